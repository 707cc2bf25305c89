import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { isLocal } from '../catalogue/service.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import type { CheckReport } from './freshness/check-report.ts';
import { markCheckEnded, markCheckRunning, requestCheck } from './freshness/store.ts';
import { filmFolder } from './publish/film-files.ts';
import { sampleSet } from './sample-set.ts';
import { actOnFilm, findFilm, markEnded, markProgress, markRunning, requestFilm } from './store.ts';

const words = textsId.tutorialsOffice;
const lina = { id: 'world-lina', role: 'publisher' };
const SERVICE = 'sip-perawat';
const movie = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256));

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let publisher: Visitor;
beforeAll(async () => {
  opened = await openTestPortal();
  publisher = await as('world-lina');
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.portal.db.execute('delete from film');
});

async function as(id: string): Promise<Visitor> {
  const person = worldPeople.find((each) => each.id === id);
  if (person === undefined) throw new Error(`the world has no ${id}`);
  const visitor = visitorOf(opened.app);
  await visitor.signIn(person);
  return visitor;
}

const now = () => opened.portal.clock.now();

async function requested(service = SERVICE): Promise<string> {
  const { id } = await requestFilm(opened.portal.db, { service, definitionVersion: 1, actor: lina, at: now() });
  return id;
}

async function running(): Promise<string> {
  const id = await requested();
  await markRunning(opened.portal.db, id);
  return id;
}

/** A film that was made, with its files. */
async function ready(): Promise<string> {
  const { db, dataFolder } = opened.portal;
  const id = await running();
  await markEnded(db, id, { report: sampleSet }, now());
  const folder = join(filmFolder(dataFolder, id), 'landscape');
  await mkdir(folder, { recursive: true });
  for (const ending of ['.vtt', '.chapters.vtt', '.webp']) await writeFile(join(folder, `${SERVICE}${ending}`), ending);
  await writeFile(join(folder, `${SERVICE}.mp4`), movie);
  return id;
}

async function published(): Promise<string> {
  const id = await ready();
  await actOnFilm(opened.portal.db, { id, verb: 'publish', actor: lina, at: now() });
  return id;
}

/** A check that was done, with what it found. */
async function checked(service: string, filmId: string | null, report: CheckReport): Promise<void> {
  const { db } = opened.portal;
  await db.execute('delete from film_check');
  const request = { service, language: 'id', filmId, cause: 'officer', portalId: 'p', definitionSha: 'd', at: now() } as const;
  const id = (await requestCheck(db, request)) ?? '';
  await markCheckRunning(db, id);
  await markCheckEnded(db, id, { report, verdict: 'broken' }, now());
}

const stateOf = async (id: string) => (await findFilm(opened.portal.db, id))?.state;

describe('the studio', () => {
  test.each(['world-rahmat', 'world-yusuf', 'world-nurbaiti', 'world-siti'])('does not exist for %s', async (id) => {
    const visitor = await as(id);
    const film = await ready();
    expect((await visitor.get(paths.tutorials)).status).toBe(404);
    expect((await visitor.get(paths.film(film))).status).toBe(404);
    expect((await visitor.post(paths.filmRequests(SERVICE))).status).toBe(404);
    expect((await visitor.post(`${paths.film(film)}/penerbitan`)).status).toBe(404);
    expect(await stateOf(film)).toBe('ready');
  });

  test('sends whoever is not signed in to the sign-in page, and back here', async () => {
    const { status, location } = await visitorOf(opened.app).get(paths.tutorials);
    expect([status, location]).toEqual([303, paths.signInThen(paths.tutorials)]);
  });

  test.each(['world-lina', 'world-admin'])(
    'lists for %s every service of the city, and none that is handled elsewhere',
    async (id) => {
      const { html } = await (await as(id)).get(paths.tutorials);
      for (const service of opened.portal.catalogue.services.values())
        expect(html.includes(words.makeFor(service.shortName)), service.slug).toBe(isLocal(service));
    },
  );

  test('has one making of a service at a time: pressed twice, it is the same', async () => {
    const first = await publisher.post(paths.filmRequests(SERVICE));
    const second = await publisher.post(paths.filmRequests(SERVICE));
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
    const { rows } = await opened.portal.db.execute("select data from pgboss.job where name = 'make-film'");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['data']).toEqual({ filmId: first.location?.split('/').at(-1) });
    await opened.portal.db.execute("delete from pgboss.job where name = 'make-film'");
  });

  test.each(['pbg', 'tidak-ada'])('makes no film of %s', async (slug) => {
    expect((await publisher.post(paths.filmRequests(slug))).status).toBe(404);
  });

  test('puts what failed and what is being made before what is published', async () => {
    const { db, catalogue } = opened.portal;
    await published();
    const failed = await requested('sip-bidan');
    await markRunning(db, failed);
    await markEnded(db, failed, { fault: 'x' }, now());
    const { html } = await publisher.get(paths.tutorials);
    const place = (slug: string) => html.indexOf(`>${catalogue.services.get(slug)?.shortName}</strong>`);
    expect(place('sip-bidan')).toBeGreaterThan(0);
    expect(place('sip-bidan')).toBeLessThan(place('sip-dokter'));
    expect(place('sip-dokter')).toBeLessThan(place(SERVICE));
  });
});

