import { wholeNumber } from '../../catalogue/formats.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { LONGEST_TEXT } from '../rules.ts';
import type { TextFault } from '../rules.ts';

/** Why a text was not taken, with how long it is. */
export type WrittenFault = { reason: TextFault; length: number };

/** The longest text in words: `2.000`. */
export const longestInWords = (): string => wholeNumber(LONGEST_TEXT);

/** What is said at the field; `missing` is the sentence for a text that is not there. */
export const faultInWords = (t: Texts, { reason, length }: WrittenFault, missing: string): string =>
  reason === 'missing' ? missing : t.correspondence.faults.long(wholeNumber(length), longestInWords());
