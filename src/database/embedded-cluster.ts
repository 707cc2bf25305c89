import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unprivileged } from './embedded-home.ts';

/** The one database role of a cluster of ours. */
const ROLE = 'pintu';

/** A cluster on disk, and the password of its role, which lies inside it. */
export type Cluster = { folder: string; password: string };

/** The cluster of a home, made at first: beside its place and then moved there whole, so that a half-made one is never taken up. */
export async function ensureCluster(home: string, binaries: string): Promise<Cluster> {
  const folder = clusterFolder(home);
  const made = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!made) await makeCluster(home, binaries, folder);
  return readCluster(home);
}

/** A cluster that is there already. */
export async function readCluster(home: string): Promise<Cluster> {
  const folder = clusterFolder(home);
  return { folder, password: await readFile(join(folder, 'pintu.password'), 'utf8') };
}

/** How the server of a cluster is reached on a port of this machine. */
export const clusterUrl = ({ password }: Cluster, port: number): string =>
  `postgresql://${ROLE}:${password}@127.0.0.1:${port}/postgres`;

/** Where the cluster of a home lies. */
export const clusterFolder = (home: string): string => join(home, 'cluster');

async function makeCluster(home: string, binaries: string, folder: string): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = join(home, 'password.new');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const user = unprivileged();
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  await runInitdb(home, binaries, draft, passwordFile);
  await rename(passwordFile, join(draft, 'pintu.password'));
  await rename(draft, folder);
}

async function runInitdb(home: string, binaries: string, folder: string, passwordFile: string): Promise<void> {
  const options = [
    ['-D', folder],
    ['-U', ROLE],
    ['--pwfile', passwordFile],
    ['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
    // The server's own C.UTF-8: the same order and letter case on every machine, whatever locales it has.
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ].flat();
  const initdb = spawn(join(binaries, 'bin/initdb'), options, {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {},
    ...unprivileged(),
  });
  let complaint = '';
  initdb.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  const [code, signal]: unknown[] = await once(initdb, 'close');
  if (code !== 0) throw new Error(`initdb failed (${String(code ?? signal)}): ${complaint.trim()}`);
}
