import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase, testSeal } from '../tests/portal.ts';
import { openS3Double } from '../tests/s3-double.ts';
import { ConfigFault } from './config-fault.ts';
import type { Database } from './database/connection.ts';
import { createLog } from './log.ts';
import { openFiles } from './open-files.ts';

let double: Awaited<ReturnType<typeof openS3Double>>;
let [one, other]: Awaited<ReturnType<typeof freshDatabase>>[] = [];

beforeEach(async () => {
  [double, one, other] = [await openS3Double(), await freshDatabase(), await freshDatabase()];
  return () => Promise.all([double.close(), one?.close(), other?.close()]);
});

const open = (db: Database, prefix = '') =>
  openFiles({ config: { s3: { ...double.settings, prefix } }, db, seal: testSeal, dataFolder: '', log: createLog('silent') });

test('two portals on one bucket are told apart at their start; each process of one is the same', async () => {
  const first = await open(one!.db);
  const file = randomUUID();
  await first.put(file, Buffer.from('paper'));
  expect(await (await open(one!.db)).get(file)).not.toBeNull();
  const refused = open(other!.db);
  await expect(refused).rejects.toThrow(ConfigFault);
  await expect(refused).rejects.toThrow(/^S3_PREFIX: /);
  expect(await (await open(other!.db, 'other/')).get(file)).toBeNull();
});

test('a bucket that does not answer keeps nobody from starting, and nothing is removed until it says whose it is', async () => {
  await open(one!.db);
  double.troubles.push('busy', 'busy', 'busy');
  const files = await open(other!.db);
  await expect(files.olderThan(new Date())).rejects.toThrow('belongs-to-another');
});
