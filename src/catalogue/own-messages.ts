import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './fault.ts';

/** Notices to which an office can add a sentence of its own: an application was received, is to be corrected, led to a permit, was refused. */
export type MessageKind = 'received' | 'correction' | 'issued' | 'refused';

/** The sentence that is added to each notice; null = none. */
export type OwnMessages = Readonly<Record<MessageKind, string | null>>;

/** What `{…}` may stand for in one: the number of the application, the service's everyday name, the office's short name. */
const MARKS = ['nomor', 'layanan', 'kantor'] as const;

/** As long as two sentences: a notice is read on a phone, and some ways cut it. */
const message = z.string().min(1).max(300).optional();

export const messagesSchema = z.strictObject({
  received: message,
  received_en: message,
  correction: message,
  correction_en: message,
  issued: message,
  issued_en: message,
  refused: message,
  refused_en: message,
});

/** Marks of a text that stand for nothing, with the one that was probably meant. */
export function markProblems(text: string): Problem[] {
  const known = MARKS.map((mark) => `{${mark}}`);
  return (text.match(/\{[^{}]*\}?|\}/g) ?? [])
    .filter((found) => !known.includes(found))
    .map((found) => ({ kind: 'unknown-value', found, known, meant: didYouMean(found, known) }));
}

/** A sentence with what its marks stand for. */
export const fillMarks = (text: string, values: Readonly<Record<(typeof MARKS)[number], string>>): string =>
  MARKS.reduce((filled, mark) => filled.replaceAll(`{${mark}}`, () => values[mark]), text);

/** Sentences by notice, null where there is none. */
export const ownMessages = (messages: z.infer<typeof messagesSchema> | undefined): OwnMessages => ({
  received: messages?.received ?? null,
  correction: messages?.correction ?? null,
  issued: messages?.issued ?? null,
  refused: messages?.refused ?? null,
});

/** The same sentences in other words. */
export const mapMessages = (
  { received, correction, issued, refused }: OwnMessages,
  say: (text: string) => string,
): OwnMessages => {
  const said = (text: string | null) => (text === null ? null : say(text));
  return { received: said(received), correction: said(correction), issued: said(issued), refused: said(refused) };
};
