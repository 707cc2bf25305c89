import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { daysAfterStop, dueOnFromSending, usedDays, workingDaysBetween, dayCountedFrom } from './clock.ts';
import { daysInStage, ledgerOf, spansOf, stageLimitOf, warningAt } from './clock-ledger.ts';
import type { LoggedAct, Place } from './clock-ledger.ts';

const at = (local: string) => new Date(`${local}+08:00`);
const act = (verb: string, local: string, from: string | null = null): LoggedAct => ({ verb, at: at(local), from });

test('the table says where it lay, whose turn it was, and how many working days of it count', () => {
  const log = [
    act('submit', '2026-11-09T09:00'),
    act('check', '2026-11-09T10:00', 'completeness'),
    act('return_for_correction', '2026-11-10T10:00', 'completeness'),
    act('resubmit', '2026-11-12T10:00'),
    act('pass_on', '2026-11-13T10:00', 'completeness'),
    act('approve', '2026-11-17T10:00', 'technical'),
  ];
  const ledger = ledgerOf(log, { now: at('2026-11-18T10:00'), place: 'signing' }, office);
  expect(ledger.rows.map(({ place, turn, days }) => [place, turn, days])).toEqual([
    ['completeness', 'office', 1],
    ['correction', 'applicant', 2],
    ['completeness', 'office', 1],
    ['technical', 'office', 2],
    ['signing', 'office', 1],
  ]);
  expect([ledger.office, ledger.applicant, daysInStage(ledger, 'completeness')]).toEqual([5, 2, 2]);
  expect(ledger.rows.at(-1)?.until).toBeNull();
});

test('what is handed on after closing is a day of whoever has it the next morning, and none is lost between two desks', () => {
  const log = [act('submit', '2026-11-23T09:00'), act('pass_on', '2026-11-23T18:00', 'completeness')];
  const { rows, office: all } = ledgerOf(log, { now: at('2026-11-25T10:00'), place: 'technical' }, office);
  expect(rows.map(({ days }) => days)).toEqual([0, 2]);
  expect(all).toBe(2);
});

test('what the applicant took back ends where it lay, also in logs that do not say where', () => {
  const log = [
    act('submit', '2026-11-09T09:00'),
    act('return_for_correction', '2026-11-10T10:00', 'completeness'),
    act('withdraw', '2026-11-12T10:00'),
  ];
  expect(spansOf(log).map(({ place }) => place)).toEqual(['completeness', 'correction']);
  expect(spansOf([])).toEqual([]);
});

test('a payment that was told late counts from when it was made', () => {
  const paid: LoggedAct = { ...act('payment_told', '2026-11-18T10:00'), runsFrom: at('2026-11-16T10:00') };
  const log = [act('submit', '2026-11-09T09:00'), act('assess_fee', '2026-11-10T10:00', 'completeness'), paid];
  const { rows } = ledgerOf(log, { now: at('2026-11-18T11:00'), place: 'completeness' }, office);
  expect(rows.map(({ place, days }) => [place, days])).toEqual([
    ['completeness', 1],
    ['payment', 4],
    ['completeness', 2],
  ]);
});

/** A whole life: sent, then any way among desks, corrections and bills, a while between each. */
type Life = { log: LoggedAct[]; place: Place; now: Date; stops: { stoppedAt: Date; until: Date }[] };

const lives: fc.Arbitrary<Life> = fc
  .record({
    sent: fc.integer({ min: 0, max: 24 * 60 * 300 }),
    steps: fc.array(
      fc.record({
        what: fc.constantFrom('correction', 'payment', 'on', 'back'),
        waited: fc.integer({ min: 0, max: 60 * 24 * 9 }),
        away: fc.integer({ min: 0, max: 60 * 24 * 9 }),
        told: fc.integer({ min: 0, max: 60 * 24 * 3 }),
      }),
      { maxLength: 8 },
    ),
    last: fc.integer({ min: 0, max: 60 * 24 * 9 }),
  })
  .map(({ sent, steps, last }) => {
    let minutes = Date.parse('2026-01-01T00:00Z') / 60_000 + sent;
    const moment = () => new Date(minutes * 60_000);
    const begun: LoggedAct = { verb: 'submit', at: moment(), from: null };
    const life: Life = { log: [begun], place: 'completeness', now: moment(), stops: [] };
    for (const { what, waited, away, told } of steps) {
      minutes += waited;
      const from = life.place;
      if (what === 'on' || what === 'back') {
        life.log.push({ verb: what === 'on' ? 'pass_on' : 'send_back', at: moment(), from });
        life.place = what === 'on' ? 'technical' : 'completeness';
        continue;
      }
      const stoppedAt = moment();
      life.log.push({ verb: what === 'correction' ? 'return_for_correction' : 'assess_fee', at: stoppedAt, from });
      minutes += away;
      const until = moment();
      if (what === 'payment') minutes += told;
      life.log.push(
        what === 'correction'
          ? { verb: 'resubmit', at: until, from: null }
          : { verb: 'payment_told', at: moment(), from: null, runsFrom: until },
      );
      life.stops.push({ stoppedAt, until });
    }
    minutes += last;
    return { ...life, now: moment() };
  });

