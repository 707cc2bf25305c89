import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The user and group that a server runs as. */
type User = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: then it runs as Debian's `nobody`, by number, so that no such entry is needed. Null = as we are. */
export function unprivileged(): User | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}

/**
 * The folder in which the server lives, for its user alone. Beside the other data, or, as root under a home that nobody else may enter, in
 * a place of its own whose name the data folder keeps: without its data folder a cluster is never taken up again.
 */
export async function serverHome(dataFolder: string): Promise<string> {
  const user = unprivileged();
  const beside = join(dataFolder, 'postgres');
  await mkdir(dirname(dataFolder), { recursive: true });
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  if (user === null) {
    await mkdir(beside, { recursive: true, mode: 0o700 });
    return beside;
  }
  if (await othersMayEnter(dirname(dataFolder))) {
    // The server may pass through the data folder to its own; it sees nothing else there, and other people not even that.
    await chown(dataFolder, 0, user.gid);
    await chmod(dataFolder, 0o710);
    return handOver(beside, user);
  }
  const id = await readOrMakeId(idFile(dataFolder));
  return handOver(join('/var/lib/pintu', createHash('sha256').update(id).digest('hex').slice(0, 16)), user);
}

/** Throws a server's folder away, with all its data. */
export async function removeHome(dataFolder: string, home: string): Promise<void> {
  await rm(home, { recursive: true, force: true });
  await rm(idFile(dataFolder), { force: true });
}

async function handOver(folder: string, user: User): Promise<string> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await mkdir(folder, { recursive: true });
  await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return folder;
}

const idFile = (dataFolder: string): string => join(dataFolder, 'postgres.id');

async function readOrMakeId(file: string): Promise<string> {
  await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

async function othersMayEnter(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return folder === dirname(folder) || othersMayEnter(dirname(folder));
}
