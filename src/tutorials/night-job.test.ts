import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishSet } from '../../tests/small-film.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { WORLD_DATE } from '../clock.ts';
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
