import { array, assert, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { isFew } from '../few-rules.ts';
import { totalOf } from './rules.ts';
import { changeOf, percent, toldAccounts, toldAlone, toldBy } from './told-rules.ts';

const named = (...ways: { online: number; assisted: number; counter: number }[]) =>
  new Map(ways.map((each, at) => [`group ${at}`, each]));

test('one to four are not told, nor what they could be reckoned from', () => {
  expect(toldAlone({ online: 150, assisted: 40, counter: 0 })).toEqual({ online: 150, assisted: 40, counter: 0, total: 190 });
  expect(toldAlone({ online: 150, assisted: 40, counter: 3 })).toEqual({
    online: 150,
    assisted: null,
    counter: null,
    total: 193,
  });
  expect(toldAlone({ online: 3, assisted: 0, counter: 0 })).toEqual({ online: null, assisted: null, counter: null, total: null });
});

test('a service is not told where the month would then tell of the few of another one', () => {
  const [large, middle, small] = [
    { online: 90, assisted: 0, counter: 0 },
    { online: 20, assisted: 0, counter: 0 },
    { online: 2, assisted: 0, counter: 0 },
  ];
  const told = [...toldBy(named(large, middle, small), toldAlone({ online: 112, assisted: 0, counter: 0 })).values()];
  expect(told.map(({ total }) => total)).toEqual([90, null, null]);
  // Of services that are no part of anything, each is told by itself.
  expect([...toldBy(named(large, middle, small), null).values()].map(({ total }) => total)).toEqual([90, 20, null]);
});

test('whatever was sent: what the month tells and its services do not is never of one to four', () => {
  const ways = record({ online: nat(15), assisted: nat(9), counter: nat(9) });
  assert(
    property(array(ways, { minLength: 1, maxLength: 6 }), (services) => {
      const all = { online: 0, assisted: 0, counter: 0 };
      for (const each of services) for (const way of ['online', 'assisted', 'counter'] as const) all[way] += each[way];
      const month = toldAlone(all);
      const told = [...toldBy(named(...services), month).values()];
      for (const column of ['online', 'assisted', 'counter', 'total'] as const) {
        for (const each of told) expect(each[column] !== null && isFew(each[column])).toBe(false);
        if (month[column] === null) continue;
        expect(isFew(month[column] - told.reduce((sum, each) => sum + (each[column] ?? 0), 0))).toBe(false);
      }
      expect(month.total).toBe(isFew(totalOf(all)) ? null : totalOf(all));
    }),
  );
});

test('of accounts neither the few that finished nor the few that did not are told', () => {
  expect(toldAccounts({ made: 4, finished: 4 })).toEqual({ made: null, finished: null });
  expect(toldAccounts({ made: 40, finished: 3 })).toEqual({ made: 40, finished: null });
  expect(toldAccounts({ made: 40, finished: 38 })).toEqual({ made: 40, finished: null });
  expect(toldAccounts({ made: 40, finished: 30 })).toEqual({ made: 40, finished: 30 });
});

test('a share of nothing, or of what is not told, is none, not zero', () => {
  expect([percent(1, 3), percent(0, 3), percent(0, 0), percent(null, 3)]).toEqual([33, 0, null, null]);
});

test('a month is compared with the one before films only where both say something, with an interval', () => {
  const before = { online: 50, assisted: 25, counter: 25, total: 100 };
  const now = { online: 66, assisted: 17, counter: 17, total: 100 };
  const change = changeOf(before, now);
  expect(change).toMatchObject({ before: 50, now: 66, points: 16 });
  // Newcombe's method 10 by hand: Wilson 0.4038-0.5962 and 0.5628-0.7454.
  expect(change?.interval.low).toBeCloseTo(2.33, 1);
  expect(change?.interval.high).toBeCloseTo(28.84, 1);
  expect(changeOf(now, before)).toMatchObject({ points: -16 });
  expect(changeOf(before, { online: 9, assisted: 0, counter: 0, total: 9 })).toBeNull();
  expect(changeOf({ ...before, online: null }, now)).toBeNull();
});
