import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clusterUrl, readCluster } from './embedded-cluster.ts';
import { isHeld } from './embedded-hold.ts';
import { serverHome } from './embedded-home.ts';

/** Line of `postmaster.pid` on which PostgreSQL writes its port, counted from 0. */
const PORT_LINE = 3;

/** The address of the embedded server that a living portal runs on a data folder, for a second process of ours; null = none runs. */
export async function findRunning(dataFolder: string): Promise<string | null> {
  const folder = resolve(dataFolder);
  if (!(await isHeld(folder))) return null;
  const cluster = await readCluster(await serverHome(folder)).catch(() => null);
  if (cluster === null) return null;
  const lines = (await readFile(join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[PORT_LINE]);
  return port > 0 ? clusterUrl(cluster, port) : null;
}
