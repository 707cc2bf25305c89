import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { WORLD_DATE } from '../../clock.ts';
import { paths } from '../../web/paths.ts';
import { textsEn, textsId as t } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { computeLiteracy } from './compute.ts';
import { changeOf, judgeAnswers, occasionFor } from './literacy-rules.ts';
import { literacyRows } from './literacy-table.ts';
import { keepAnswers, keepFilm, literacyTold } from './store.ts';

const words = t.literacy;
const answers = { account: '2', form: '3', upload: '2', status: '4', password: '5' };

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

describe('rules', () => {
  test('the table has a row for each figure, under every column, and says nothing of too few', () => {
    const change = { people: 12, before: 2, after: 3.5, change: 1.5, interval: { low: 1, high: 2 } };
    const skills = { account: change, form: null, upload: null, status: null, password: null };
    const alone = { first: { count: 8, of: 10 }, next: { count: 3, of: 9 } };
    const films = { first: { count: 12, of: 20 }, next: { count: 5, of: 20 }, noMore: { count: 9, of: 12 } };
    const rows = literacyRows({ answered: { first: 20, after: 12 }, skills, all: null, alone, films });
    for (const row of rows) expect(row).toHaveLength(t.effects.skills.csvColumns.length);
    expect(rows[0]).toEqual(['said', 'account', 12, 2, 3.5, 1.5, 1, 2]);
    expect(rows[1]?.slice(2).every((cell) => cell === null)).toBe(true);
    expect(rows[6]?.slice(0, 5)).toEqual(['done', 'first', 10, null, 0.8]);
    expect(rows[7]?.slice(2).every((cell) => cell === null)).toBe(true);
    expect(rows[10]?.slice(0, 5)).toEqual(['film', 'noMore', 12, null, 0.75]);
  });

  test.each([
    [false, [], 'first'],
    [false, ['first'], null],
    [true, [], 'after'],
    [true, ['first'], 'after'],
    [true, ['first', 'after'], null],
  ] as const)('a permit: %s, has said: %s; offered: %s', (hasPermit, said, offered) => {
    expect(occasionFor(hasPermit, new Set(said))).toBe(offered);
  });

  test('an answer is one of five, and all that is missing is named', () => {
    expect(judgeAnswers({ ...answers, form: '6', status: '' })).toEqual({ ok: false, missing: ['form', 'status'] });
  });

  test('the change of pairs is that of the sleep of Student 1908: 1.58 hours, between 0.70 and 2.46', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const change = changeOf(first.map((before, at) => ({ before, after: second[at] ?? 0 })));
    expect(change?.change).toBeCloseTo(1.58, 2);
    expect(change?.interval.low).toBeCloseTo(0.7, 2);
    expect(change?.interval.high).toBeCloseTo(2.46, 2);
    expect(changeOf([{ before: 1, after: 5 }])).toBeNull();
  });
});

test('a newcomer is offered the questions in one line, can leave them, and is not asked again', async () => {
  const yohanes = desk.at('world-yohanes');
  await desk.portal.db.execute('delete from literacy_answer');
  const { html } = await yohanes.get(paths.applications);
  const occasion = html.includes('kapan=sesudah') ? 'sesudah' : 'awal';
  expect(html).toContain(words.later);
  expect((await yohanes.post(paths.skillsLater, { kapan: occasion })).location).toBe(paths.applications);
  expect((await yohanes.get(paths.applications)).html).not.toContain(words.later);
});

test('answers are kept once, faulty ones are told with what was chosen; the page is there in English', async () => {
  const siti = desk.at('world-siti');
  const faulty = await siti.post(paths.skills, { ...answers, kapan: 'awal', form: '' });
  expect(faulty.status).toBe(422);
  expect(faulty.html).toContain(words.missing(words.questions.form));
  expect(faulty.html).toMatch(/name="password" value="5" checked/);
  expect((await siti.post(paths.skills, { ...answers, kapan: 'awal' })).location).toBe(paths.skillsThanks);
  await siti.post(paths.skills, { ...answers, kapan: 'awal', account: '5' });
  const { rows } = await desk.portal.db.execute<{ account: number; person: string }>(
    sql`select account, person from literacy_answer where account is not null`,
  );
  expect(rows.map(({ account }) => account)).toEqual([2]);
  expect(rows[0]?.person).not.toContain('siti');
  expect((await siti.get(`${paths.skills}?bahasa=en`)).html).toContain(textsEn.literacy.title);
  expect((await siti.post(paths.skills, { ...answers, kapan: 'awal', nik: '1' })).status).toBe(403);
});

