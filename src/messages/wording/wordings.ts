import type { Language } from '../../catalogue/language.ts';
import type { Database } from '../../database/connection.ts';
import { textsIn } from '../../web/texts/texts.ts';
import { valuesOf } from './message.ts';
import type { SentMessage, Words } from './message.ts';
import { newestWordings } from './store-wordings.ts';
import { fillWords, usesKnownFields } from './wording-rules.ts';

/** Says a message: in the office's words for the service, else in its words for all, else in the portal's own. */
export type Say = <Facts>(message: SentMessage<Facts>, facts: Facts, to: { language: Language; service?: string }) => Words;

/** Reads what the office says of some messages, once for all of them that are sent now. */
export async function wordingsOf(db: Database, messages: readonly { code: string }[]): Promise<Say> {
  const newest = await newestWordings(
    db,
    messages.map(({ code }) => code),
  );
  return (message, facts, { language, service = '' }) => {
    const t = textsIn(language);
    const inOrder = [service, ''].map((of) => newest.find((each) => each.message === message.code && each.service === of));
    const words = inOrder.map((each) => each?.words?.[language] ?? null).find((each) => each !== null) ?? null;
    // A wording can name a field that the portal has no more: its own words are right then.
    return words === null || !usesKnownFields(words, message.listed.fieldNames)
      ? message.standard(t, facts)
      : fillWords(words, valuesOf(message, facts, t));
  };
}
