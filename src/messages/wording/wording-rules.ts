import { didYouMean } from '../../catalogue/did-you-mean.ts';
import { MOST_WORDS } from '../../catalogue/plain-words.ts';
import { smsText } from '../channel-words.ts';
import type { ListedMessage, Words } from './message.ts';

/** Longest that an office may write: a subject in one line, a text that is read on a phone. */
const MOST_SUBJECT = 120;
const MOST_BODY = 1000;

/** Letters of what one SMS may become: two parts of the network, each with a little of it to put them together. */
const MOST_SMS = 306;

/**
 * What is wrong with words of the office, each once with what they can do.
 * - `missing`: subject or text is empty: write one.
 * - `too-long`: more letters than may be.
 * - `unknown-field`: nothing stands for it: use a field of the list.
 * - `obligatory`: the text does not hold a field that people need to act.
 * - `long-sentence`: more than 20 words: make two of it.
 * - `link`: an address of somewhere else: only the portal's own, which is a field.
 * - `markup`: signs of HTML.
 * - `too-long-for-sms`: with invented facts an SMS would have more letters than two parts hold.
 */
export type WordingFault =
  | { kind: 'missing' | 'too-long'; part: 'subject' | 'body' }
  | { kind: 'unknown-field'; part: 'subject' | 'body'; found: string; meant: string | null }
  | { kind: 'obligatory'; part: 'body'; found: string }
  | { kind: 'long-sentence'; part: 'subject' | 'body'; found: string; words: number }
  | { kind: 'link' | 'markup'; part: 'subject' | 'body'; found: string }
  | { kind: 'too-long-for-sms'; part: 'subject' | 'body'; letters: number };

type Facts = Pick<ListedMessage, 'fieldNames' | 'obligatory' | 'isCode'>;

/** What is wrong with words of the office for a message; [] = nothing. @param values what its fields are in an invented case. */
export function judgeWording(message: Facts, { subject, body }: Words, values: Readonly<Record<string, string>>): WordingFault[] {
  const faults = [...judgePart('subject', subject, MOST_SUBJECT, message), ...judgePart('body', body, MOST_BODY, message)];
  for (const found of message.obligatory)
    if (body !== '' && !body.includes(`{${found}}`)) faults.push({ kind: 'obligatory', part: 'body', found });
  if (faults.length > 0) return faults;
  const filled = fillWords({ subject, body }, values);
  const link = values['alamat'] ?? '';
  const letters = smsText({ ...filled, link, code: message.isCode ? (values['kode'] ?? '') : null }).length;
  return letters > MOST_SMS ? [{ kind: 'too-long-for-sms', part: message.isCode ? 'body' : 'subject', letters }] : [];
}

function judgePart(part: 'subject' | 'body', text: string, most: number, { fieldNames }: Facts): WordingFault[] {
  if (text.trim() === '') return [{ kind: 'missing', part }];
  const faults: WordingFault[] = text.length > most ? [{ kind: 'too-long', part }] : [];
  const known = fieldNames.map((name) => `{${name}}`);
  for (const found of new Set(text.match(/\{[^{}]*\}?|\}/g)))
    if (!known.includes(found)) faults.push({ kind: 'unknown-field', part, found, meant: didYouMean(found, known) });
  const [markup] = /[<>]/.exec(text) ?? [];
  if (markup !== undefined) faults.push({ kind: 'markup', part, found: markup });
  const [link] = ELSEWHERE.exec(text) ?? [];
  if (link !== undefined) faults.push({ kind: 'link', part, found: link });
  for (const sentence of sentencesOf(text)) {
    const words = sentence.split(/\s+/).length;
    if (words > MOST_WORDS) faults.push({ kind: 'long-sentence', part, found: sentence, words });
  }
  return faults;
}

/** What a phone makes a link of, or people would type: with a protocol, with www, or a name with a top-level domain. */
const ELSEWHERE =
  /[a-z][a-z0-9+.-]*:\/\/\S*|\b(?:mailto|tel|javascript|data):\S*|\bwww\.\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?/iu;

/** Sentences of a text, each field of it one word. */
const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/\{[^{}]*\}/g, (field) => field.replaceAll(' ', '-'))
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Words with what their fields are, in one go: what stands for a field is never read as a field again. A line of fields that are nothing falls away. */
export function fillWords({ subject, body }: Words, values: Readonly<Record<string, string>>): Words {
  const fill = (text: string) => text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole);
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  return {
    subject: fill(subject).replaceAll(/\s+/g, ' ').trim(),
    body: lines
      .filter((line) => line.trim() === '' || fill(line).trim() !== '')
      .map(fill)
      .join('\n')
      .trim(),
  };
}

/** Whether words use fields of the message alone: an older wording can name one that is gone. */
export const usesKnownFields = ({ subject, body }: Words, fieldNames: readonly string[]): boolean =>
  [...`${subject}\n${body}`.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => fieldNames.includes(name));
