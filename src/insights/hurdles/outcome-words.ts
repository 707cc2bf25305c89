import type { Texts } from '../../web/texts/texts.ts';
import type { Outcome } from './outcome-rules.ts';

/** What came of something that was done, in a sentence. */
export function outcomeInWords(t: Texts, outcome: Outcome): string {
  const words = t.hurdles.detail.outcome;
  if (outcome.is === 'too-few') return words.waiting;
  if (outcome.is === 'few') return words.few[outcome.now];
  const { before, after, interval } = outcome;
  if (outcome.is === 'not-seen') return words['not-seen'](before, after);
  const [a, b] = [Math.abs(interval.low), Math.abs(interval.high)]
    .map((share) => Math.round(share * 100))
    .toSorted((x, y) => x - y);
  return words[outcome.is](before, after, a ?? 0, b ?? 0);
}