describe('the page of a check', () => {
  const fresh = textsId.freshness;
  const broken: CheckReport = {
    checkedOn: '2026-11-26',
    scenes: [
      {
        scene: 'sign-up',
        stage: 3,
        verdict: 'broken',
        changes: [{ beat: 1, kind: 'missing', sought: 'button "Kirim <b>kode</b>"', instead: ['button "Minta kode"'] }],
      },
    ],
    plays: false,
    unplayed: ['sign-up-code'],
  };

  test('is where an officer comes who asks for one; it asks again by itself until it is done', async () => {
    await opened.portal.db.execute('delete from film_check');
    expect((await publisher.get(paths.filmChecks(SERVICE))).status).toBe(404);
    const { status, location } = await publisher.post(paths.filmChecks(SERVICE));
    expect([status, location]).toEqual([303, paths.filmChecks(SERVICE)]);
    const { html } = await publisher.get(paths.filmChecks(SERVICE));
    expect(html).toContain(fresh.states.queued);
    expect(html).toContain('data-poll');
  });

  test('names the label that is missing and what is there instead, as text', async () => {
    await checked(SERVICE, await published(), broken);
    const { html } = await publisher.get(paths.filmChecks(SERVICE));
    expect(html).toContain('Tombol “Kirim &lt;b&gt;kode&lt;/b&gt;” tidak ada di layar. Yang ada di layar: tombol “Minta kode”.');
    for (const part of [fresh.about.broken, fresh.unplayed(1), textsId.narration.steps[2] ?? '', fresh.again])
      expect(html).toContain(part);
  });

  test('of a service without a film tells whether the portal’s own steps work', async () => {
    await checked('sip-bidan', null, broken);
    const { html } = await publisher.get(paths.filmChecks('sip-bidan'));
    expect(html).toContain(fresh.aboutPortal.stops);
    expect(html).not.toContain(fresh.about.broken);
    const list = await publisher.get(paths.tutorials);
    expect(list.html.indexOf(fresh.portalVerdicts.broken)).toBeGreaterThan(0);
    expect(list.html).toContain(`href="${paths.filmChecks('sip-bidan')}"`);
  });

  test('says that a new film takes the place by itself, where today’s script plays', async () => {
    await checked(SERVICE, await published(), { ...broken, plays: true, unplayed: [] });
    expect((await publisher.get(paths.filmChecks(SERVICE))).html).toContain(fresh.renewed);
  });

  test('says of a film that was replaced since that it was, and so does the list', async () => {
    await checked(SERVICE, await published(), { ...broken, plays: true, unplayed: [] });
    const id = await running();
    await markEnded(opened.portal.db, id, { report: sampleSet }, new Date(now().getTime() + 1000));
    await actOnFilm(opened.portal.db, { id, verb: 'publish', actor: lina, at: now() });
    expect((await publisher.get(paths.filmChecks(SERVICE))).html).toContain(fresh.aboutRefilmed);
    const { html } = await publisher.get(paths.tutorials);
    expect([html.includes(fresh.refilmed), html.includes(fresh.verdicts.broken)]).toEqual([true, false]);
  });

  test('does not exist for whoever does not publish', async () => {
    await checked(SERVICE, null, broken);
    expect((await (await as('world-rahmat')).get(paths.filmChecks(SERVICE))).status).toBe(404);
  });
});

