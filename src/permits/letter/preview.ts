import { exampleAnswers } from '../../catalogue/examples.ts';
import type { Office } from '../../catalogue/office.ts';
import type { Service } from '../../catalogue/service.ts';
import { textsId } from '../../web/texts/texts.ts';
import { addMonths, proposedValidUntil } from '../rules.ts';
import { composeLetter } from './compose.ts';
import type { Letter } from './letter.ts';
import { letterAsSvg } from './typeset.ts';

/**
 * The permit of a service with invented answers, all pages below each other as one SVG; it says that it is none. For a layout of the office's own that Typst
 * cannot set, an error with what it says.
 * @param day local day, as if it were signed then.
 */
export const previewOfPermit = (service: Service, office: Office, day: string): string =>
  letterAsSvg(inventedLetter(service, office, day));

/** The same in words. Answers are the examples of the definition, those that films type. */
export function inventedLetter(service: Service, office: Office, day: string): Letter {
  const answers = exampleAnswers(service);
  const texts = textsId.permits.letter;
  const validUntil = proposedValidUntil(service, answers, day) ?? addMonths(day, 12);
  const letter = composeLetter({ office, service, answers, day, validUntil, signing: null, demo: false, texts });
  return { ...letter, banner: texts.invented };
}
