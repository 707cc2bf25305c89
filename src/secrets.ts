import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from './config.ts';

/** What signs and what seals. */
export type Secrets = { secret: string; dataKey: string };

/** The secrets of the settings; what a demo does not set is made once and kept in its data folder, for its owner's eyes only. */
export async function readSecrets(config: Config): Promise<Secrets> {
  if (config.secret !== null && config.dataKey !== null) return { secret: config.secret, dataKey: config.dataKey };
  if (config.mode === 'production') throw new Error('production has its secrets from the settings only');
  const folder = resolve(config.dataFolder);
  const file = join(folder, 'secrets.json');
  await mkdir(folder, { recursive: true });
  const fresh: Secrets = { secret: randomBytes(32).toString('base64url'), dataKey: randomBytes(32).toString('hex') };
  await writeFile(file, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const kept = JSON.parse(await readFile(file, 'utf8')) as Secrets;
  return { secret: config.secret ?? kept.secret, dataKey: config.dataKey ?? kept.dataKey };
}
