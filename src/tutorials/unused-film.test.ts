import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { filmFolder } from './publish/film-files.ts';
import { removeUnusedFilms } from './publish/remove-unused.ts';
import { UNUSED_DAYS } from './rules.ts';
import { sampleSet } from './sample-set.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from './store.ts';

const words = textsId.tutorialsOffice;
const SERVICE = 'sip-perawat';
const MOVIE = `phone/langkah-2/${SERVICE}.mp4`;
const lina = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let publisher: Visitor;
beforeAll(async () => {
  opened = await openTestPortal();
  publisher = visitorOf(opened.app);
  await publisher.signIn(worldPeople.find((person) => person.id === 'world-lina')!);
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.portal.db.execute('delete from film');
});

async function ready(): Promise<string> {
  const { db, clock, dataFolder } = opened.portal;
  const { id } = await requestFilm(db, { service: SERVICE, definitionVersion: 1, actor: lina, at: clock.now() });
  await markRunning(db, id);
  await markEnded(db, id, { report: sampleSet }, clock.now());
  const file = join(filmFolder(dataFolder, id), MOVIE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'film');
  return id;
}

async function published(): Promise<string> {
  const id = await ready();
  await actOnFilm(opened.portal.db, { id, verb: 'publish', actor: lina, at: opened.portal.clock.now() });
  return id;
}

/** What a night does when a withdrawn film has not been used for long. */
async function nightsAfter(id: string): Promise<void> {
  await opened.portal.db.execute(`update film set withdrawn_at = '2026-10-01' where id = '${id}'`);
  await removeUnusedFilms(opened.portal);
  expect(existsSync(filmFolder(opened.portal.dataFolder, id))).toBe(false);
}

describe('a film that no page shows', () => {
  test('is not offered to be sent on, as nobody else could open it', async () => {
    const id = await ready();
    const { share } = textsId.player;
    const offered = async () => {
      const { html } = await publisher.get(paths.film(id));
      return [html.includes(`href="${paths.video(SERVICE)}"`), html.includes(share)];
    };
    expect(await offered()).toEqual([false, false]);
    await publisher.post(`${paths.film(id)}/penerbitan`);
    expect(await offered()).toEqual([true, true]);
    await publisher.post(`${paths.film(id)}/penarikan`);
    expect(await offered()).toEqual([false, false]);
  });

  test('says until when it can be published again, and after that that its files are gone', async () => {
    const id = await published();
    await publisher.post(`${paths.film(id)}/penarikan`);
    const kept = await publisher.get(paths.film(id));
    expect(kept.html).toContain(words.keptUntil('24 Desember 2026'));
    await nightsAfter(id);
    const { html } = await publisher.get(paths.film(id));
    for (const part of [words.states.removed, words.removedNote(UNUSED_DAYS), words.makeAgain]) expect(html).toContain(part);
    for (const part of ['<film-player', paths.youtubePackage(id), `${paths.film(id)}/penerbitan`])
      expect(html).not.toContain(part);
    expect((await publisher.get(paths.youtubePackage(id))).status).toBe(404);
    expect((await publisher.post(`${paths.film(id)}/penerbitan`)).status).toBe(409);
    expect((await publisher.get(paths.tutorials)).html).toContain(words.states.removed);
  });

  test('is told of at the address of its files, to publishers too, as a withdrawn film is, with the way to the guide', async () => {
    const id = await published();
    await publisher.post(`${paths.film(id)}/penarikan`);
    await nightsAfter(id);
    for (const visitor of [visitorOf(opened.app), publisher]) {
      const { status, html } = await visitor.get(paths.filmFile(id, MOVIE));
      expect(status).toBe(410);
      for (const part of [textsId.player.video.gone, `href="${paths.guideStep(SERVICE, 2)}"`]) expect(html).toContain(part);
    }
  });
});
