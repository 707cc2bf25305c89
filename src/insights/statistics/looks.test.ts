import { describe, expect, test } from 'vitest';
import { boundsOf, reachAfter } from './looks.ts';
import { normalDraw, seededRandom } from './random.ts';
import { peopleNeeded, peoplePerGroup } from './sample-size.ts';

const evenly = (count: number) => Array.from({ length: count }, (_, at) => ({ people: at + 1, planned: (at + 1) / count }));

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

describe('bounds after Lan and DeMets, as the program of Reboussin, DeMets, Kim and Lan prints them', () => {
  test.each([
    [1, [1.96]],
    [2, [2.9626, 1.9686]],
    [3, [3.7103, 2.5114, 1.993]],
    [4, [4.3326, 2.9631, 2.359, 2.0141]],
    [5, [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
  ])('for %i looks', (count, bounds) => {
    boundsOf(evenly(count)).forEach((bound, at) => expect(bound).toBeCloseTo(bounds[at] ?? 0, 3));
  });
});

test('a single look is an ordinary interval', () => {
  const { centre, down, up } = reachAfter(evenly(1), [], 1.3);
  expect([centre, down, up]).toEqual([expect.closeTo(0, 6), expect.closeTo(1.96, 3), expect.closeTo(1.96, 3)]);
});

test('the ends of the interval and the bounds agree: at the last bound it touches zero', () => {
  const bounds = boundsOf(evenly(4));
  const atTheBound = reachAfter(evenly(4), bounds, bounds[3] ?? 0);
  expect((bounds[3] ?? 0) - atTheBound.down).toBeCloseTo(0, 2);
  const early = reachAfter(evenly(4).slice(0, 2), bounds, 3.2);
  expect(3.2 - early.down).toBeGreaterThan(0);
  expect(early.centre).toBeGreaterThan(0);
  expect(reachAfter(evenly(4).slice(0, 2), bounds, -3.2).centre).toBeCloseTo(-early.centre, 6);
});

test('who stops as soon as the bound is crossed still has 95 % intervals, no bias, and errs five times of a hundred', () => {
  const random = seededRandom('looks');
  const looks = evenly(3);
  const bounds = boundsOf(looks);
  const run = (drift: number) => {
    let [sum, at] = [0, 0];
    for (;;) {
      sum += normalDraw(random) + (drift * Math.sqrt(3)) / 3;
      at += 1;
      const statistic = sum / Math.sqrt(at);
      const crossed = Math.abs(statistic) >= (bounds[at - 1] ?? 0);
      if (at < 3 && !crossed) continue;
      const { centre, down, up } = reachAfter(looks.slice(0, at), bounds, statistic);
      const truth = drift * Math.sqrt(at / 3);
      const scale = Math.sqrt(3 / at);
      const held = statistic - down <= truth && truth <= statistic + up;
      return { crossed, error: (statistic - centre) * scale - drift, naive: statistic * scale - drift, held };
    }
  };
  for (const drift of [0, 2.5]) {
    const runs = Array.from({ length: 800 }, () => run(drift));
    expect(Math.abs(mean(runs.map(({ held }) => Number(held))) - 0.95)).toBeLessThan(0.025);
    expect(Math.abs(mean(runs.map(({ error }) => error)))).toBeLessThan(0.12);
    if (drift === 0) expect(mean(runs.map(({ crossed }) => Number(crossed)))).toBeLessThan(0.065);
    else expect(mean(runs.map(({ naive }) => naive))).toBeGreaterThan(0.12);
  }
});

test('the people needed are those of the example of power.prop.test in R, and a little more for looking early', () => {
  expect(peoplePerGroup(0.5, 0.75, 0.9)).toBeCloseTo(76.7, 1);
  expect(peopleNeeded(0.5, 0.75, 0.9)).toBe(80);
});
