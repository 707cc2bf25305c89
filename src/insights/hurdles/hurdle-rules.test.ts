import { dayAfter } from '../../applications/reminder-rules.ts';
import { expect, test } from 'vitest';
import { STAY_EDGES } from '../signals/stay-classes.ts';
import { averageOf, rankHurdles, trendOf, usualPace } from './hurdle-rules.ts';
import type { StepFigures, StepPlace } from './hurdle-rules.ts';
import { outcomeOf } from './outcome-rules.ts';
import { aroundAct, EVERYBODY, periodsOf, readAsked } from './period-rules.ts';
import { findSilent } from './silent-rules.ts';

const figures = (given: Partial<StepFigures & StepPlace>): StepPlace & StepFigures => ({
  service: 'a',
  step: 'isian/satu',
  item: '',
  people: 100,
  answered: 100,
  lost: 0,
  paused: 0,
  refusedPeople: 0,
  refusals: 0,
  firstRefused: 0,
  returned: 0,
  helped: 0,
  listened: 0,
  watched: 0,
  seconds: 0,
  stays: [],
  ...given,
});
/** As many people who stayed within the class that ends at an edge. */
const stayed = (edge: number, people: number) => STAY_EDGES.map((each) => (each === edge ? people : 0));
const noPace = { order: 'people', expectedSeconds: () => null } as const;

test('the step at which most people stop comes first, however large the share of a small one', () => {
  const ranked = rankHurdles(
    [
      figures({ step: 'few', people: 12, lost: 6 }),
      figures({ step: 'many', people: 400, lost: 60 }),
      figures({ step: 'none', lost: 0 }),
    ],
    [],
    noPace,
  );
  expect(ranked.hurdles.map(({ step }) => step)).toEqual(['many', 'few']);
  // Wilson, 60 of 400: (0.1184, 0.1883).
  expect(ranked.hurdles[0]?.interval.low).toBeCloseTo(0.1184, 3);
  expect(ranked.hurdles[0]?.interval.high).toBeCloseTo(0.1883, 3);
});

test('with fewer than ten people nothing is ranked, and fewer than five who stop are nobody’s rank', () => {
  const ranked = rankHurdles(
    [figures({ step: 'nine', people: 9, lost: 9 }), figures({ step: 'four', people: 200, lost: 4 })],
    [],
    noPace,
  );
  expect(ranked).toEqual({ hurdles: [], tooFew: 1 });
});

test('a trend is told only when it is sure', () => {
  expect(trendOf({ paused: 30, people: 100 }, { paused: 10, people: 100 })).toBe('more');
  expect(trendOf({ paused: 10, people: 100 }, { paused: 30, people: 100 })).toBe('less');
  expect(trendOf({ paused: 13, people: 100 }, { paused: 10, people: 100 })).toBe('same');
  expect(trendOf({ paused: 9, people: 9 }, { paused: 0, people: 100 })).toBe('unknown');
  expect(trendOf({ paused: 9, people: 100 }, undefined)).toBe('unknown');
});

test('time is lost where people need longer than on other pages with as many questions', () => {
  const steps = ['one', 'two', 'three'].map((step) => figures({ step, stays: stayed(60, 100), seconds: 5200, lost: 5 }));
  const slow = figures({ step: 'slow', stays: stayed(600, 100), seconds: 50_000, lost: 5 });
  const expectedSeconds = usualPace([...steps, slow], () => 4, averageOf);
  expect(expectedSeconds(slow)).toBeCloseTo(52);
  const ranked = rankHurdles([...steps, slow], [], { order: 'hours', expectedSeconds });
  expect(ranked.hurdles.map(({ step }) => step)).toEqual(['slow']);
  expect(ranked.hurdles[0]?.hoursLost).toBeCloseTo((50_000 - 100 * 52) / 3600);
});

