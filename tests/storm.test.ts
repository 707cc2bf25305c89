import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions, stateAfter } from '../src/applications/actions.ts';
import type { ApplicationState, Verb } from '../src/applications/actions.ts';
import { historyOf } from '../src/applications/store-history.ts';
import { below, seededRandom, shuffled } from '../src/insights/statistics/random.ts';
import { paths } from '../src/web/paths.ts';
import { openDeskTest } from './desk.ts';
import type { DeskTest } from './desk.ts';

const ACTS = 1000;
/** So many are on their way at the same time. */
const AT_ONCE = 40;
const SLUG = 'sip-perawat';

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
}, 120_000);
afterAll(() => desk.close());

type Act = { what: string; post: (number: string) => Promise<{ status: number }> };

/** What people may do with an application, whether it is their turn or not: each reads how it stands, and posts what its page would. */
function everyAct(): Act[] {
  const [rahmat, dewi, yusuf, head, siti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti', 'world-siti'].map(
    (id) => desk.at(id),
  ) as [
    ReturnType<DeskTest['at']>,
    ReturnType<DeskTest['at']>,
    ReturnType<DeskTest['at']>,
    ReturnType<DeskTest['at']>,
    ReturnType<DeskTest['at']>,
  ];
  const { corrections, refusals } = desk.portal.office.reasons;
  const revisionOf = async (number: string) => String((await desk.application(number)).revision);
  const pass = (officer: typeof rahmat) => async (number: string) =>
    officer.post(paths.deskPassing(number), await desk.everythingGood(number));
  const reasoned = async (number: string, reason: string) => ({
    revision: await revisionOf(number),
    reason,
    note: 'Ditulis oleh uji serentak.',
  });
  return [
    { what: 'rahmat passes on', post: pass(rahmat) },
    { what: 'dewi passes on', post: pass(dewi) },
    {
      what: 'dewi keeps what was checked',
      post: async (number) => dewi.post(paths.deskCheck(number), await desk.everythingGood(number)),
    },
    { what: 'rahmat takes it', post: (number) => rahmat.post(paths.deskHands(number), { langkah: 'ambil' }) },
    { what: 'yusuf approves', post: async (number) => yusuf.post(paths.deskApproval(number), await desk.everythingGood(number)) },
    {
      what: 'yusuf refuses',
      post: async (number) => yusuf.post(paths.deskRefusal(number), await reasoned(number, refusals[0]?.code ?? '')),
    },
    { what: 'the head signs', post: async (number) => head.post(paths.letter(number), { revision: await revisionOf(number) }) },
    {
      what: 'the head sends back',
      post: async (number) => head.post(paths.deskSendingBack(number), await reasoned(number, corrections[0]?.code ?? '')),
    },
    {
      what: 'siti takes it back',
      post: async (number) => siti.post(paths.withdrawal(number), { revisi: await revisionOf(number) }),
    },
  ];
}

/** How often each is tried: what ends an application is rare, or all would be over at once. */
const WEIGHTS = [4, 4, 3, 3, 6, 1, 5, 2, 1];

const MOVING = new Set<string>(Object.entries(actions).flatMap(([verb, { to }]) => (to === null ? [] : [verb])));

/** The state that the log leads to; each act of it must have been allowed where it was done. */
function replayed(log: readonly { verb: string }[], what: string): ApplicationState {
  let state: ApplicationState = 'draft';
  for (const { verb } of log) {
    if (!MOVING.has(verb)) continue;
    const allowed: readonly ApplicationState[] = actions[verb as Verb].from;
    expect(allowed, `${what}: ${verb} in ${state}, after ${log.map((each) => each.verb).join(' ')}`).toContain(state);
    state = stateAfter(verb as Verb, state, null);
  }
  return state;
}

test('a thousand acts of officers and the applicant at once: nothing is lost, nothing is done twice', async () => {
  const random = seededRandom('storm');
  const numbers: string[] = [];
  for (let at = 0; at < 24; at++)
    numbers.push(await (at % 3 === 0 ? desk.sent(SLUG) : desk.broughtTo(at % 3 === 1 ? 'technical' : 'signing', SLUG)));
  const acts = everyAct();
  const wheel = acts.flatMap((act, at) => Array.from({ length: WEIGHTS[at] ?? 1 }, () => act));
  const waiting = shuffled(
    Array.from({ length: ACTS }, (_, at) => ({
      number: numbers[at % numbers.length] ?? '',
      act: wheel[below(random, wheel.length)] ?? acts[0]!,
    })),
    random,
  );
  const statuses = new Map<number, number>();
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { status } = await next.act.post(next.number);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // Done, or told in words that it is too late, changed meanwhile, not theirs: never that something broke.
      expect([200, 303, 404, 409, 422], next.act.what).toContain(status);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(ACTS);

  const { db } = desk.portal;
  for (const number of numbers) {
    const { id, state } = await desk.application(number);
    const log = await historyOf(db, id);
    expect(replayed(log, number)).toBe(state);
    const { rows } = await db.execute<{ permits: number; files: number }>(
      `select (select count(*)::int from permit where application_id = '${id}') as permits, (select count(*)::int from event where subject_id = '${id}' and verb = 'sign') as files`,
    );
    expect(rows[0], number).toEqual(state === 'issued' ? { permits: 1, files: 1 } : { permits: 0, files: 0 });
  }
  // Numbers follow each other without a gap, also where a signature was tried twice; each issued letter used one.
  const { rows: taken } = await db.execute<{ series: string; sequence: number; state: string }>(
    'select series, sequence, state from letter_number order by series, year, sequence',
  );
  const issued = await Promise.all(numbers.map(async (number) => (await desk.application(number)).state === 'issued'));
  expect(taken.filter(({ state }) => state === 'used').length).toBeGreaterThanOrEqual(issued.filter(Boolean).length);
  for (const [series, own] of Map.groupBy(taken, (each) => each.series)) {
    const first = own[0]?.sequence ?? 0;
    expect(
      own.map(({ sequence }) => sequence),
      series,
    ).toEqual(own.map((_, at) => first + at));
  }
  // It was a storm: much was done, and much came too late.
  expect(statuses.get(303)).toBeGreaterThan(ACTS / 10);
  expect(statuses.get(409)).toBeGreaterThan(ACTS / 10);
}, 600_000);
