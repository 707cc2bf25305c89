import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { commandOf, isAlive, startOf } from './embedded-process.ts';

/** Another living process holds the data folder. */
export class AlreadyRunning extends Error {
  constructor(dataFolder: string, pid: number) {
    super(
      `Pintu sudah berjalan di folder data ini (pid ${pid}): ${dataFolder}\nHentikan dulu yang itu, atau jalankan dengan PINTU_DATA dan PORT yang lain.`,
    );
  }
}

const holderShape = z.object({ pid: z.int(), started: z.string().nullable() });
type Holder = z.infer<typeof holderShape>;

/** Longest wait for a server that lost its portal to stop, in ms. */
const ORPHAN_MS = 60_000;

/**
 * Takes the data folder for this process, and answers how to let it go. After a crash the folder is free again, and a server that
 * outlived its portal is stopped first, in the way that loses nothing.
 * @throws AlreadyRunning while the holder lives.
 */
export async function holdFolder(dataFolder: string, cluster: string): Promise<() => Promise<void>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'running.json');
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder));
  try {
    await takePlace(mine, file, dataFolder);
  } finally {
    await rm(mine, { force: true });
  }
  const release = () => rm(file, { force: true });
  try {
    await stopOrphan(cluster);
  } catch (error) {
    await release();
    throw error;
  }
  return release;
}

/** Whether a living process holds the data folder. */
export async function isHeld(dataFolder: string): Promise<boolean> {
  return holds(await readHolder(join(dataFolder, 'running.json')));
}

/** A hard link appears whole or not at all, and only one of several wins. */
async function takePlace(mine: string, file: string, dataFolder: string): Promise<void> {
  for (;;) {
    const taken = await link(mine, file).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (taken) return;
    const holder = await readHolder(file);
    if (await holds(holder)) throw new AlreadyRunning(dataFolder, holder?.pid ?? 0);
    await removeStale(file, `${mine}.stale`, dataFolder);
  }
}

/** Moves what the dead left out of the way; should it have become a living one's between two looks, it is put back. */
async function removeStale(file: string, aside: string, dataFolder: string): Promise<void> {
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const holder = await readHolder(aside);
  if (!(await holds(holder))) return rm(aside, { force: true });
  await rename(aside, file);
  throw new AlreadyRunning(dataFolder, holder?.pid ?? 0);
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return holderShape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function holds(holder: Holder | null): Promise<boolean> {
  return holder !== null && isAlive(holder.pid) && (await startOf(holder.pid)) === holder.started;
}

async function stopOrphan(cluster: string): Promise<void> {
  const [line] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(line);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  // A number that was given again to another program is left alone.
  if ((await commandOf(pid))?.includes(cluster) !== true) return;
  process.kill(pid, 'SIGINT');
  for (const until = performance.now() + ORPHAN_MS; performance.now() < until; await sleep(50)) if (!isAlive(pid)) return;
  throw new Error(`the database server of an earlier run (process ${pid}) does not stop`);
}
