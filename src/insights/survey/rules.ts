import { isFew } from '../few-rules.ts';
import { elements, respondentFacts, scores } from './elements.ts';
import type { Element, Respondent, RespondentFact, Score, Scores } from './elements.ts';

/** How many answered, and the sum of their answers by element. */
export type Tally = { count: number; sums: Readonly<Record<Element, number>> };

export type Grade = 'A' | 'B' | 'C' | 'D';

/**
 * The satisfaction index. `raw`: sum of the averages, each weighed 1/9 exactly (the printed 0.11 would lose up to 1 %), 1 to 4. `converted`: times 25,
 * 25 to 100. `rounded`: the same with two places, by which the grade is read.
 */
export type Ikm = { raw: number; converted: number; rounded: number; grade: Grade };

/** What is said about a group of answers. `kind` few: some, but too few to show, or so many that the few of another group could be reckoned; none: nobody answered. */
export type Result =
  | { kind: 'none' }
  | { kind: 'few' }
  | { kind: 'shown'; count: number; averages: Readonly<Record<Element, number>>; ikm: Ikm };

/** Nobody's answers. */
export const emptyTally: Tally = { count: 0, sums: sumsOf(() => 0) };

/** The answers of two groups together. */
export const together = (a: Tally, b: Tally): Tally => ({
  count: a.count + b.count,
  sums: sumsOf((element) => a.sums[element] + b.sums[element]),
});

/** The average of each element (NRR), 1 to 4. @param tally of at least one answer. */
export const averagesOf = ({ count, sums }: Tally): Record<Element, number> => sumsOf((element) => sums[element] / count);

/** The index of at least one answer: Permen PANRB 14/2017. All of it is one division of whole numbers, so that nothing is rounded on the way. */
export function ikmOf({ count, sums }: Tally): Ikm {
  const sum = elements.reduce((total, element) => total + sums[element], 0);
  const answers = count * elements.length;
  const rounded = roundedQuotient(sum * 25, answers);
  return { raw: sum / answers, converted: (sum * 25) / answers, rounded, grade: gradeOf(rounded) };
}

/** The grade of a converted value with two places, by the table of Permen PANRB 14/2017. */
export function gradeOf(rounded: number): Grade {
  if (rounded >= 88.31) return 'A';
  if (rounded >= 76.61) return 'B';
  return rounded >= 65 ? 'C' : 'D';
}

/** An average as its converted value with two places. */
export const convertedAverage = ({ count, sums }: Tally, element: Element): number => roundedQuotient(sums[element] * 25, count);

/** What may be said about a group. @param isTold false = a part of a whole that is told, from which the few of another part could be reckoned. */
export function resultOf(tally: Tally, isTold = true): Result {
  if (tally.count === 0) return { kind: 'none' };
  if (isFew(tally.count) || !isTold) return { kind: 'few' };
  return { kind: 'shown', count: tally.count, averages: averagesOf(tally), ikm: ikmOf(tally) };
}

/**
 * How many answers are enough for so many applications, by Krejcie and Morgan (chi-square 3.841, P 0.5, d 0.05), to the next whole number.
 * @param population applications that were decided in the period.
 */
export function sampleSize(population: number): number {
  if (population <= 0) return 0;
  const spread = 3.841 * 0.5 * 0.5;
  return Math.round((spread * population) / (0.05 * 0.05 * (population - 1) + spread));
}

/** Whether there are enough answers to speak for everybody. Without a decided application nobody can be spoken for. */
export const isEnough = (count: number, population: number): boolean => population > 0 && count >= sampleSize(population);

/** The three elements with the lowest averages, the lowest first; of equal ones the earlier in the regulation. */
export const lowestOf = (averages: Readonly<Record<Element, number>>): Element[] =>
  elements.toSorted((a, b) => averages[a] - averages[b]).slice(0, 3);

/** What was chosen on the form, or which elements nobody answered. Words that are no answer count as none. */
export function readScores(
  values: Readonly<Record<string, string>>,
): { ok: true; scores: Scores } | { ok: false; missing: Element[] } {
  const chosen = new Map(elements.map((element) => [element, readScore(values[element])] as const));
  const missing = elements.filter((element) => chosen.get(element) === null);
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, scores: Object.fromEntries(chosen) as Scores };
}

/** One answer; null = none. */
export const readScore = (word: string | undefined): Score | null => scores.find((score) => String(score) === word) ?? null;

/** What somebody says of themselves; words that are not on the list count as nothing said. */
export const readRespondent = (values: Readonly<Record<string, string>>): Respondent => ({
  sex: listed('sex', values),
  age: listed('age', values),
  education: listed('education', values),
  job: listed('job', values),
});

const listed = <Fact extends RespondentFact>(fact: Fact, values: Readonly<Record<string, string>>): Respondent[Fact] => {
  const words: readonly string[] = respondentFacts[fact];
  const word = values[fact] ?? '';
  return words.includes(word) ? (word as Respondent[Fact]) : null;
};

function sumsOf(value: (element: Element) => number): Record<Element, number> {
  return Object.fromEntries(elements.map((element) => [element, value(element)] as const)) as Record<Element, number>;
}

/** A quotient of whole numbers with two places, halves upwards. */
const roundedQuotient = (above: number, below: number): number => Math.round((above * 100) / below) / 100;