describe('the page of a film', () => {
  test('asks again by itself while the film is made, and says how far it is', async () => {
    const id = await running();
    await markProgress(opened.portal.db, id, { step: 'stage', share: 0.4 });
    const { html } = await publisher.get(paths.film(id));
    expect(html).toMatch(/<noscript><meta http-equiv="refresh" content="\d"\/?><\/noscript>/);
    expect(html).toContain('data-poll');
    expect(html).toMatch(new RegExp(`${words.steps.stage}\\. \\d+%`));
    expect(html).toContain(words.cancel);
    expect(html).not.toContain(words.publish);
    expect(html).not.toContain(words.begunAgain);
    await markRunning(opened.portal.db, id);
    expect((await publisher.get(paths.film(id))).html).toContain(words.begunAgain);
  });

  test('shows a film that was made, with poster, captions, chapters, length and megabytes, and loads nothing before play', async () => {
    const id = await ready();
    const { html } = await publisher.get(paths.film(id));
    expect(html).not.toContain('http-equiv="refresh"');
    for (const ending of ['.mp4', '.vtt', '.chapters.vtt', '.webp'])
      expect(html).toContain(paths.filmFile(id, `landscape/${SERVICE}${ending}`));
    for (const part of ['preload="none"', '2,1 MB', '2.58', '-16,2 LUFS', words.publish]) expect(html).toContain(part);
  });

  test('leads to the film that is published, so that it can be withdrawn, when a newer one failed', async () => {
    const old = await published();
    const failed = await running();
    await markEnded(opened.portal.db, failed, { fault: 'x' }, now());
    const { html } = await publisher.get(paths.film(failed));
    expect(html).toContain(words.otherPublished);
    expect(html).toContain(`href="${paths.film(old)}"`);
    expect((await publisher.get(paths.film(old))).html).not.toContain(words.otherPublished);
  });

  test('names scene, label and what is there, when it could not be made', async () => {
    const id = await running();
    await markEnded(opened.portal.db, id, { fault: 'Scene form, beat 2. Sought: button "Lanjut".' }, now());
    const { html } = await publisher.get(paths.film(id));
    expect(html).toContain('Sought: button &quot;Lanjut&quot;');
    expect(html).toContain(words.makeAgain);
  });

  test('does not exist for a film that does not', async () => {
    expect((await publisher.get(paths.film('00000000-0000-4000-8000-000000000000'))).status).toBe(404);
    expect((await publisher.get(paths.film('apa-saja'))).status).toBe(404);
  });
});

describe('a publisher', () => {
  test('publishes and withdraws: the service’s page shows the film between the two', async () => {
    const id = await ready();
    const citizen = visitorOf(opened.app);
    const shown = async () =>
      (await citizen.get(paths.service(SERVICE))).html.includes(paths.filmFile(id, `landscape/${SERVICE}.mp4`));
    expect(await shown()).toBe(false);
    expect((await publisher.post(`${paths.film(id)}/penerbitan`)).location).toBe(paths.film(id));
    expect(await shown()).toBe(true);
    expect((await publisher.post(`${paths.film(id)}/penarikan`)).location).toBe(paths.film(id));
    expect(await shown()).toBe(false);
  });

  test('who presses at the same time as another gets the same making, and one film is published', async () => {
    const { db } = opened.portal;
    const bayu = await as('world-admin');
    const asked = await Promise.all([publisher, bayu].map((visitor) => visitor.post(paths.filmRequests('sip-gizi'))));
    expect(new Set(asked.map(({ location }) => location)).size).toBe(1);
    await db.execute("delete from pgboss.job where name = 'make-film'");
    const two = [await ready(), await ready()];
    await Promise.all(two.map((id, at) => [publisher, bayu][at]!.post(`${paths.film(id)}/penerbitan`)));
    expect(new Set(await Promise.all(two.map(stateOf)))).toEqual(new Set(['published', 'withdrawn']));
  });

  test('takes the earlier film of a service off its page by publishing another', async () => {
    const [old, fresh] = [await published(), await ready()];
    await publisher.post(`${paths.film(fresh)}/penerbitan`);
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(['withdrawn', 'published']);
  });

  test('cancels what is being made', async () => {
    const id = await running();
    expect((await publisher.post(`${paths.film(id)}/pembatalan`)).status).toBe(303);
    expect(await stateOf(id)).toBe('cancelled');
  });

  test.each(['penarikan', 'pembatalan'])('is told so when %s comes too late', async (act) => {
    const id = await ready();
    const { status, html } = await publisher.post(`${paths.film(id)}/${act}`);
    expect(status).toBe(409);
    expect(html).toContain(words.tooLate);
    expect(await stateOf(id)).toBe('ready');
  });

  test('leaves a trace of every act in the log', async () => {
    const id = await published();
    const { rows } = await opened.portal.db.execute(`select verb from event where subject_id = '${id}' order by id`);
    expect(rows.map(({ verb }) => verb)).toEqual(['film_requested', 'film_publish']);
  });
});
