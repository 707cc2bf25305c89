import { describe, expect, test } from 'vitest';
import { armAt, isShown, mondayOf } from './assign-rules.ts';
import type { Participant, StoredLook } from './experiment.ts';
import { isLast, isTold, lookDue } from './look-rules.ts';
import { isKnown, outcomeOf, watchedInTime } from './outcome-rules.ts';
import { toldWeeks, trendSpan } from './trend-rules.ts';
import { trendVerdict, verdictOf } from './verdict-rules.ts';

const DAY = 86_400_000;
const START = new Date('2026-09-07T02:00:00Z');
const after = (days: number) => new Date(START.getTime() + days * DAY);

describe('groups', () => {
  test('of each four who come one after the other two are shown it, in an order that the key decides', () => {
    const blocks = Array.from({ length: 40 }, (_, block) =>
      [0, 1, 2, 3].map((place) => armAt(4 * block + place, `key ${block}`)),
    );
    for (const block of blocks) expect(block.filter((arm) => arm === 'with')).toHaveLength(2);
    expect(new Set(blocks.map((block) => block.join())).size).toBeGreaterThan(4);
  });

  test('a week begins on Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
  });

  test.each([
    ['film', 'running', null, 'with', true],
    ['film', 'running', null, 'without', false],
    ['film', 'running', null, null, true],
    ['wording', 'running', null, null, false],
    ['wording', 'running', null, 'with', true],
    ['film', 'ended', 'all', null, true],
    ['film', 'ended', 'none', null, false],
  ] as const)('%s, %s, decided %s, group %s: shown %s', (kind, state, decision, arm, shown) => {
    expect(isShown({ kind, state, decision }, arm)).toBe(shown);
  });
});

describe('what came of somebody', () => {
  test.each([
    ['sent on the third day, quiet since', [3], [], 30, true, true],
    ['sent on the third day, handed back on the tenth', [3], [10], 30, true, false],
    ['handed back later than counts', [3], [18], 30, true, true],
    ['sent on the third day, not over yet', [3], [], 10, true, null],
    ['sent on the eighth day', [8], [], 30, false, false],
    ['not sent, and it is the fourth day', [], [], 4, null, null],
    ['sent before, sent again on the second day', [-9, 2], [-1], 30, true, true],
  ])('%s', (_, sent, returned, today, inTime, clean) => {
    const worked = { sentAt: sent.map(after), returnedAt: returned.map(after), minutes: 40 };
    expect(outcomeOf(START, [worked], after(today))).toMatchObject({ sentInSevenDays: inTime, sentWithoutCorrection: clean });
  });

  test('minutes are told of work that began within the comparison only', () => {
    expect(outcomeOf(START, [{ sentAt: [after(1)], returnedAt: [], minutes: 40 }], after(9)).minutes).toBe(40);
    expect(outcomeOf(START, [{ sentAt: [after(-9), after(1)], returnedAt: [], minutes: 40 }], after(9)).minutes).toBeNull();
  });

  test('who sent at once is not counted before who came on the same day', () => {
    expect(isKnown({ assignedAt: START }, 'sent-in-seven-days', after(6))).toBe(false);
    expect(isKnown({ assignedAt: START }, 'sent-without-correction', after(20))).toBe(false);
    expect(isKnown({ assignedAt: START }, 'sent-without-correction', after(22))).toBe(true);
  });
});

/** So many of each group, of whom shares sent. */
function people(perGroup: number, shares: { with: number; without: number }): Participant[] {
  return (['with', 'without'] as const).flatMap((arm) =>
    Array.from({ length: perGroup }, (_, at) => ({
      arm,
      service: 'sip-perawat',
      week: '2026-09-07',
      assignedAt: START,
      watched: arm === 'with' && at % 2 === 0,
      faults: 0,
      sentInSevenDays: at < perGroup * shares[arm],
      sentWithoutCorrection: null,
      minutes: null,
      counterVisits: null,
    })),
  );
}

const plan = { outcome: 'sent-in-seven-days', perGroup: 200, looks: 4, over: false } as const;
const look = (given: ReturnType<typeof people>, earlier: StoredLook[] = [], over = false) => {
  const due = lookDue({ ...plan, over }, given, earlier, after(8));
  return due === null ? null : { ...due, at: after(8) };
};

