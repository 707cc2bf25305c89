import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A browser on disk, and the folder of the system libraries that it brings for machines that have none. */
export type BrowserOnDisk = { executable: string; libraries: string | null };

const run = promisify(execFile);
const packageShape = z.object({ version: z.string() });

/**
 * Unpacks the Chromium of npm, once a version. Its package unpacks into the temporary folder and changes the environment of the process that
 * loads it, so a process of its own does that, in a folder that gets its name only when it is whole.
 */
export async function ensureChromium(folder: string): Promise<BrowserOnDisk> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = packageShape.parse(JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')));
  const place = join(folder, `chromium-${version}`);
  if (!(await exists(place))) await unpack(entry, folder, place);
  return { executable: join(place, 'chromium'), libraries: join(place, 'al2023/lib') };
}

async function unpack(entry: string, folder: string, place: string): Promise<void> {
  const draft = await mkdtemp(join(folder, 'unpacking-'));
  try {
    const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: draft,
      // The runtime's name makes the package bring the libraries of Amazon Linux 2023, which a bare Linux lacks.
      env: { TMPDIR: draft, HOME: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(draft, place).catch(async (error: unknown) => {
      // Another process was faster.
      if (!(await exists(place))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  for (const old of await readdir(folder))
    if (old.startsWith('chromium-') && join(folder, old) !== place) await rm(join(folder, old), { recursive: true, force: true });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
