import { randomUUID } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOnDisk, ktpFile, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { shiftedClock } from '../clock.ts';
import { removeStrayFiles } from './stray-files.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const pathOf = (folder: string, name: string) => join(folder, 'files', name.slice(0, 2), name);
/** Last written two days ago. */
const aged = async (folder: string, names: readonly string[]) => {
  const then = shiftedClock(-2 * 86_400_000).now();
  for (const name of names) await utimes(pathOf(folder, name), then, then);
};

test('bytes that no row names go after a day, with their picture and with halves; papers of permits and of people stay', async () => {
  const { portal } = world;
  const { siti, draft } = await nurseWithDraft(world);
  await uploadTo(draft, siti, await ktpFile());
  const known = await filesOnDisk(portal);
  expect(known.length).toBeGreaterThan(1);
  const [stray, young] = [randomUUID(), randomUUID()];
  for (const name of [stray, `${stray}.picture`, young]) await portal.files.put(name, Buffer.from('x'));
  const half = `${stray}.${randomUUID()}`;
  await writeFile(pathOf(portal.dataFolder, half), 'x');
  await aged(portal.dataFolder, [...known, stray, `${stray}.picture`, half]);
  await removeStrayFiles(portal);
  expect((await filesOnDisk(portal)).toSorted()).toEqual([...known, young].toSorted());
});

test('a database that knows none of the files is another one: nothing is removed', async () => {
  const { portal, close } = await openTestPortal({ world: false });
  const id = randomUUID();
  await portal.files.put(id, Buffer.from('x'));
  await aged(portal.dataFolder, [id]);
  await removeStrayFiles(portal);
  expect(await filesOnDisk(portal)).toEqual([id]);
  await close();
});
