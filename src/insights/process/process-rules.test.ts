import { expect, test } from 'vitest';
import { paceOf, processOf, toldReasons } from './process-rules.ts';
import type { DecidedRow, ProcessFigures } from './store.ts';

const decided = (service: string, cases: number, more: Partial<DecidedRow> = {}): DecidedRow => ({
  service,
  outcome: 'issued',
  way: 'online',
  returned: false,
  cases,
  ...more,
});
const days = (service: string, stage: string, count: number, cases: number) => ({ service, stage, days: count, cases });

const reason = (code: string, cases: number) => ({ service: 'sip-perawat', kind: 'correction' as const, reason: code, cases });

const figures: ProcessFigures = {
  decided: [
    decided('sip-perawat', 40),
    decided('sip-perawat', 10, { returned: true, way: 'counter' }),
    decided('sip-bidan', 12),
    decided('slhs', 3),
  ],
  days: [
    days('sip-perawat', 'whole', 2, 30),
    days('sip-perawat', 'whole', 6, 20),
    days('sip-bidan', 'whole', 1, 12),
    days('slhs', 'whole', 9, 3),
    days('sip-perawat', 'signing', 0, 50),
  ],
  reasons: [],
};

test('all together and each service: how many, how fast, how often handed back, with an interval', () => {
  const { all, services } = processOf(figures);
  expect(all.decided).toBe(65);
  expect(all.pace).toEqual({ cases: 65, half: 2, nineOfTen: 6 });
  expect(all.stages.signing).toEqual({ cases: 50, half: 0, nineOfTen: 0 });
  expect(all.stages.technical).toBeNull();
  expect(all.returned).toMatchObject({ count: 10, of: 65 });
  expect(all.returned!.interval.low).toBeGreaterThan(0.08);
  // Three of another service could be reckoned from the sum of all: the smallest of the others is not told either.
  expect(services.map(({ service, decided: count }) => [service, count])).toEqual([
    ['sip-perawat', 50],
    ['sip-bidan', null],
    ['slhs', null],
  ]);
});

test('of fewer than ten no pace is told, and of reasons none that one to four were given', () => {
  expect(paceOf([{ days: 3, cases: 9 }])).toBeNull();
  const refusal = { ...reason('lainnya', 8), kind: 'refusal' as const };
  expect(
    toldReasons([reason('terpotong', 9), reason('tidak-terbaca', 20), reason('salah-tulis', 2), refusal], 'correction'),
  ).toEqual([{ reason: 'tidak-terbaca', cases: 20 }]);
});
