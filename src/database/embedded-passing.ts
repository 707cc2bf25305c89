import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ownFolder } from '../browser/own-folder.ts';
import { ensureBinaries } from './embedded-binaries.ts';
import { clusterFolder, ensureCluster, readCluster } from './embedded-cluster.ts';
import type { Cluster } from './embedded-cluster.ts';
import { unprivileged } from './embedded-home.ts';

/**
 * The programs, and a fresh cluster in a home that is thrown away afterwards. Both are made once a version, in a folder that all such servers share, because
 * that takes seconds: a film and a test run start from copies.
 */
export async function passingCluster(home: string): Promise<{ binaries: string; cluster: Cluster }> {
  const shared = await sharedFolder();
  const binaries = await ensureBinaries(shared, { shared: true });
  const fresh = join(shared, `cluster-${basename(binaries)}`);
  if (!(await exists(fresh))) await makeFresh(shared, binaries, fresh);
  await copyAsServer(fresh, clusterFolder(home));
  return { binaries, cluster: await readCluster(home) };
}

/** Ours alone to write; as root the server's user can pass through, and reads the programs. */
async function sharedFolder(): Promise<string> {
  const folder = unprivileged() === null ? join(await ownFolder(), 'postgres') : '/var/lib/pintu/passing';
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Of several processes that make one at the same time the first wins, and nobody takes up half a cluster. */
async function makeFresh(shared: string, binaries: string, fresh: string): Promise<void> {
  const draft = join(shared, `making-${randomUUID().slice(0, 8)}`);
  await mkdir(draft, { mode: 0o700 });
  try {
    const user = unprivileged();
    if (user !== null) await chown(draft, user.uid, user.gid);
    const { folder } = await ensureCluster(draft, binaries);
    await rename(folder, fresh).catch(async (error: unknown) => {
      if (!(await exists(fresh))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The copy belongs to the server's user, and to nobody else. */
async function copyAsServer(from: string, to: string): Promise<void> {
  const copying = spawn('/bin/cp', ['-R', from, to], { stdio: 'ignore', env: {}, ...unprivileged() });
  const [code]: unknown[] = await once(copying, 'close');
  if (code !== 0) throw new Error(`a fresh database could not be copied to ${to}`);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