test('the office reads how people changed once ten answered twice, and what they do; nobody else does', async () => {
  const { portal } = desk;
  const head = desk.at('world-nurbaiti');
  expect((await head.get(paths.effectSkills)).html).toContain(t.effects.skills.empty);
  for (let at = 0; at < 12; at += 1)
    for (const [occasion, account] of [
      ['first', 2],
      ['after', at % 2 === 0 ? 4 : 3],
    ] as const)
      await keepAnswers(portal.db, portal.seal, {
        personId: `p${at}`,
        occasion,
        answers: { account, form: 3, upload: 3, status: 3, password: 3 },
        day: '2026-11-24',
      });
  await computeLiteracy(portal);
  expect((await literacyTold(portal.db))?.figures.skills.account).toMatchObject({
    people: 12,
    before: 2,
    after: 3.5,
    change: 1.5,
  });
  const { html } = await head.get(paths.effectSkills);
  expect(html).toContain('1,5, antara 1,2 dan 1,8');
  expect(html).toContain(t.effects.skills.tooFew);
  expect((await desk.at('world-siti').get(paths.effectSkills)).status).toBe(404);
  expect((await desk.at('world-rahmat').get(paths.effectSkills)).status).toBe(200);
});

test('the next application counts as done alone when no helper and no correction was in it', async () => {
  const { portal } = desk;
  await portal.db.execute("delete from application where state = 'draft'");
  const [first, second] = [await desk.sent(), await desk.sent()];
  const { id } = await desk.application(first);
  await portal.db.execute(sql`
    insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id)
    values (${WORLD_DATE.toISOString()}, 'world-rahmat', 'front_desk', 'return_for_correction', 'application', ${id})`);
  await portal.db.execute(sql`update application set submitted_at = '2026-01-01' where number = ${first}`);
  await portal.db.execute(sql`update application set submitted_at = '2026-01-02' where number = ${second}`);
  await portal.db.execute(sql`update application set submitted_at = null where number not in (${first}, ${second})`);
  // A film was seen while the first was begun and sent, none at the next.
  await portal.db.execute(
    sql`update application set created_at = submitted_at - interval '1 hour' where submitted_at is not null`,
  );
  await keepFilm(portal.db, portal.seal, { personId: desk.siti.id, at: new Date('2025-12-31T23:30:00Z') });
  await computeLiteracy(portal);
  const none = { count: 0, of: 1 };
  expect((await literacyTold(portal.db))?.figures.films).toEqual({
    first: { count: 1, of: 1 },
    next: none,
    noMore: { count: 1, of: 1 },
  });
  expect((await literacyTold(portal.db))?.figures.alone).toEqual({ first: { count: 0, of: 1 }, next: { count: 1, of: 1 } });
});

test('that half of a film was seen is kept of applicants at their own device who did not say no, by a code', async () => {
  const { db } = desk.portal;
  await db.execute('delete from literacy_film');
  const kept = async () =>
    (await db.execute<{ person: string }>('select person from literacy_film')).rows.map(({ person }) => person);
  const film = paths.filmWatched(crypto.randomUUID());
  for (const who of [desk.stranger(), desk.at('world-rahmat')]) expect((await who.post(film)).status).toBe(204);
  expect(await kept()).toEqual([]);
  expect((await desk.at('world-siti').post(film)).status).toBe(204);
  expect(await kept()).toHaveLength(1);
  expect((await kept())[0]).not.toContain('siti');
});

test('nothing in these tables is about a person of the world', async () => {
  const { rows } = await desk.portal.db.execute<{ text: string }>(sql`
    select (select string_agg(a::text, ' ') from literacy_answer a) || (select string_agg(f::text, ' ') from literacy_figures f) as text`);
  const text = rows[0]?.text ?? '';
  expect(text.length).toBeGreaterThan(500);
  const secrets = worldPeople.flatMap(({ id, name, phone, nik, address }) => [id, name, phone, nik, address]);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
