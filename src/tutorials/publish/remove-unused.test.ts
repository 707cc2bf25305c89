import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WORLD_DATE } from '../../clock.ts';
import { openTestPortal } from '../../../tests/portal.ts';
import { UNUSED_DAYS } from '../rules.ts';
import { sampleSet } from '../sample-set.ts';
import { actOnFilm, findFilm, markEnded, markRunning, publishInPlaceOf, requestFilm } from '../store.ts';
import { filmFolder, filmsFolder } from './film-files.ts';
import { removeUnusedFilms } from './remove-unused.ts';

const SERVICE = 'sip-perawat';
const actor = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let today = 0;
let looks = 0;
/** So many days after the world's date, a little later at every look. */
const clock = { now: () => new Date(WORLD_DATE.getTime() + today * 86_400_000 + (looks += 1)) };
beforeAll(async () => {
  opened = await openTestPortal({ world: false, clock });
});
afterAll(() => opened.close());
afterEach(async () => {
  today = 0;
  await opened.portal.db.execute('delete from film');
});

const folderOf = (id: string) => filmFolder(opened.portal.dataFolder, id);
const hasFiles = (id: string) => existsSync(join(folderOf(id), 'set.json'));
const stateOf = async (id: string) => (await findFilm(opened.portal.db, id))?.state;

async function withFolder(id: string): Promise<string> {
  await mkdir(folderOf(id), { recursive: true });
  await writeFile(join(folderOf(id), 'set.json'), '{}');
  return id;
}

async function running(replaces?: string): Promise<string> {
  const { db } = opened.portal;
  const wish = {
    service: SERVICE,
    definitionVersion: 1,
    actor,
    at: clock.now(),
    ...(replaces === undefined ? {} : { replaces }),
  };
  const { id } = await requestFilm(db, wish);
  await markRunning(db, id);
  return withFolder(id);
}

async function ready(replaces?: string): Promise<string> {
  const id = await running(replaces);
  await markEnded(opened.portal.db, id, { report: sampleSet }, clock.now());
  return id;
}

const act = (id: string, verb: 'publish' | 'withdraw' | 'cancel') =>
  actOnFilm(opened.portal.db, { id, verb, actor, at: clock.now() });

async function published(): Promise<string> {
  const id = await ready();
  await act(id, 'publish');
  return id;
}

/** What a night so many days after the world's leaves on the disk. */
async function nightOf(day: number): Promise<void> {
  today = day;
  await removeUnusedFilms(opened.portal);
}

describe('the files of a film that was taken off its page', () => {
  test('stay for some time, in which it can be published again; then they are gone, and its row stays', async () => {
    const id = await published();
    await act(id, 'withdraw');
    await nightOf(UNUSED_DAYS - 1);
    expect([hasFiles(id), await stateOf(id)]).toEqual([true, 'withdrawn']);
    await nightOf(UNUSED_DAYS + 1);
    expect([hasFiles(id), existsSync(folderOf(id)), await stateOf(id)]).toEqual([false, false, 'removed']);
    expect((await findFilm(opened.portal.db, id))?.report).toEqual(sampleSet);
    expect(await act(id, 'publish')).toBe(false);
  });

  test.each<[string, (old: string) => Promise<string>]>([
    [
      'by a publisher',
      async () => {
        const fresh = await ready();
        await act(fresh, 'publish');
        return fresh;
      },
    ],
    [
      'by itself, as scenes had moved',
      async (old) => {
        const fresh = await ready(old);
        await publishInPlaceOf(opened.portal.db, { id: fresh, replaced: old, at: clock.now() });
        return fresh;
      },
    ],
  ])('go when it was replaced %s; the film of the page stays, however old', async (_, replace) => {
    const old = await published();
    today = 100;
    const fresh = await replace(old);
    await nightOf(100 + UNUSED_DAYS - 1);
    expect([hasFiles(old), hasFiles(fresh)]).toEqual([true, true]);
    await nightOf(1000);
    expect([hasFiles(old), hasFiles(fresh)]).toEqual([false, true]);
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(['removed', 'published']);
  });

  test('count from the last time: one that was published again meanwhile begins anew', async () => {
    const id = await published();
    await act(id, 'withdraw');
    today = 20;
    await act(id, 'publish');
    await nightOf(60);
    expect([hasFiles(id), await stateOf(id)]).toEqual([true, 'published']);
    await act(id, 'withdraw');
    await nightOf(60 + UNUSED_DAYS - 1);
    expect(hasFiles(id)).toBe(true);
  });

  test('go with the drafts of its makings, and in the night after one in which the machine failed half-way', async () => {
    const id = await published();
    await act(id, 'withdraw');
    await nightOf(UNUSED_DAYS + 1);
    await withFolder(id);
    await mkdir(`${folderOf(id)}.draft-77`);
    await nightOf(UNUSED_DAYS + 2);
    expect([existsSync(folderOf(id)), existsSync(`${folderOf(id)}.draft-77`)]).toEqual([false, false]);
  });

  test('are noted in the log of acts, once', async () => {
    const id = await published();
    await act(id, 'withdraw');
    await nightOf(UNUSED_DAYS + 1);
    await nightOf(UNUSED_DAYS + 2);
    const { rows } = await opened.portal.db.execute(`select verb, actor_id from event where subject_id = '${id}' order by id`);
    expect(rows.at(-1)).toEqual({ verb: 'film_removed', actor_id: 'system' });
    expect(rows.filter(({ verb }) => verb === 'film_removed')).toHaveLength(1);
  });
});

describe('of films that were never on a page', () => {
  test('the newest that is ready stays, the ones before it go when it has waited for long', async () => {
    const first = await ready();
    today = 500;
    const newest = await ready();
    // A later making that came to nothing takes nobody's place.
    await markEnded(opened.portal.db, await running(), { fault: 'x' }, clock.now());
    await nightOf(500 + UNUSED_DAYS - 1);
    expect(hasFiles(first)).toBe(true);
    await nightOf(2000);
    expect([hasFiles(first), hasFiles(newest)]).toEqual([false, true]);
    expect([await stateOf(first), await stateOf(newest)]).toEqual(['removed', 'ready']);
  });

  test('one that is being made stays, however long that takes', async () => {
    const id = await running();
    await nightOf(1000);
    expect([hasFiles(id), await stateOf(id)]).toEqual([true, 'running']);
  });

  test('one that was cancelled at its end leaves nothing behind', async () => {
    const id = await running();
    await act(id, 'cancel');
    await nightOf(1);
    expect(hasFiles(id)).toBe(true);
    await nightOf(UNUSED_DAYS + 1);
    expect([hasFiles(id), await stateOf(id)]).toEqual([false, 'cancelled']);
  });
});

test('a folder of which the database knows nothing, and a file beside, are left alone', async () => {
  const stranger = await withFolder('00000000-0000-4000-8000-000000000000');
  await writeFile(join(filmsFolder(opened.portal.dataFolder), 'notes.txt'), 'x');
  await nightOf(1000);
  expect([hasFiles(stranger), existsSync(join(filmsFolder(opened.portal.dataFolder), 'notes.txt'))]).toEqual([true, true]);
});
