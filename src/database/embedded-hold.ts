import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another living process holds the data folder. */
export class AlreadyRunning extends Error {
  constructor(dataFolder: string, pid: number) {
    super(
      `Pintu is already running on ${dataFolder} (process ${pid}). Stop it first, or give this one another PINTU_DATA and PORT.`,
    );
  }
}

/** Longest wait for a server that lost its portal to stop, in ms. */
const ORPHAN_MS = 30_000;

/**
 * Takes the data folder for this process, and answers how to let it go. After a crash the folder is free again, and a server that
 * outlived its portal is stopped first, in the way that loses nothing.
 * @throws AlreadyRunning while the holder lives.
 */
export async function holdFolder(dataFolder: string, cluster: string): Promise<() => Promise<void>> {
  const file = join(dataFolder, 'running.json');
  await mkdir(dataFolder, { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  for (;;) {
    const taken = await writeFile(file, mine, { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (taken) break;
    const holder = await readHolder(file);
    if (holder !== null && (await startOf(holder.pid)) === holder.started) throw new AlreadyRunning(dataFolder, holder.pid);
    await rm(file, { force: true });
  }
  await stopOrphan(cluster);
  return () => rm(file, { force: true });
}

async function readHolder(file: string): Promise<{ pid: number; started: string } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { pid: number; started: string };
  } catch {
    return null;
  }
}

/** When a process began, so that a pid that was given again is not mistaken for the old one; `gone` when there is no such process. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat !== null) return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? 'unknown';
  return isAlive(pid) ? 'alive' : 'gone';
}

async function stopOrphan(cluster: string): Promise<void> {
  const postmaster = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(postmaster) || postmaster <= 1 || !isAlive(postmaster)) return;
  const name = await readFile(`/proc/${postmaster}/cmdline`, 'utf8').catch(() => '');
  if (!name.includes('postgres')) return;
  process.kill(postmaster, 'SIGINT');
  const until = performance.now() + ORPHAN_MS;
  while (isAlive(postmaster) && performance.now() < until) await sleep(50);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
