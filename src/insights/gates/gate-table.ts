import type { Texts } from '../../web/texts/texts.ts';
import { isFew } from '../few-rules.ts';
import type { Gate } from './gate-rules.ts';
import type { FilmGates } from './load-gates.ts';

/** The gates of all films as a table with its head, a row for each stage. What the page does not tell is empty. */
export const gateTable = (t: Texts, films: readonly FilmGates[]): (string | number | null)[][] => [
  t.gates.columns.map(([name]) => name),
  ...films.flatMap(({ service, publishedOn, offered, gates, questions }) =>
    gates.map(({ stage, found, watched, did, refused, othersRefused }) => [
      service,
      publishedOn,
      stage,
      isFew(offered) ? null : offered,
      ...[found, watched, did, refused, othersRefused].flatMap(cells),
      ...[questions.before, questions.after].map((each) => (each === null ? null : rounded(each, 1))),
    ]),
  ),
];

/** How films were understood as a table with its head, a row for each version and question; `*` = all questions together. */
export const understandingTable = (t: Texts, films: readonly FilmGates[]): (string | number | null)[][] => [
  t.gates.understoodColumns.map(([name]) => name),
  ...films.flatMap(({ service, understood: { publishedOn, all, each } }) =>
    [{ ask: '*', gates: all }, ...each].flatMap(({ ask, gates }) =>
      gates.map((gate, at) => [service, publishedOn[at] ?? null, at === 0 ? 1 : 0, ask, ...cells(gate)]),
    ),
  ),
];

/** Of how many, and the share with its interval. */
const cells = (gate: Gate): (number | null)[] =>
  gate === null
    ? [null, null, null, null]
    : [gate.of, ...[gate.share, gate.interval.low, gate.interval.high].map((share) => rounded(share, 4))];

const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;
