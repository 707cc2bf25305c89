import type { Office } from '../../catalogue/office.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import { guideSentences } from '../guide/sentences.ts';
import type { GuideSentence } from '../guide/sentences.ts';
import { makeScript } from '../script/make-script.ts';
import { scriptLines } from '../script/script-lines.ts';
import { sentenceKey } from './listen-key.ts';

/** What a service's film would say if it were made now: every sentence by `sentenceKey`, and those that the guide repeats. */
export type Told = { sentences: ReadonlyMap<string, string>; guide: readonly GuideSentence[] };

/** Scripts are told once for every definition and language. */
const told = new WeakMap<Service, Map<Texts, Told>>();

/** The sentences of a service as it is now. */
export function tellSentences(service: Service, office: Office, t: Texts): Told {
  const languages = told.get(service) ?? new Map<Texts, Told>();
  told.set(service, languages);
  const known = languages.get(t);
  if (known !== undefined) return known;
  const script = makeScript({ service, person: filmPerson, office, t });
  const sentences = new Map(scriptLines(script).map(({ text }) => [sentenceKey(text), text]));
  const made = { sentences, guide: guideSentences(script) };
  languages.set(t, made);
  return made;
}
