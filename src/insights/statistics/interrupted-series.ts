import type { Interval } from './interval.ts';
import { studentQuantile } from './normal.ts';

/** What a series says about a change at a point in time. */
export type SeriesEffect = {
  /** How much higher the series lay right after than it was on its way to. */
  level: number;
  levelInterval: Interval;
  /** How much more it rises with each point than before. */
  slope: number;
  slopeInterval: Interval;
  /** What it would have been without the change, for every point, and what was fitted. */
  expected: readonly number[];
  fitted: readonly number[];
};

/** Fewer points on either side show no trend. */
const FEWEST_POINTS = 6;

/**
 * Segmented regression of a series with a level and a trend before, and a change of both after. Neighbouring points are alike, so the errors are those of
 * W. Newey and K. West (Econometrica 55, 1987), with floor(4 (n/100)^(2/9)) lags and n / (n - 4).
 * Source: A. Wagner, S. Soumerai, F. Zhang and D. Ross-Degnan, "Segmented regression analysis of interrupted time series studies", J Clin Pharm Ther 27 (2002).
 * @param values in the order of time, evenly apart; null = nothing was measured then.
 * @param changedAt place of the first value after the change.
 * @returns null with fewer than six points on either side.
 */
export function interruptedSeries(measured: readonly (number | null)[], changedAt: number): SeriesEffect | null {
  const places = measured.flatMap((value, at) => (value === null ? [] : [at]));
  const after = places.filter((at) => at >= changedAt).length;
  if (places.length - after < FEWEST_POINTS || after < FEWEST_POINTS) return null;
  const values = places.map((at) => measured[at] ?? 0);
  const lineAt = (at: number) => (at < changedAt ? [1, at, 0, 0] : [1, at, 1, at - changedAt]);
  const rows = places.map(lineAt);
  const inverse = invert(product(rows, rows));
  const moments =
    rows[0]?.map((_, column) => values.reduce((sum, value, at) => sum + value * (rows[at]?.[column] ?? 0), 0)) ?? [];
  const found = inverse.map((line) => dot(line, moments));
  const errors = values.map((value, at) => value - dot(rows[at] ?? [], found));
  const spread = errorsOf(rows, errors, inverse);
  const t = studentQuantile(0.975, values.length - 4);
  const around = (place: number): Interval => {
    const reach = t * Math.sqrt(Math.max(0, spread[place]?.[place] ?? 0));
    return { low: (found[place] ?? 0) - reach, high: (found[place] ?? 0) + reach };
  };
  return {
    level: found[2] ?? 0,
    levelInterval: around(2),
    slope: found[3] ?? 0,
    slopeInterval: around(3),
    expected: measured.map((_, at) => (found[0] ?? 0) + (found[1] ?? 0) * at),
    fitted: measured.map((_, at) => dot(lineAt(at), found)),
  };
}

type Matrix = number[][];

/** Covariance of the coefficients by Newey and West. */
function errorsOf(rows: Matrix, errors: readonly number[], inverse: Matrix): Matrix {
  const count = rows.length;
  const lags = Math.floor(4 * (count / 100) ** (2 / 9));
  const scores = rows.map((row, at) => row.map((each) => each * (errors[at] ?? 0)));
  const middle = product(scores, scores);
  for (let lag = 1; lag <= lags; lag += 1) {
    const later = product(scores.slice(lag), scores.slice(0, count - lag));
    const weight = 1 - lag / (lags + 1);
    middle.forEach((line, i) =>
      line.forEach((each, j) => (line[j] = each + weight * ((later[i]?.[j] ?? 0) + (later[j]?.[i] ?? 0)))),
    );
  }
  const scale = count / (count - 4);
  return times(times(inverse, middle), inverse).map((line) => line.map((each) => each * scale));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

/** Transposed first times second. */
const product = (first: Matrix, second: Matrix): Matrix =>
  (first[0] ?? []).map((_, i) =>
    (second[0] ?? []).map((__, j) => first.reduce((sum, row, at) => sum + (row[i] ?? 0) * (second[at]?.[j] ?? 0), 0)),
  );

const times = (first: Matrix, second: Matrix): Matrix =>
  first.map((row) => (second[0] ?? []).map((_, j) => row.reduce((sum, each, at) => sum + each * (second[at]?.[j] ?? 0), 0)));

/** Inverse of a small matrix by Gauss and Jordan, the largest pivot first. */
function invert(given: Matrix): Matrix {
  const work = given.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < work.length; column += 1) {
    const below = work.slice(column);
    const largest = Math.max(...below.map((row) => Math.abs(row[column] ?? 0)));
    const at = column + below.findIndex((row) => Math.abs(row[column] ?? 0) === largest);
    const pivot = work[at] ?? [];
    [work[at], work[column]] = [work[column] ?? [], pivot];
    const scaled = pivot.map((each) => each / (pivot[column] ?? 1));
    work[column] = scaled;
    work.forEach((row, i) => {
      if (i !== column) work[i] = row.map((each, j) => each - (row[column] ?? 0) * (scaled[j] ?? 0));
    });
  }
  return work.map((row) => row.slice(given.length));
}
