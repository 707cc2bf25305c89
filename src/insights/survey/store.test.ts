import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/portal.ts';
import { createPerson } from '../../accounts/store.ts';
import { WORLD_DATE } from '../../clock.ts';
import { event } from '../../database/schema/events.ts';
import { testSeal } from '../../../tests/portal.ts';
import { filmPerson } from '../../world/people.ts';
import { periodOf } from '../period-rules.ts';
import { elements } from './elements.ts';
import type { Element, Score, Scores } from './elements.ts';
import { emptyTally } from './rules.ts';
import { addAnswers, hasAnswer, plansOf, respondentsOf, savePlans, talliesOf } from './store.ts';
import type { Answer } from './store.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const all = (score: Score, but: Partial<Scores> = {}): Scores => ({
  ...(Object.fromEntries(elements.map((element) => [element, score])) as Scores),
  ...but,
});
const nobody = { sex: null, age: null, education: null, job: null };
const answer = (more: Partial<Answer> = {}): Answer => ({
  service: 'sip-perawat',
  channel: 'kiosk',
  applicationHash: null,
  answeredOn: '2026-11-24',
  scores: all(3),
  respondent: nobody,
  ...more,
});
const november = periodOf('2026-11');

test('one application has one answer, however often and however fast it is sent; the counter has as many as come', async () => {
  const { db } = database;
  const about = answer({ channel: 'online', applicationHash: 'aa', scores: all(4) });
  const added = await Promise.all(Array.from({ length: 5 }, () => addAnswers(db, [about])));
  expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1]);
  expect([await hasAnswer(db, 'aa'), await hasAnswer(db, 'bb')]).toEqual([true, false]);
  expect(await addAnswers(db, [answer(), answer({ scores: all(3, { time: 1 }) })])).toBe(2);
  const tallies = await talliesOf(db, november);
  expect(tallies).toHaveLength(2);
  expect(tallies).toContainEqual({
    service: 'sip-perawat',
    channel: 'kiosk',
    count: 2,
    sums: { ...sums(6), time: 4 },
  });
  expect(tallies).toContainEqual({ service: 'sip-perawat', channel: 'online', count: 1, sums: sums(4) });
});

test('a period ends before the first day of the next one', async () => {
  const { db } = database;
  await addAnswers(db, [answer({ answeredOn: '2026-12-31', service: 'sip-bidan' }), answer({ answeredOn: '2027-01-01' })]);
  expect(await talliesOf(db, periodOf('2026-12'))).toMatchObject([{ service: 'sip-bidan', count: 1 }]);
  expect(await talliesOf(db, periodOf('2025'))).toEqual([]);
});

test('the database itself takes no answer outside 1 to 4', async () => {
  const wrong = answer({ scores: { ...all(3), fee: 5 as Score } });
  await expect(addAnswers(database.db, [wrong])).rejects.toThrow();
});

test('who said the same of themselves is counted together', async () => {
  const { db } = database;
  const respondent = { ...nobody, sex: 'woman', age: '30-39' } as const;
  await addAnswers(
    db,
    [1, 2, 3].map(() => answer({ answeredOn: '2026-10-05', respondent })),
  );
  await addAnswers(db, [answer({ answeredOn: '2026-10-06' })]);
  const groups = await respondentsOf(db, periodOf('2026-10'));
  expect(groups.toSorted((a, b) => b.count - a.count)).toEqual([
    { ...respondent, count: 3 },
    { ...nobody, count: 1 },
  ]);
});

test('what is planned is kept by period, can be taken away, and each change is an act without its words', async () => {
  const { db } = database;
  const officer = { id: filmPerson.id, role: 'head' } as const;
  const { name, nik, birthPlace, birthDate, address, kelurahan, email } = filmPerson;
  await createPerson(db, testSeal, {
    ...officer,
    technicalOffice: null,
    profile: { name, phone: '+6281200001234', nik, birthPlace, birthDate, address, kelurahan, email },
    passwordHash: null,
    at: WORLD_DATE,
  });
  const save = (plans: [Element, string][]) =>
    savePlans(db, { period: '2026-s2', plans: new Map(plans), officer, at: WORLD_DATE });
  await save([
    ['time', 'Dua petugas lagi.'],
    ['fee', ''],
  ]);
  await save([['time', 'Dua petugas lagi.']]);
  await save([['time', 'Tiga petugas lagi.']]);
  expect([...(await plansOf(db, '2026-s2'))]).toEqual([['time', 'Tiga petugas lagi.']]);
  expect([...(await plansOf(db, '2026'))]).toEqual([]);
  await save([['time', '']]);
  expect([...(await plansOf(db, '2026-s2'))]).toEqual([]);
  const acts = await db
    .select({ verb: event.verb, detail: event.detail })
    .from(event)
    .where(and(eq(event.subjectKind, 'survey'), eq(event.subjectId, '2026-s2')));
  expect(acts).toEqual([1, 2, 3].map(() => ({ verb: 'plan', detail: { element: 'time' } })));
});

const sums = (value: number): Record<Element, number> =>
  Object.fromEntries(Object.keys(emptyTally.sums).map((element) => [element, value])) as Record<Element, number>;
