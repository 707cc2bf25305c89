import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { liveInTables } from '../../../tests/city-in-tables.ts';
import { endComparisons, planner, startComparison } from '../../../tests/comparisons.ts';
import { startNurseDraft } from '../../../tests/drafts.ts';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { setWithForm } from '../../../tests/set-with-form.ts';
import { publishSet } from '../../../tests/small-film.ts';
import { addAppointment, cancelAppointment } from '../../appointments/store.ts';
import { localDay } from '../../catalogue/formats.ts';
import { WORLD_DATE } from '../../clock.ts';
import { beginService } from '../../counter/store.ts';
import { paths } from '../../web/paths.ts';
import { neighbours } from '../../world/neighbours.ts';
import { worldPeople } from '../../world/people.ts';
import { ordinaryCity, trueDifference } from '../city/citizens.ts';
import { liveThrough } from '../city/live-through.ts';
import { armOf, markFault, markWatched, offeredAt, personIn } from './arm.ts';
import { computeEffects } from './compute.ts';
import type { Plan, StoredLook } from './experiment.ts';
import { endExperiment, findExperiment, looksOf } from './store.ts';
import { nursePlan } from './sample-plan.ts';
import { participantsOf } from './store-people.ts';

const DAY = 86_400_000;
const actor = planner;
const SLUG = 'sip-perawat';

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await endComparisons(desk.portal);
  desk.setNow(WORLD_DATE);
});

const running = (wished: Partial<Plan> = {}) => startComparison(desk.portal, wished);

const asking = (now = WORLD_DATE) => ({ ...desk.portal, now });
const after = (days: number) => new Date(WORLD_DATE.getTime() + days * DAY);

describe('who is shown what', () => {
  test('people who come all at once and twice each are taken in once, stay in their group, and both groups are equal', async () => {
    const experimentId = await running({ service: null });
    const people = Array.from({ length: 40 }, (_, at) => ({ personId: `p${at}`, service: at % 2 === 0 ? SLUG : 'sip-bidan' }));
    const all = await Promise.all([...people, ...people].map((one) => armOf(asking(), { ...one, experimentId })));
    expect(all.slice(0, 40)).toEqual(all.slice(40));
    for (const service of [SLUG, 'sip-bidan'])
      expect(people.filter((one, at) => one.service === service && all[at] === 'with')).toHaveLength(10);
    expect(await participantsOf(desk.portal.db, experimentId)).toHaveLength(40);
    expect(await armOf(asking(after(40)), { ...people[3]!, experimentId })).toBe(all[3]);
  });

  test('the page of the form shows the film to one half and not to the other, and to all or nobody once it is decided', async () => {
    const { db } = desk.portal;
    const filmId = await publishSet(desk.portal, setWithForm());
    const experimentId = await running({ filmId });
    const draft = await startNurseDraft(desk.portal, { jenis_tempat: 'fasyankes' });
    const siti = desk.at('world-siti');
    const showsFilm = async () => {
      const { status, html } = await siti.get(paths.formPage(draft.id, 'str-anda'));
      expect(status).toBe(200);
      return html.includes('film-step');
    };
    const arm = (await showsFilm()) ? 'with' : 'without';
    expect(await armOf(asking(), { experimentId, personId: 'world-siti', service: SLUG })).toBe(arm);
    // Half of it was seen: their player tells so.
    expect((await siti.post(paths.filmWatched(filmId))).status).toBe(204);
    expect((await participantsOf(db, experimentId)).map(({ watched }) => watched)).toEqual([true]);
    expect((await desk.stranger().post(paths.filmWatched(filmId))).status).toBe(204);
    for (const [decision, shown] of [
      ['none', false],
      ['all', true],
    ] as const) {
      await db.execute(
        sql`update experiment set state = 'ended', ended_at = now(), decision = ${decision} where id = ${experimentId}`,
      );
      expect(await showsFilm()).toBe(shown);
    }
    await db.execute(sql`delete from application where id = ${draft.id}`);
  });

  test('a new version of the film is not touched by the comparison of the old one, nor is anybody taken in', async () => {
    const experimentId = await running({ filmId: crypto.randomUUID() });
    const offered = await offeredAt(asking(), 'world-siti', {
      service: SLUG,
      stage: 6,
      scene: null,
      filmId: crypto.randomUUID(),
    });
    expect(offered).toEqual({ film: true, sentence: null });
    expect(await participantsOf(desk.portal.db, experimentId)).toEqual([]);
  });

  test('after its last day nobody new is taken in and newcomers see the film as ever, and who is in keeps their group: so it comes to an end', async () => {
    const { db } = desk.portal;
    const filmId = crypto.randomUUID();
    const experimentId = await running({ filmId });
    const at = { service: SLUG, stage: 6, scene: null, filmId };
    const before = await Promise.all(['a', 'b', 'c', 'd'].map((personId) => offeredAt(asking(), personId, at)));
    const late = asking(new Date('2027-03-02T02:00:00Z'));
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((personId) => offeredAt(late, personId, at)))).toEqual(before);
    expect(await offeredAt(late, 'newcomer', at)).toEqual({ film: true, sentence: null });
    expect(await participantsOf(db, experimentId)).toHaveLength(4);
    desk.setNow(late.now);
    await computeEffects(desk.portal, experimentId);
    expect((await looksOf(db, experimentId)).map(({ planned }) => planned)).toEqual([1]);
  });

  test('a new sentence is read by one half, on its page alone; nobody is taken in elsewhere, or where it cannot be read', async () => {
    const sentence = 'Foto di tempat terang.';
    const experimentId = await running({ kind: 'wording', stage: 7, scene: 'upload', sentence });
    const at = { service: SLUG, stage: 7, filmId: null };
    for (const scene of ['send', null])
      expect(await offeredAt(asking(), 'w0', { ...at, scene })).toEqual({ film: true, sentence: null });
    expect(await participantsOf(desk.portal.db, experimentId)).toEqual([]);
    const offered = await Promise.all(
      Array.from({ length: 8 }, (_, n) => offeredAt(asking(), `w${n}`, { ...at, scene: 'upload' })),
    );
    expect(offered.filter((each) => each.sentence === sentence)).toHaveLength(4);
    expect(offered.every(({ film }) => film)).toBe(true);
  });

  test('the page of a wording shows it without a picture of something else, and the pages beside it stay', async () => {
    const { db } = desk.portal;
    await publishSet(desk.portal, setWithForm());
    const draft = await startNurseDraft(desk.portal, { jenis_tempat: 'fasyankes' });
    const siti = desk.at('world-siti');
    const old = 'Di kolom Nomor STR, salin persis.';
    for (const [sentence, pictured] of [
      ['Salin angka di kartu Anda.', false],
      ['Salin Nomor STR dari kartu Anda.', true],
    ] as const) {
      await db.execute(sql`update experiment set decision = null where kind = 'wording'`);
      const id = await running({ kind: 'wording', scene: 'form-str-anda', sentence });
      await endExperiment(db, { id, decision: 'all', films: [], actor, at: WORLD_DATE });
      const { html } = await siti.get(paths.formPage(draft.id, 'str-anda'));
      expect(html).toContain(pictured ? 'dari kartu Anda.' : sentence);
      expect(html).not.toContain(old);
      expect(html.includes('<strong>Nomor STR</strong>')).toBe(pictured);
      const other = await siti.get(paths.formPage(draft.id, 'jenis-permohonan'));
      expect(other.status).toBe(200);
      expect(other.html).not.toContain('dari kartu Anda');
    }
    await db.execute(sql`delete from application where id = ${draft.id}`);
    await db.execute(sql`update experiment set decision = null where kind = 'wording'`);
  });
});

