import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elements } from './elements.ts';
import type { Element, Score, Scores } from './elements.ts';
import {
  averagesOf,
  convertedAverage,
  emptyTally,
  gradeOf,
  ikmOf,
  isEnough,
  lowestOf,
  readRespondent,
  readScores,
  resultOf,
  sampleSize,
  together,
} from './rules.ts';
import type { Tally } from './rules.ts';

const scoresOf = (values: readonly Score[]): Scores =>
  Object.fromEntries(elements.map((element, at) => [element, values[at] ?? 1] as const)) as Scores;

const tallyOf = (answers: readonly Scores[]): Tally =>
  answers.reduce((tally, one) => together(tally, { count: 1, sums: one }), emptyTally);

describe('the worked example of seven answers, computed by hand', () => {
  /**
   *                requirements procedure time fee product competence behaviour complaints facilities
   * answers             3           3      2    4     3        3          4         4          3
   *                     3           3      3    4     3        4          4         4          3
   *                     4           3      2    4     3        3          3         4          2
   *                     3           2      2    4     4        3          4         3          3
   *                     3           3      3    4     3        3          4         4          3
   *                     4           4      3    4     3        4          4         4          3
   *                     3           3      2    4     3        3          3         4          3
   * sum                23          21     17   28    22       23         26        27         20    together 207
   * NRR = sum / 7    3.29        3.00   2.43 4.00  3.14     3.29       3.71      3.86       2.86
   * IKM = (23+21+17+28+22+23+26+27+20) / 7 x 1/9 = 207 / 63 = 3.285714…      x 25 = 82.142857…  = 82.14, grade B
   * (With the printed weight 0.11 it would be 3.252857 and 81.32.)
   */
  const tally = tallyOf(
    (
      [
        [3, 3, 2, 4, 3, 3, 4, 4, 3],
        [3, 3, 3, 4, 3, 4, 4, 4, 3],
        [4, 3, 2, 4, 3, 3, 3, 4, 2],
        [3, 2, 2, 4, 4, 3, 4, 3, 3],
        [3, 3, 3, 4, 3, 3, 4, 4, 3],
        [4, 4, 3, 4, 3, 4, 4, 4, 3],
        [3, 3, 2, 4, 3, 3, 3, 4, 3],
      ] as const
    ).map((row) => scoresOf(row)),
  );

  test('the averages of the elements', () => {
    expect(Object.values(averagesOf(tally)).map((average) => average.toFixed(2))).toEqual([
      '3.29',
      '3.00',
      '2.43',
      '4.00',
      '3.14',
      '3.29',
      '3.71',
      '3.86',
      '2.86',
    ]);
    // 17 x 25 / 7 = 60.714…
    expect(convertedAverage(tally, 'time')).toBe(60.71);
  });

  test('the index, raw and with two places, and its grade', () => {
    const ikm = ikmOf(tally);
    expect(ikm.raw).toBeCloseTo(3.285714, 6);
    expect(ikm.converted).toBeCloseTo(82.142857, 6);
    expect(ikm).toMatchObject({ rounded: 82.14, grade: 'B' });
  });

  test('the three lowest, the lowest first', () => {
    expect(lowestOf(averagesOf(tally))).toEqual(['time', 'facilities', 'procedure']);
  });
});

test('grades are read from the converted value with two places', () => {
  const table = [100, 88.31, 88.3, 76.61, 76.6, 65, 64.99, 25].map((value) => gradeOf(value));
  expect(table.join('')).toBe('AABBCCDD');
});

test('a value between two rows of the table is rounded before it is graded', () => {
  // 9 x 2500 answers with a sum of 79 475 are 88.3055…: it lies between the printed rows, and 88.31 is A.
  const sums = { ...emptyTally.sums, requirements: 79_475 };
  expect(ikmOf({ count: 2500, sums })).toMatchObject({ rounded: 88.31, grade: 'A' });
});

test('the sample sizes of Krejcie and Morgan', () => {
  expect([10, 100, 500, 1000, 10_000, 1_000_000].map((population) => sampleSize(population))).toEqual([
    10, 80, 217, 278, 370, 384,
  ]);
  expect(sampleSize(0)).toBe(0);
  expect(sampleSize(1)).toBe(1);
});

test('where nothing was decided no number of answers is enough', () => {
  expect(isEnough(5, 0)).toBe(false);
  expect(isEnough(79, 100)).toBe(false);
  expect(isEnough(80, 100)).toBe(true);
});

test('under five answers nothing is shown', () => {
  const one = scoresOf([4, 4, 4, 4, 4, 4, 4, 4, 4]);
  expect(resultOf(emptyTally)).toEqual({ kind: 'none' });
  expect(resultOf(tallyOf([one, one, one, one]))).toEqual({ kind: 'few' });
  expect(resultOf(tallyOf([one, one, one, one, one]))).toMatchObject({ kind: 'shown', count: 5 });
});

test('a form is whole or says what is missing; odd words are no answers', () => {
  const whole = Object.fromEntries(elements.map((element) => [element, '3']));
  expect(readScores(whole)).toEqual({ ok: true, scores: scoresOf(elements.map(() => 3)) });
  expect(readScores({ ...whole, time: '5', fee: '' })).toEqual({ ok: false, missing: ['time', 'fee'] });
  expect(readRespondent({ sex: 'woman', age: '12', job: '' })).toEqual({ sex: 'woman', age: null, education: null, job: null });
});

describe('for all answers', () => {
  const score = constantFrom<Score>(1, 2, 3, 4);
  const answer = array(score, { minLength: 9, maxLength: 9 }).map((values) => scoresOf(values));
  const answers = array(answer, { minLength: 1, maxLength: 60 });

  test('the index is the average of the averages, between 25 and 100', () => {
    assert(
      property(answers, (all) => {
        const tally = tallyOf(all);
        const averages = Object.values(averagesOf(tally));
        const ikm = ikmOf(tally);
        expect(ikm.raw).toBeCloseTo(
          averages.reduce((sum, average) => sum + average / 9, 0),
          9,
        );
        expect(Math.abs(ikm.rounded - ikm.converted)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(ikm.rounded).toBeGreaterThanOrEqual(25);
        expect(ikm.rounded).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('neither their order nor how they are grouped matters', () => {
    assert(
      property(answers, answers, (a, b) => {
        expect(ikmOf(together(tallyOf(a), tallyOf(b)))).toEqual(ikmOf(tallyOf([...b, ...a].toReversed())));
      }),
    );
  });

  test('a better answer never lowers the index or the grade', () => {
    assert(
      property(answers, constantFrom<Element>(...elements), (all, element) => {
        const better = all.map((one) => ({ ...one, [element]: Math.min(4, one[element] + 1) as Score }));
        const [before, after] = [ikmOf(tallyOf(all)), ikmOf(tallyOf(better))];
        expect(after.rounded).toBeGreaterThanOrEqual(before.rounded);
        expect(after.grade <= before.grade).toBe(true);
      }),
    );
  });

  test('a sample is never larger than the whole, and grows with it', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), (population) => {
        expect(sampleSize(population)).toBeLessThanOrEqual(population);
        expect(sampleSize(population + 1)).toBeGreaterThanOrEqual(sampleSize(population));
        expect(sampleSize(population)).toBeLessThanOrEqual(384);
      }),
    );
  });
});
