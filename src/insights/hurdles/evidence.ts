import type { Office } from '../../catalogue/office.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { FEWEST_SHOWN, partOf } from '../few-rules.ts';
import type { Hurdle, ReasonFigures, StepPlace } from './hurdle-rules.ts';
import { toldReasons } from './part-rules.ts';

type Known = {
  t: Texts;
  office: Pick<Office, 'reasons'>;
  /** What was said at this step, its questions included. */
  reasons: readonly (StepPlace & ReasonFigures)[];
  /** What people asked the desk about it. */
  asked: readonly { way: string; times: number }[];
  label: (item: string) => string;
};

/** A reason in words: of ours, of the office's list, else its code. */
export const reasonInWords = (t: Texts, office: Pick<Office, 'reasons'>, kind: string, code: string): string =>
  (kind === 'corrected' ? office.reasons.corrections.find((each) => each.code === code)?.label : undefined) ??
  t.hurdles.reasons[code] ??
  code;

/** At most as many sentences stand in a row of the table. */
const MOST_SENTENCES = 3;

/** What shows why people stop at a step, in short sentences, the strongest first. Groups of fewer than five are left out. */
export function evidenceOf(hurdle: Hurdle, { t, office, reasons, asked, label }: Known): string[] {
  const words = t.hurdles.evidence;
  const sentences: string[] = [];
  const told = toldReasons(reasons);
  const top = told
    .filter(({ kind }) => kind === 'refused')
    .toSorted((a, b) => b.times - a.times)
    .slice(0, 2)
    .map(({ kind, reason, item, times }) => words.refused(named(reasonInWords(t, office, kind, reason), item), times));
  if (top.length > 0) sentences.push(words.list(top));
  if (isShown(hurdle.refusedPeople)) sentences.push(words.tries(hurdle.refusals / hurdle.refusedPeople + 1));
  const questions = asked.reduce((sum, { times }) => sum + times, 0);
  if (questions >= FEWEST_SHOWN) sentences.push(words.asked(questions));
  const handed = told.filter(({ kind }) => kind === 'corrected').toSorted((a, b) => b.people - a.people)[0];
  if (handed !== undefined) sentences.push(words.corrected(reasonInWords(t, office, 'corrected', handed.reason), handed.people));
  if (isShown(hurdle.listened)) sentences.push(words.listened(hurdle.listened));
  if (isShown(hurdle.returned)) sentences.push(words.returned(hurdle.returned));
  if (sentences.length < MOST_SENTENCES && hurdle.usualSeconds !== null) sentences.push(words.stayed(hurdle.usualSeconds));
  if (sentences.length < MOST_SENTENCES && isShown(hurdle.watched)) sentences.push(words.watched(hurdle.watched));
  return sentences.slice(0, MOST_SENTENCES);

  /** Some of those who came, and not so many that the others are one to four: as in the table that is handed on. */
  function isShown(count: number): boolean {
    return count > 0 && partOf(hurdle.people, count) !== null;
  }

  function named(reason: string, item: string): string {
    const question = hurdle.item === '' ? label(item) : '';
    return question === '' ? reason : words.at(question, reason);
  }
}
