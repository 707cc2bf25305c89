import { expect, test } from 'vitest';
import { interruptedSeries } from './interrupted-series.ts';

/** Flow of the Nile at Aswan, 1871 to 1970: G. Cobb, Biometrika 65 (1978), who finds the change of 1899. */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210,
  1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
  1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
  846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746,
  919, 718, 714, 740,
];

test('level, trend and their intervals are those that the formula of Newey and West gives for the Nile', () => {
  const effect = interruptedSeries(nile, 28);
  expect(effect?.level).toBeCloseTo(NILE.level, 2);
  expect(effect?.levelInterval.low).toBeCloseTo(NILE.levelLow, 1);
  expect(effect?.levelInterval.high).toBeCloseTo(NILE.levelHigh, 1);
  expect(effect?.slopeInterval.low).toBeCloseTo(NILE.slopeLow, 2);
  expect(effect?.slopeInterval.high).toBeCloseTo(NILE.slopeHigh, 2);
});

/** Computed apart with NumPy: least squares, Bartlett weights for 4 lags, n / (n - 4), quantile of t from SciPy. */
const NILE = { level: -289.1027, levelLow: -414.2556, levelHigh: -163.9498, slopeLow: -5.9423, slopeHigh: 5.0041 };

test('a straight line has no change', () => {
  const effect = interruptedSeries(
    Array.from({ length: 20 }, (_, at) => 3 + 2 * at),
    10,
  );
  expect(effect?.level).toBeCloseTo(0, 8);
  expect(effect?.slope).toBeCloseTo(0, 8);
  expect(effect?.expected[19]).toBeCloseTo(41, 8);
});

test('with five points on a side nothing is said', () => {
  expect(interruptedSeries(nile.slice(0, 20), 5)).toBeNull();
  expect(interruptedSeries(nile.slice(0, 20), 15)).toBeNull();
});