test('what came of somebody is computed from their application: sent, minutes, refused answers, watched; handed back is not without correction', async () => {
  const { portal } = desk;
  const experimentId = await running();
  await armOf(asking(), { experimentId, personId: desk.siti.id, service: SLUG });
  await armOf(asking(), { experimentId, personId: 'somebody else', service: SLUG });
  await portal.db.execute("delete from application where state = 'draft'");
  desk.setNow(after(1));
  await markFault(portal, desk.siti.id);
  await markWatched(portal, { personId: desk.siti.id, filmId: crypto.randomUUID(), at: after(1) });
  const number = await desk.sent();
  const own = async () => {
    const key = personIn(portal.seal, experimentId, desk.siti.id);
    return (await participantsOf(portal.db, experimentId)).find(({ person }) => person === key);
  };
  await computeEffects(portal, experimentId);
  expect(await own()).toMatchObject({ sentInSevenDays: true, sentWithoutCorrection: null, faults: 1, watched: true, minutes: 0 });
  desk.setNow(after(30));
  await markFault(portal, desk.siti.id);
  await computeEffects(portal);
  expect(await own()).toMatchObject({ sentWithoutCorrection: true, faults: 1 });
  const { id } = await desk.application(number);
  await portal.db.execute(sql`
    insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id)
    values (${after(4).toISOString()}, 'world-rahmat', 'front_desk', 'return_for_correction', 'application', ${id})`);
  await computeEffects(portal);
  expect(await own()).toMatchObject({ sentInSevenDays: true, sentWithoutCorrection: false });
  const other = (await participantsOf(portal.db, experimentId)).find(({ sentInSevenDays }) => sentInSevenDays === false);
  expect(other).toMatchObject({ minutes: null, watched: false });
  const figures = (await findExperiment(portal.db, experimentId))?.figures;
  expect(figures?.kind === 'counts' ? figures.known.with + figures.known.without : null).toBe(2);
});

