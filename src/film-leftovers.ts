import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { clusterFolder } from './database/embedded-cluster.ts';
import { holdFolder, isHeld } from './database/embedded-hold.ts';
import { removeHome, serverHome } from './database/embedded-home.ts';
import { isAlive } from './database/embedded-process.ts';

/** How the data folders of films begin, among the temporary files. */
export const FILM_DATA = 'pintu-film-';

/** Takes away what films that were killed left behind: their portals' data, and the database servers that outlived them. */
export async function removeLeftPortals(): Promise<void> {
  const user = process.getuid?.();
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(FILM_DATA) || (user !== undefined && (await ownerOf(folder)) !== user)) continue;
    // One without a holder's mark is just being made by another film, or holds nothing that runs.
    if (!(await exists(join(folder, 'running.json'))) || (await isHeld(folder))) continue;
    await removePortal(folder).catch(() => undefined);
  }
}

async function removePortal(folder: string): Promise<void> {
  const home = await serverHome(folder);
  // Whoever takes the place of the dead stops their server first.
  await holdFolder(folder, clusterFolder(home));
  await removeHome(folder, home);
  await rm(folder, { recursive: true, force: true });
}

/** Takes away drafts that a process which is not there any more left beside a folder: `<folder>.draft-<pid>`. */
export async function removeLeftDrafts(folder: string): Promise<void> {
  const start = `${basename(folder)}.draft-`;
  await removeOfTheDead(dirname(folder), (name) => (name.startsWith(start) ? name.slice(start.length) : null));
}

/** Takes away pictures of scenes that such a process was just filming: `stage-<pid>-<shape>` in its cache. */
export async function removeLeftStages(cacheFolder: string): Promise<void> {
  await removeOfTheDead(cacheFolder, (name) => /^stage-(\d+)-/.exec(name)?.[1] ?? null);
}

async function removeOfTheDead(folder: string, pidIn: (name: string) => string | null): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(pidIn(name) ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

const ownerOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ uid }) => uid,
    () => null,
  );

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
