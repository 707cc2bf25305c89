import { dayInWords, localDay, signedDecimal } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { isTold } from '../few-rules.ts';
import { literacyTold } from '../literacy/store.ts';
import { shareInWords } from '../share-in-words.ts';

/** How people's skill of using the portal changed, since it began: it is asked twice, months apart, so that a month alone says nothing. */
export async function literacySentences({ db, office }: Pick<Portal, 'db' | 'office'>, t: Texts): Promise<string[]> {
  const words = t.monthlyReport.literacy;
  const told = await literacyTold(db);
  if (told === null) return [];
  const { all, alone } = told.figures;
  const sentences = [];
  if (all !== null) {
    const { people, before, after, interval } = all;
    const [least, most] = [number(interval.low), number(interval.high)];
    sentences.push(words.said({ people, before: number(before), after: number(after), least, most }));
  }
  if (isTold(alone.first) && isTold(alone.next))
    sentences.push(words.did(shareInWords(t, alone.first), shareInWords(t, alone.next)));
  return sentences.length === 0 ? [] : [...sentences, words.until(dayInWords(localDay(told.at, office)))];
}

const number = (value: number): string => signedDecimal(value, 1);
