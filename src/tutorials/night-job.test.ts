import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOnDisk } from '../../tests/drafts.ts';
import { publishSet } from '../../tests/small-film.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { shiftedClock, WORLD_DATE } from '../clock.ts';
import { newestCheckOf } from './freshness/store.ts';
import { runNightJob } from './night-job.ts';
import { filmFolder } from './publish/film-files.ts';
import { UNUSED_DAYS } from './rules.ts';
import { sampleSet } from './sample-set.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let day = 0;
beforeAll(async () => {
  const clock = { now: () => new Date(WORLD_DATE.getTime() + day * 86_400_000) };
  opened = await openTestPortal({ world: false, clock });
});
afterAll(() => opened.close());

test('a night tidies the disk and has every script played; a disk that cannot be tidied does not keep it from that', async () => {
  const { portal } = opened;
  const old = await publishSet(portal);
  await mkdir(filmFolder(portal.dataFolder, old), { recursive: true });
  await publishSet(portal);
  day = UNUSED_DAYS + 1;
  let pruned = 0;
  const prune = () => {
    pruned += 1;
    return Promise.reject(new Error('the disk may only be read'));
  };
  await runNightJob({ ...portal, listening: { ...portal.listening, prune } }, 'build-1');
  expect(pruned).toBe(1);
  expect(existsSync(filmFolder(portal.dataFolder, old))).toBe(false);
  expect(await newestCheckOf(portal.db, sampleSet.service)).toMatchObject({ state: 'queued', cause: 'night' });
});

test('a night removes bytes that no row names', async () => {
  const { portal, close } = await openTestPortal();
  const id = randomUUID();
  await portal.files.put(id, Buffer.from('x'));
  const then = shiftedClock(-2 * 86_400_000).now();
  // All lie there for long: a database that knew none of them would be taken for another one.
  for (const name of await filesOnDisk(portal))
    await utimes(join(portal.dataFolder, 'files', name.slice(0, 2), name), then, then);
  await runNightJob(portal, 'build-1');
  expect(await filesOnDisk(portal)).not.toContain(id);
  expect(await filesOnDisk(portal)).not.toEqual([]);
  await close();
});