test('days at the counter are those within seven days on which somebody was served by an officer or had an appointment, each once', async () => {
  const { portal } = desk;
  const { db } = portal;
  const experimentId = await running();
  await armOf(asking(), { experimentId, personId: desk.siti.id, service: SLUG });
  await armOf(asking(), { experimentId, personId: 'somebody else', service: SLUG });
  const { id: applicationId } = await startNurseDraft(portal);
  const served = { applicationId, ownerId: desk.siti.id };
  for (const [officerId, days] of [
    ['world-rahmat', 1],
    ['world-rahmat', 1],
    ['world-rahmat', 9],
    [null, 3],
  ] as const)
    await beginService(db, { ...served, officerId, at: after(days) });
  const { name, phone } = desk.siti.profile;
  const slot = { time: '09:00', place: 1, phone, name, personId: desk.siti.id, applicationId: null, bookedAt: WORLD_DATE };
  for (const days of [1, 2, 4]) {
    const day = localDay(after(days), portal.office);
    const id = await addAppointment(db, portal.seal, { ...slot, day, token: `t${days}`, code: `K${days}` });
    if (days === 4) await cancelAppointment(db, id, WORLD_DATE);
  }
  const visits = async () => {
    const people = await participantsOf(db, experimentId);
    const key = personIn(portal.seal, experimentId, desk.siti.id);
    const of = (own: boolean) => people.find(({ person }) => (person === key) === own)?.counterVisits;
    return { siti: of(true), other: of(false) };
  };
  desk.setNow(after(12));
  await computeEffects(portal, experimentId);
  expect(await visits()).toEqual({ siti: 2, other: 0 });
  await db.execute('delete from appointment');
  await computeEffects(portal, experimentId);
  expect(await visits()).toEqual({ siti: 2, other: 0 });
  await db.execute(sql`delete from application where id = ${applicationId}`);
});

test('a city that lives in the tables is told the same as the same city lived through the rules alone, and its truth lies in the interval', async () => {
  // Blocks are ordered by the portal's key, which is another one in each run, and one interval in twenty misses: so this city has a key of its own.
  const seal = {
    ...desk.portal.seal,
    hash: (domain: string, text: string) => createHmac('sha256', domain).update(text).digest('hex'),
  };
  const portal = { ...desk.portal, seal };
  const city = { ...ordinaryCity, peopleAWeek: 60, effect: 0.3 };
  const plan = { ...nursePlan, service: null, perGroup: 90, looks: 3, endsOn: '2028-01-01' };
  // A Monday as the office counts it: midnight in its zone.
  const from = new Date('2026-11-29T16:00:00Z');
  const { looks, keyOf } = await liveInTables(portal, city, plan, {
    seed: 'tables',
    from,
    id: '6d0f5b5e-3f0e-4a53-9d7f-4b3d9f6c2a14',
  });
  const rules = liveThrough(city, { ...plan, over: false }, 'tables', { others: true, from, keyOf });
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.map(comparable)).toEqual(rules.looks.map(comparable));
  const { low, high } = looks.at(-1)!.figures.main.interval;
  expect(low).toBeLessThan(trueDifference(city));
  expect(high).toBeGreaterThan(trueDifference(city));
});

/** Days at the counter are another room's, and weeks are called otherwise: sums may differ in their last digit. */
const comparable = ({ figures, ...look }: StoredLook) => {
  const { 'counter-visits': _, ...others } = figures.others;
  return JSON.parse(
    JSON.stringify({ ...look, planned: Math.fround(look.planned), figures: { ...figures, others } }),
    (__, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value),
  );
};

test('who takes part is a keyed hash, another one in each comparison, and nothing of the tables is about a person of the world', async () => {
  const { db, seal } = desk.portal;
  expect(personIn(seal, 'a', 'world-siti')).not.toBe(personIn(seal, 'b', 'world-siti'));
  const { rows } = await db.execute<{ text: string }>(sql`
    select (select string_agg(e::text, ' ') from experiment e) || (select string_agg(p::text, ' ') from experiment_person p)
      || (select string_agg(v.detail::text, ' ') from event v where v.subject_kind = 'experiment') as text`);
  const text = rows[0]?.text ?? '';
  expect(text.length).toBeGreaterThan(2000);
  const secrets = [...worldPeople, ...neighbours].flatMap(({ id, name, phone, nik, address }) => [
    id,
    name,
    phone,
    phone.replaceAll(' ', '').slice(1),
    nik,
    address,
  ]);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
