import { expect, test } from 'vitest';
import { STAY_EDGES, stayQuantile } from './stay-classes.ts';

const counts = (at: Record<number, number>) => Array.from({ length: STAY_EDGES.length + 1 }, (_, index) => at[index] ?? 0);

test('nobody, no time', () => {
  expect(stayQuantile(counts({}), 0.5)).toBeNull();
  expect(stayQuantile([], 0.5)).toBeNull();
});

test('within a class people are spread evenly', () => {
  // Class 4 goes from 20 to 30 seconds.
  expect(stayQuantile(counts({ 4: 10 }), 0.5)).toBe(25);
  expect(stayQuantile(counts({ 4: 10 }), 0.9)).toBe(29);
  expect(stayQuantile(counts({ 0: 5, 4: 5 }), 0.5)).toBe(5);
  expect(stayQuantile(counts({ 0: 4, 4: 6 }), 0.7)).toBeCloseTo(25);
});

test('beyond the last edge no time is made up', () => {
  expect(stayQuantile(counts({ [STAY_EDGES.length]: 3 }), 0.5)).toBe(3600);
});