/** The promise as it is stored, moved with every stop. */
function promised({ log, stops }: Life, days: number) {
  const first = log[0]!.at;
  const sent = { dueOn: dueOnFromSending(first, days, office), silenceOn: null as string | null };
  return stops.reduce((before, { stoppedAt, until }) => daysAfterStop(before, stoppedAt, until, office), sent).dueOn!;
}

describe('in every life of an application', () => {
  test('the parts add up to the whole, and none is negative', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { rows, office: atOffice, applicant } = ledgerOf(life.log, life, office);
        for (const { days } of rows) expect(days).toBeGreaterThanOrEqual(0);
        expect(rows.reduce((sum, { days }) => sum + days, 0)).toBe(atOffice + applicant);
        const begins = dayCountedFrom(life.log[0]!.at, office);
        const nowOn = [begins, dayCountedFrom(life.now, office)].toSorted().at(-1)!;
        const whole = workingDaysBetween(begins, nowOn, office);
        // After closing the day of today is over for what comes in, and not for what lies here: one day between them at most.
        expect(whole - (atOffice + applicant)).toBeGreaterThanOrEqual(0);
        expect(whole - (atOffice + applicant)).toBeLessThanOrEqual(1);
        // No gap between two rows, and none lies before the other.
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          if (next !== undefined) expect(row.until).toEqual(next.since);
        }
      }),
    );
  });

  test('the days of the applicant are exactly those that the promise moved by, and the days of the office those that are used of it', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 30 }), (life, days) => {
        const { office: atOffice, applicant } = ledgerOf(life.log, life, office);
        const dueOn = promised(life, days);
        expect(workingDaysBetween(dayCountedFrom(life.log[0]!.at, office), dueOn, office)).toBe(days + applicant);
        const used = usedDays({ promisedDays: days, dueOn, clockStoppedAt: null }, life.now, office)!;
        // What came back after closing begins to count tomorrow: until then the day of today is not told as used.
        expect(Math.abs(used - atOffice)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a change of the calendar never moves a day that was promised: it is stored, and only a stop of the clock moves it', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 30 }), (life, days) => {
        const dueOn = promised(life, days);
        const closed = {
          ...office,
          holidays: { ...office.holidays, days: new Map([...office.holidays.days, [dueOn, 'Libur baru']]) },
        };
        expect(daysAfterStop({ dueOn, silenceOn: dueOn }, life.now, life.now, closed)).toEqual({ dueOn, silenceOn: dueOn });
        expect(usedDays({ promisedDays: days, dueOn, clockStoppedAt: null }, life.now, closed)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test.each([
  [0, 5, null],
  [2, 5, null],
  [3, 5, 60],
  [4, 5, 80],
  [5, 5, 80],
  [6, 5, null],
  [1, 1, 80],
  [0, 1, null],
  [2, 3, 60],
  [6, 10, 60],
  [8, 10, 80],
])('with %i of %i days used the warning is %s', (used, limit, warning) => {
  expect(warningAt(used, limit)).toBe(warning);
});

test('a stage has the days that its service says, else its part of the promise as the office proposes it, at least one', () => {
  const stage = { office: null, siteVisit: false, by: [], when: null } as const;
  const course = [{ ...stage, kind: 'completeness' as const, workingDays: 2 }];
  const split = { ...office, stageLimits: { percent: { completeness: 20, technical: 60 }, confirmed: false } };
  expect(stageLimitOf('completeness', { course, workingDays: 10 }, split)).toEqual({ days: 2, proposed: false });
  expect(stageLimitOf('technical', { course, workingDays: 10 }, split)).toEqual({ days: 6, proposed: true });
  expect(stageLimitOf('technical', { course: [], workingDays: 1 }, split)).toEqual({ days: 1, proposed: true });
  expect(stageLimitOf('signing', { course, workingDays: 10 }, split)).toBeNull();
  expect(stageLimitOf('technical', { course, workingDays: null }, split)).toBeNull();
  expect(stageLimitOf('technical', { course, workingDays: 10 }, { ...split, stageLimits: null })).toBeNull();
});