test('what nobody sees is found: slow without errors, first files refused, answers that change', () => {
  const slow = figures({ step: 'slow', stays: stayed(600, 50), people: 50 });
  const erring = figures({ step: 'erring', stays: stayed(600, 50), people: 50, refusedPeople: 20 });
  const usual = figures({ step: 'usual', stays: stayed(60, 50), people: 50 });
  const foto = figures({ step: 'dokumen', item: 'foto', people: 20, answered: 20, refusedPeople: 18, firstRefused: 18 });
  const ktp = figures({ step: 'dokumen', item: 'ktp', people: 20, answered: 20, refusedPeople: 8, firstRefused: 8 });
  const reasons = [
    { service: 'a', step: 'isian/satu', item: 'alamat', kind: 'changed', reason: '', people: 7, times: 7 },
    { service: 'a', step: 'isian/satu', item: 'nama', kind: 'changed', reason: '', people: 4, times: 4 },
  ];
  const found = findSilent([slow, erring, usual, foto, ktp], reasons, ({ step }) => (step === 'dokumen' ? null : 60));
  expect(found.map(({ kind, step, item }) => [kind, step, item])).toEqual([
    ['first-try', 'dokumen', 'foto'],
    ['slow', 'slow', ''],
    ['changed', 'isian/satu', 'alamat'],
  ]);
});

test('what came of an act is told with its interval, or not at all', () => {
  expect(outcomeOf({ paused: 40, people: 100 }, { paused: 15, people: 100 })).toMatchObject({
    is: 'better',
    before: 0.4,
    after: 0.15,
  });
  expect(outcomeOf({ paused: 15, people: 100 }, { paused: 40, people: 100 }).is).toBe('worse');
  expect(outcomeOf({ paused: 15, people: 100 }, { paused: 12, people: 100 }).is).toBe('not-seen');
  expect(outcomeOf({ paused: 15, people: 100 }, { paused: 0, people: 9 })).toEqual({ is: 'too-few', people: 9 });
});

test('periods: four weeks where nothing else is asked, and as long before', () => {
  expect(periodsOf('2026-11-24', 28)).toEqual({
    now: { from: '2026-10-26', until: '2026-11-23' },
    before: { from: '2026-09-28', until: '2026-10-26' },
  });
  expect(readAsked({ hari: '9999', layanan: '<b>', urut: 'x' }, new Set(['a']))).toEqual({
    days: 28,
    service: null,
    order: 'people',
    slice: EVERYBODY,
  });
  expect(readAsked({ hari: '7', layanan: 'a', urut: 'waktu' }, new Set(['a']))).toEqual({
    days: 7,
    service: 'a',
    order: 'hours',
    slice: EVERYBODY,
  });
  const some = readAsked({ pengisi: 'helper', perangkat: 'phone', sinyal: 'entah' }, new Set());
  expect(some.slice).toEqual({ channel: 'helper', width: 'phone', connection: null });
  expect(aroundAct('2026-11-20', '2026-11-24')).toEqual({
    before: { from: '2026-11-18', until: '2026-11-20' },
    after: { from: '2026-11-21', until: '2026-11-23' },
  });
  for (const day of ['2026-11-22', '2026-11-23', '2026-11-24'])
    expect(aroundAct(day, '2026-11-24').after).toEqual({ from: dayAfter(day, 1), until: dayAfter(day, 1) });
});

test('a great success is told without its numbers where one to four are left, and is not left waiting for ever', () => {
  expect(outcomeOf({ paused: 60, people: 300 }, { paused: 4, people: 300 })).toEqual({ is: 'few', now: 'fewer' });
  expect(outcomeOf({ paused: 6, people: 300 }, { paused: 4, people: 300 })).toEqual({ is: 'few', now: 'not-seen' });
  expect(outcomeOf({ paused: 4, people: 300 }, { paused: 60, people: 300 })).toEqual({ is: 'few', now: 'more' });
  expect(outcomeOf({ paused: 60, people: 300 }, { paused: 2, people: 9 })).toEqual({ is: 'too-few', people: 9 });
  expect(outcomeOf({ paused: 60, people: 300 }, { paused: 30, people: 300 })).toMatchObject({ is: 'better' });
});
