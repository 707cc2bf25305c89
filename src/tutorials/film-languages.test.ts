import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { publishSet } from '../../tests/small-film.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { worldPeople } from '../world/people.ts';
import { askForChecks } from './freshness/ask-for-checks.ts';
import { newestChecks } from './freshness/store.ts';
import { sampleSet } from './sample-set.ts';
import { findFilm, publishedFilm, requestFilm } from './store.ts';

const { service: SERVICE } = sampleSet;
const english = { ...sampleSet, language: 'en', title: 'How to get a nurse practice permit' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let publisher: Visitor;
beforeAll(async () => {
  opened = await openTestPortal();
  publisher = visitorOf(opened.app);
  await publisher.signIn(worldPeople.find(({ id }) => id === 'world-lina')!);
});
afterAll(() => opened.close());
afterEach(async () => {
  for (const table of ['film', 'film_check']) await opened.portal.db.execute(`delete from ${table}`);
  await opened.portal.db.execute("delete from pgboss.job where name in ('make-film', 'check-film')");
});

const pageIn = async (language: string, path: string) => (await visitorOf(opened.app).get(`${path}?bahasa=${language}`)).html;
const stateOf = async (id: string) => (await findFilm(opened.portal.db, id))?.state;

describe('a service with a film in each language', () => {
  test('shows every reader the film of their language', async () => {
    const [id, en] = [await publishSet(opened.portal), await publishSet(opened.portal, english)];
    expect([await stateOf(id), await stateOf(en)]).toEqual(['published', 'published']);
    for (const path of [paths.service(SERVICE), paths.video(SERVICE)])
      for (const [language, own, other] of [
        ['id', id, en],
        ['en', en, id],
      ] as const) {
        const html = await pageIn(language, path);
        expect(html, `${language} ${path}`).toContain(paths.filmFile(own, ''));
        expect(html, `${language} ${path}`).not.toContain(paths.filmFile(other, ''));
      }
  });

  test('hands on addresses that keep the language', async () => {
    await publishSet(opened.portal, english);
    const html = await pageIn('en', paths.video(SERVICE));
    expect(html).toContain(`${paths.videoPreview(SERVICE)}?bahasa=en`);
    expect(html).toContain('en_GB');
    const { url } = opened.portal.config;
    const answer = await opened.app.request(paths.oembed(`${url}${paths.video(SERVICE)}?bahasa=en`));
    expect(await answer.json()).toMatchObject({
      title: english.title,
      html: expect.stringContaining(`${paths.embedded(SERVICE)}?bahasa=en`),
    });
  });

  test('without an English one shows the Indonesian film, and without an Indonesian one none to Indonesians', async () => {
    const { db } = opened.portal;
    const id = await publishSet(opened.portal);
    expect((await publishedFilm(db, SERVICE, 'en'))?.id).toBe(id);
    await db.execute('delete from film');
    await publishSet(opened.portal, english);
    expect(await publishedFilm(db, SERVICE, 'id')).toBeNull();
  });

  test('one language is withdrawn without the other', async () => {
    const [id, en] = [await publishSet(opened.portal), await publishSet(opened.portal, english)];
    const newer = await publishSet(opened.portal, english);
    expect([await stateOf(id), await stateOf(en), await stateOf(newer)]).toEqual(['published', 'withdrawn', 'published']);
  });
});

describe('the publisher', () => {
  test('makes and checks films in each language by itself', async () => {
    const { db } = opened.portal;
    const inIndonesian = await publisher.post(paths.filmRequests(SERVICE));
    const inEnglish = await publisher.post(paths.filmRequests(SERVICE, 'en'));
    expect(inEnglish.status).toBe(303);
    expect(inEnglish.location).not.toBe(inIndonesian.location);
    expect(await findFilm(db, inEnglish.location?.split('/').at(-1) ?? '')).toMatchObject({ language: 'en', state: 'queued' });
    expect((await publisher.get(inEnglish.location ?? '')).html).toContain('Video bahasa Inggris: ');
    await publisher.post(paths.filmChecks(SERVICE, 'en'));
    expect((await newestChecks(db, 'en')).has(SERVICE)).toBe(true);
    expect((await newestChecks(db, 'id')).has(SERVICE)).toBe(false);
  });

  test('sees the films of one language at a time', async () => {
    const en = await publishSet(opened.portal, english);
    expect((await publisher.get(paths.tutorialsIn('en'))).html).toContain(paths.film(en));
    expect((await publisher.get(paths.tutorials)).html).not.toContain(paths.film(en));
  });
});

test('at night every script is played in Indonesian, and in English where there is an English film', async () => {
  const { db } = opened.portal;
  await publishSet(opened.portal, english);
  const asked = await askForChecks(opened.portal, 'p', 'night');
  const [indonesian, inEnglish] = [await newestChecks(db, 'id'), await newestChecks(db, 'en')];
  expect([...inEnglish.keys()]).toEqual([SERVICE]);
  expect(asked).toBe(indonesian.size + 1);
  expect(indonesian.size).toBeGreaterThan(30);
  const { id } = await requestFilm(db, {
    service: SERVICE,
    language: 'en',
    definitionVersion: 1,
    actor: { id: 'world-lina', role: 'publisher' },
    at: opened.portal.clock.now(),
  });
  expect((await findFilm(db, id))?.language).toBe('en');
});
