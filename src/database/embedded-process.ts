import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process of this number exists, ours or somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, so that a number that was given again is not mistaken for the old process; null when there is none. */
export async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return askPs(pid, 'lstart=');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''}`;
}

/** The command line of a process; null when there is none. */
export async function commandOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return line === null ? askPs(pid, 'command=') : line.replaceAll('\0', ' ');
}

/** Where there is no `/proc`, as on a Mac. */
async function askPs(pid: number, column: string): Promise<string | null> {
  if (process.platform === 'linux' || !isAlive(pid)) return null;
  return run('ps', ['-o', column, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