describe('looks', () => {
  test('none before a quarter of the people is in, nor while their week goes on', () => {
    expect(look(people(49, { with: 0.9, without: 0.5 }))).toBeNull();
    expect(lookDue(plan, people(50, { with: 0.9, without: 0.5 }), [], after(6))).toBeNull();
    expect(look(people(50, { with: 0.6, without: 0.5 }))).toMatchObject({ number: 1, people: 100, planned: 0.25 });
  });

  test('an early difference that would do at the end does not do early', () => {
    const early = look(people(50, { with: 0.7, without: 0.5 }))!;
    expect(early.figures.statistic).toBeGreaterThan(1.96);
    expect(early.figures.bound).toBeCloseTo(4.3326, 3);
    expect(verdictOf([early], 5)).toBe('open');
    expect(early.figures.main.interval.low).toBeLessThan(0);
    expect(verdictOf([look(people(50, { with: 0.7, without: 0.5 }), [], true)!], 5)).toBe('helps');
  });

  test('what is clear early ends it, and nothing is looked at again', () => {
    const first = look(people(50, { with: 1, without: 0.3 }))!;
    expect(verdictOf([first], 5)).toBe('helps');
    expect(isLast(first)).toBe(true);
    expect(look(people(200, { with: 1, without: 0.3 }), [first])).toBeNull();
    expect(first.figures.main.difference).toBeLessThanOrEqual(0.7);
  });

  test.each([
    ['helps', { with: 0.7, without: 0.5 }, 5],
    ['harms', { with: 0.5, without: 0.7 }, 5],
    ['unseen', { with: 0.53, without: 0.5 }, 5],
    ['small', { with: 0.5, without: 0.5 }, 15],
  ] as const)('all are in: %s', (verdict, shares, worth) => {
    const last = look(people(200, shares))!;
    expect(last.planned).toBe(1);
    expect(verdictOf([last], worth)).toBe(verdict);
    const { low, high } = last.figures.main.interval;
    expect(low > 0 || high < 0).toBe(verdict === 'helps' || verdict === 'harms');
  });

  test('without a look, or with nine people in a group, nothing is said', () => {
    expect(verdictOf([], 5)).toBe('too-few');
    expect(verdictOf([look(people(9, { with: 1, without: 0 }), [], true)!], 5)).toBe('too-few');
  });

  test('of a share that tells of one to four people nothing is said, by no sentence and in no table', () => {
    for (const shares of [
      { with: 0.5, without: 0.1 },
      { with: 0.95, without: 0.5 },
    ]) {
      const told = look(people(20, shares), [], true)!;
      expect(isTold(told)).toBe(false);
      expect(verdictOf([told], 5)).toBe('too-few');
    }
    expect(isTold(look(people(20, { with: 0.75, without: 0.25 }), [], true)!)).toBe(true);
  });
});

test('a trend is told only where its interval leaves out zero', () => {
  expect(trendVerdict(null)).toBe('too-few');
  expect(trendVerdict({ levelInterval: { low: 1, high: 9 } })).toBe('higher');
  expect(trendVerdict({ levelInterval: { low: -9, high: -1 } })).toBe('lower');
  expect(trendVerdict({ levelInterval: { low: -1, high: 9 } })).toBe('unseen');
});

const week = (started: number, sent: number) => ({
  monday: '2026-11-02',
  started,
  value: started === 0 ? null : (100 * sent) / started,
});

test('of a week with one to four people nothing is told that could be reckoned back to them', () => {
  expect(toldWeeks([week(20, 10), week(20, 2), week(20, 18), week(3, 1), week(0, 0), week(20, 0)])).toEqual([
    week(20, 10),
    { ...week(20, 2), value: null },
    { ...week(20, 18), value: null },
    { ...week(3, 1), started: null, value: null },
    week(0, 0),
    week(20, 0),
  ]);
});

test.each([
  ['before they sent', 2, [3], true],
  ['after they sent', 4, [3], false],
  ['when the seven days were over', 8, [], false],
  ['on the fifth day, and never sent', 5, [], true],
  ['never', null, [3], false],
] as const)('watched %s', (_, watched, sent, counts) => {
  const worked = [{ sentAt: sent.map(after), returnedAt: [], minutes: null }];
  expect(watchedInTime(START, watched === null ? null : after(watched), worked)).toBe(counts);
});

test('a trend has whole weeks of the office, from a local midnight to a local midnight', () => {
  const samarinda = { zone: 'Asia/Makassar' };
  // Wednesday, and a Tuesday before eight in the morning, when it is still Monday in Greenwich.
  const span = trendSpan('2026-09-02', new Date('2026-11-23T17:00:00Z'), samarinda);
  expect(span).toEqual({
    monday: '2026-08-31',
    from: new Date('2026-03-01T16:00:00Z'),
    until: new Date('2026-11-15T16:00:00Z'),
  });
});
