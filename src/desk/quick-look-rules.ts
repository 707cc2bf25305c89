import type { FormOutcome } from '../catalogue/form.ts';
import { lookAt, pageKey } from './check-rules.ts';
import type { Look, Looks } from './check-rules.ts';

/** Fields of the buttons that say "good" with one press: of the document that is shown, and of all pages of answers that nobody has judged yet. */
export const QUICK_FIELDS = { document: 'baik', answers: 'jawaban' } as const;

/** What the button of the answers posts. */
export const ANSWERS_GOOD = 'benar';

const GOOD: Look = { good: true, reason: '', note: '' };

/** What is said with one press, over what was ticked. What was found bad before stays bad: it is answered for by itself. */
export function withQuickLooks(
  { documents, pages }: { documents: FormOutcome['documents']; pages: readonly { id: string }[] },
  looks: Looks,
  posted: Readonly<Record<string, string>>,
): Looks {
  const said = new Map(looks);
  const document = posted[QUICK_FIELDS.document];
  if (document !== undefined && documents.some(({ id }) => id === document)) said.set(document, GOOD);
  if (posted[QUICK_FIELDS.answers] === ANSWERS_GOOD)
    for (const { id } of pages) if (lookAt(looks, pageKey(id)).good === null) said.set(pageKey(id), GOOD);
  return said;
}

/** The document that nobody has judged yet, behind one that was; from the top again behind the last. Null = all were. @param keys of all, in order. */
export function nextToLookAt(keys: readonly string[], looks: Looks, after: string): string | null {
  const at = keys.indexOf(after) + 1;
  return [...keys.slice(at), ...keys.slice(0, at)].find((key) => key !== after && lookAt(looks, key).good === null) ?? null;
}

/** Keys of the documents among what is to be looked at. */
export const documentKeys = (items: readonly { key: string; kind: 'document' | 'page' }[]): string[] =>
  items.filter(({ kind }) => kind === 'document').map(({ key }) => key);
