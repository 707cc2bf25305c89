import { z } from 'zod';
import { readingMeasure } from '../../catalogue/plain-words.ts';
import type { PlainWords } from '../../catalogue/plain-words.ts';

/**
 * What is wrong with what a model answered about one text. What was asked for is other words for the same thing, so everything that could make it another thing is
 * found here and is never shown as a proposal.
 * - `not-json`: no record with the text in it; `empty`: nothing in it; `too-long`: twice as long as before and more.
 * - `declined`: the model said that it will not answer; `cut-off`: it was cut off in the middle.
 * - `numbers`, `units`, `laws`, `names`, `marks`: those that went or came: amounts, "5 hari kerja", "Pasal 3", "KTP", `{nomor}` and addresses.
 * - `negation`: "tidak" and its like came or went.
 * - `language`: it is not Indonesian any more; `markup`: signs of a web page or of Markdown.
 * - `not-plainer`: longer sentences, or more words of offices, than before.
 */
export type AnswerFault =
  | { kind: 'not-json' | 'empty' | 'too-long' | 'declined' | 'cut-off' | 'negation' | 'language' | 'markup' | 'not-plainer' }
  | { kind: 'numbers' | 'units' | 'laws' | 'names' | 'marks'; lost: readonly string[]; added: readonly string[] };

/** A judged answer. `plain`: the model leaves the text as it is. */
export type Judged = { kind: 'proposed'; text: string } | { kind: 'plain' } | { kind: 'faulty'; faults: readonly AnswerFault[] };

const answerSchema = z.object({ usulan: z.string() });

/** The longest answer that a text may have, in letters. */
export const mostLetters = (before: string): number => before.length * 2 + 60;

/**
 * Judges what a model answered about a text. Every fault at once.
 * @param answer what the model wrote: JSON with `usulan`, also between the fences that some models put around it.
 */
export function judgeAnswer(before: string, answer: string, words: PlainWords): Judged {
  const text = proposalIn(answer);
  if (text === null) return { kind: 'faulty', faults: [{ kind: 'not-json' }] };
  if (text === '') return { kind: 'faulty', faults: [{ kind: 'empty' }] };
  if (text === before.trim()) return { kind: 'plain' };
  if (text.length > mostLetters(before)) return { kind: 'faulty', faults: [{ kind: 'too-long' }] };
  const faults = [...changedThings(before, text, words), ...otherFaults(before, text, words)];
  return faults.length === 0 ? { kind: 'proposed', text } : { kind: 'faulty', faults };
}

function proposalIn(answer: string): string | null {
  const bare = answer.trim().replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1');
  try {
    const read = answerSchema.safeParse(JSON.parse(bare));
    return read.success ? read.data.usulan.replaceAll('\r\n', '\n').trim() : null;
  } catch {
    return null;
  }
}

/** Things that must be the same before and after, and how they are found. */
const THINGS = {
  numbers: /\d+(?:[.,:/-]\d+)*/g,
  units:
    /\d+(?:[.,]\d+)*\s*(?:%|persen|(?:(?:kilo|senti|mili)?meter|hektare?|liter|gram|ton|[ckm]?m[23²³]?|kg|ha|mb|kb|gb)(?![\p{L}\d])(?:\s+persegi)?|hari(?: kerja| kalender)?|minggu|bulan|tahun|jam|menit|orang|lembar|rangkap|kali|halaman|juta|ribu|miliar)/giu,
  laws: /(?<![\p{L}\d])(?:UUD?|PP|Perpres|Perda|Perwali|Pergub|Permen\w*|Kepmen\w*|Keppres|Undang-undang|Peraturan(?: \p{Lu}[\p{L}-]*)+|Keputusan(?: \p{Lu}[\p{L}-]*)+|Pasal \d+\w*|ayat \(\d+\))(?![\p{L}\d])/gu,
  names: /(?<![\p{L}\d-])\p{Lu}{2}[\p{Lu}\d]*(?![\p{L}\d])/gu,
  marks: /\{[^{}]*\}|\[[^\]]*\]|https?:\/\/\S+|\S+@\S+\.\w+/g,
} as const satisfies Record<Extract<AnswerFault, { lost: unknown }>['kind'], RegExp>;

function changedThings(before: string, after: string, words: PlainWords): AnswerFault[] {
  return (Object.keys(THINGS) as (keyof typeof THINGS)[]).flatMap((kind): AnswerFault[] => {
    const [had, has] = [found(before, THINGS[kind]), found(after, THINGS[kind])];
    // A short name that the office's own list says in everyday words may go.
    const lost = [...had].filter(([name]) => !has.has(name) && !words.has(name) && !words.has(had.get(name) ?? ''));
    const added = [...has].filter(([name]) => !had.has(name));
    return lost.length + added.length === 0 ? [] : [{ kind, lost: shown(lost), added: shown(added) }];
  });
}

const shown = (things: readonly (readonly [string, string])[]): string[] => things.map(([, written]) => written);

/** Every find, by how it is compared: without regard to spaces and capitals. */
const found = (text: string, pattern: RegExp): Map<string, string> =>
  new Map([...text.matchAll(pattern)].map(([written]) => [written.toLowerCase().replaceAll(/\s+/g, ' ').trim(), written]));

function otherFaults(before: string, after: string, words: PlainWords): AnswerFault[] {
  const faults: AnswerFault[] = [];
  if (NEGATION.test(before) !== NEGATION.test(after)) faults.push({ kind: 'negation' });
  if (isOtherLanguage(after) && !isOtherLanguage(before)) faults.push({ kind: 'language' });
  if (MARKUP.test(after) && !MARKUP.test(before)) faults.push({ kind: 'markup' });
  const [was, is] = [readingMeasure(before, words), readingMeasure(after, words)];
  if (is.hard.length > was.hard.length || (is.longest > was.longest && is.hard.length === was.hard.length))
    faults.push({ kind: 'not-plainer' });
  return faults;
}

const NEGATION = /(?<!\p{L})(?:tidak|tak|tanpa|bukan|jangan|belum|kecuali|selain|dilarang)(?!\p{L})/iu;

/** Signs that a text would not have: tags, emphasis, headings, lists of Markdown. */
const MARKUP = /<\/?[a-z]|\*\*|__|^#{1,6} |^[*-] |```/im;

const INDONESIAN =
  /(?<!\p{L})(?:yang|dan|atau|di|ke|dari|untuk|dengan|ini|itu|anda|adalah|pada|jika|bila|tidak|sudah|akan|harus|oleh|saat|apakah)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|and|or|of|to|for|with|this|that|you|your|is|are|must|if|not|please|when|from|by|will|have)(?!\p{L})/giu;
/** Letters of writing that Indonesian does not have. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/** More English words than Indonesian ones, or another alphabet. Two or three words alone can be any language. */
function isOtherLanguage(text: string): boolean {
  if (OTHER_LETTERS.test(text)) return true;
  const english = [...text.matchAll(ENGLISH)].length;
  return english >= 2 && english > [...text.matchAll(INDONESIAN)].length;
}
