import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';

/** What of this program films depend on. Two builds of the same code have the same ids. */
export type BuildIds = {
  /** Changes with anything that pages are made of: code, texts, style, and the office's own data; not with what films say. */
  portal: string;
  /** Changes with what draws and encodes pictures. */
  pictures: string;
};

/**
 * The entries name every other file of the build by its hash, all but one: what films say stands in a file whose name stays (vite.config.ts), so that a reworded
 * sentence films nothing again.
 * @param officeFolder the office's own data, which pages show.
 */
export async function readBuildIds(officeFolder: string): Promise<BuildIds> {
  const dist = join(packageRoot, 'dist');
  const [main, worker, assets, office] = await Promise.all([
    readFile(join(dist, 'main.js')),
    readFile(join(dist, 'piece-worker.js')),
    readFile(join(dist, 'client/manifest.json')),
    readFolder(officeFolder),
  ]);
  return { portal: hashOf(main, assets, ...office), pictures: hashOf(worker) };
}

async function readFolder(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(yaml|json)$/.test(name)).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
