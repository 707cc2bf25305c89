import { expect, test } from 'vitest';
import { PLAN_MAX, planField, readPlans } from './plan-rules.ts';

test('only what the form held is a plan, without blanks around it', () => {
  const { plans, tooLong } = readPlans({ [planField('time')]: '  Dua petugas lagi.\r\nMulai Januari. ', periode: '2026-s2' });
  expect([...plans]).toEqual([['time', 'Dua petugas lagi.\nMulai Januari.']]);
  expect(tooLong).toEqual([]);
});

test('a plan that is too long is named, not cut', () => {
  const long = 'a'.repeat(PLAN_MAX + 1);
  const { plans, tooLong } = readPlans({ [planField('fee')]: long, [planField('time')]: '' });
  expect(tooLong).toEqual(['fee']);
  expect(plans.get('fee')).toBe(long);
  expect(plans.get('time')).toBe('');
});
