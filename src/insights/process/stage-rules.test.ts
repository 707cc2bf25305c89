import { expect, test } from 'vitest';
import { readOffice } from '../../catalogue/office.ts';
import { daysWithin, stageDays } from './stage-rules.ts';
import type { LoggedAct } from '../../applications/clock-ledger.ts';

const office = await readOffice('office');
/** A moment of a local day at ten, when the office is open. */
const at = (day: string, hour = '10'): Date => new Date(`${day}T${hour}:00:00+08:00`);
const act = (verb: string, day: string, from: string | null = null): LoggedAct => ({ verb, at: at(day), from });

test('each stage takes the working days from when it was reached until it was left', () => {
  // Monday 9 to Thursday 19 November 2026, without a holiday; the weekend counts nowhere.
  const log = [
    act('save', '2026-11-08'),
    act('submit', '2026-11-09'),
    act('check', '2026-11-10', 'completeness'),
    act('pass_on', '2026-11-11', 'completeness'),
    act('approve', '2026-11-17', 'technical'),
    act('sign', '2026-11-19', 'signing'),
  ];
  expect(stageDays(log, office)).toEqual({ completeness: 2, technical: 4, signing: 2, whole: 8 });
});

test('days of the applicant count nowhere; a stage that is reached again counts both times', () => {
  const log = [
    act('submit', '2026-11-02'),
    act('return_for_correction', '2026-11-03', 'completeness'),
    act('save', '2026-11-09'),
    act('resubmit', '2026-11-12'),
    act('assess_fee', '2026-11-13', 'completeness'),
    act('record_payment', '2026-11-18', 'payment'),
    act('pass_on', '2026-11-19', 'completeness'),
    act('refuse', '2026-11-20', 'technical'),
  ];
  expect(stageDays(log, office)).toEqual({ completeness: 3, technical: 1, whole: 4 });
});

test('what is sent after closing is received on the next working day; what the head sends back is looked at again', () => {
  const log: LoggedAct[] = [
    { verb: 'submit', at: at('2026-11-13', '22'), from: null },
    act('pass_on', '2026-11-16', 'completeness'),
    act('send_back', '2026-11-17', 'signing'),
    act('pass_on', '2026-11-18', 'completeness'),
    act('sign', '2026-11-19', 'signing'),
  ];
  expect(stageDays(log, office)).toEqual({ completeness: 1, signing: 2, whole: 3 });
  expect(stageDays([], office)).toEqual({});
});

test('within how many days half, and nine of ten, were done', () => {
  const counts = [
    { days: 9, cases: 1 },
    { days: 1, cases: 5 },
    { days: 2, cases: 4 },
  ];
  expect([daysWithin(counts, 0.5), daysWithin(counts, 0.9), daysWithin(counts, 1), daysWithin([], 0.5)]).toEqual([1, 2, 9, null]);
});
