import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';

const shape = z.object({ secret: z.string().min(32), dataKey: z.string().regex(/^[0-9a-f]{64}$/) });

/** What signs and what seals. */
export type Secrets = z.infer<typeof shape>;

/**
 * The secrets of the settings; what a demo does not set is made once and kept in its data folder, for its owner's eyes only.
 * @throws Error when the kept ones cannot be read: new ones would make everything sealed so far unreadable.
 */
export async function readSecrets(config: Config): Promise<Secrets> {
  if (config.secret !== null && config.dataKey !== null) return { secret: config.secret, dataKey: config.dataKey };
  if (config.mode === 'production') throw new Error('production has its secrets from the settings only');
  const file = join(resolve(config.dataFolder), 'secrets.json');
  await makeOnce(file);
  const kept = shape.safeParse(
    await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => null),
  );
  if (!kept.success) throw new Error(`${file} is damaged; what is sealed in this data folder cannot be opened without it`);
  return { secret: config.secret ?? kept.data.secret, dataKey: config.dataKey ?? kept.data.dataKey };
}

/** Written aside and linked into place: of several processes that start at once one wins, and nobody reads half a file. */
async function makeOnce(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const fresh: Secrets = { secret: randomBytes(32).toString('base64url'), dataKey: randomBytes(32).toString('hex') };
  await writeFile(draft, JSON.stringify(fresh), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}
