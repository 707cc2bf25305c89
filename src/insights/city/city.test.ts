import { describe, expect, test } from 'vitest';
import { verdictOf } from '../experiments/verdict-rules.ts';
import { kindsOf, ordinaryCity, trueDifference } from './citizens.ts';
import { judgeCity } from './judge-city.ts';
import { liveThrough } from './live-through.ts';

const plan = { outcome: 'sent-in-seven-days', perGroup: 250, looks: 2, over: false } as const;

test('the kinds of people of a city are all of them, and its truth is what is offered times what it does', () => {
  expect(kindsOf(ordinaryCity).reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 10);
  expect(trueDifference({ ...ordinaryCity, effect: 0 })).toBe(0);
  const everybodyWatches = { ...ordinaryCity, watch: { good: 0.85, slow: 0.85 }, findAnyway: 0 };
  expect(trueDifference(everybodyWatches)).toBeCloseTo(0.14 * (0.85 + 0.15 * 0.35), 10);
});

test('the same seed lives through the same comparison, of equally large groups in every service and week', () => {
  const first = liveThrough(ordinaryCity, plan, 'same');
  expect(liveThrough(ordinaryCity, plan, 'same').looks).toEqual(first.looks);
  for (const group of Map.groupBy(first.people, ({ service, week }) => `${service} ${week}`).values()) {
    const shown = group.filter(({ arm }) => arm === 'with').length;
    expect(Math.abs(2 * shown - group.length)).toBeLessThanOrEqual(2);
  }
});

describe('in many cities', () => {
  test('a film without effect is not praised, and the intervals hold', () => {
    const worth = judgeCity({ ...ordinaryCity, effect: 0 }, plan, 120, 'useless');
    expect(worth.helpful).toBeLessThanOrEqual(0.06);
    expect(worth.held).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs(worth.biasPoints)).toBeLessThan(1);
  });

  test('a film that helps is found, by how much is held, also for those who watch', () => {
    const worth = judgeCity({ ...ordinaryCity, effect: 0.3 }, plan, 120, 'useful');
    expect(worth.helpful).toBeGreaterThan(0.9);
    expect(worth.held).toBeGreaterThanOrEqual(0.9);
    expect(worth.heldWatchers).toBeGreaterThanOrEqual(0.88);
    expect(Math.abs(worth.biasPoints)).toBeLessThan(1);
  });

  test('a film that drives people away is called harmful', () => {
    const { looks } = liveThrough({ ...ordinaryCity, effect: -0.35 }, plan, 'harm');
    expect(verdictOf(looks, 5)).toBe('harms');
  });
});
