import type { RawRecord } from '../catalogue/record.ts';
import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { asTyped, entriesOf, openText, recordOf } from './edit/definition-text.ts';
import { openDesigned } from './load.ts';
import type { Designed } from './load.ts';
import type { Done } from './pages/service-frame.tsx';

/** A service whose parts are changed one by one. */
export type Editor = { designed: Designed; record: RawRecord };

/** The service of this address with its record; a text that cannot be read is mended as a text first. */
export async function openEditor(c: PortalContext): Promise<Editor | { response: Response }> {
  const designed = await openDesigned(c);
  if (designed === null) return { response: await c.notFound() };
  const document = openText(designed.text);
  if (document === null) return { response: c.redirect(paths.designedPart(designed.slug, 'yaml'), 303) };
  return { designed, record: recordOf(document) };
}

/** What a draft says, as data; nothing where it cannot be read. */
export function recordIn({ text }: Pick<Designed, 'text'>): RawRecord {
  const document = openText(text);
  return document === null ? {} : recordOf(document);
}

/** What was typed, with lines that end as they do in a definition: browsers end them with two characters. */
export const plainLines = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));

/** The lists whose entries have a form each. */
export type ListKey = 'requirements' | 'form_fields' | 'eligibility' | 'fees' | 'stages';

/** By what an entry is found again when it has moved: its id, or what it says where it has none. */
export function codeOf(key: ListKey, entry: RawRecord): string {
  if (key === 'fees') return `${asTyped(entry['fee'])}|${asTyped(entry['when'])}`;
  return asTyped(entry[key === 'stages' ? 'title' : 'id']);
}

/**
 * The entry that a form was about, from 1; null = a new one, or one that is gone meanwhile.
 * @param code of it when the form was shown: it may stand elsewhere by now.
 */
export function placeOfEntry(c: PortalContext, record: RawRecord, key: ListKey, code: string | undefined): number | null {
  const entry = c.req.param('entry') ?? '';
  if (entry === 'baru') return null;
  const entries = entriesOf(record, key);
  const there = entries.find(({ at }) => at === Number(entry) - 1);
  if (code === undefined || code === '') return there === undefined ? null : there.at + 1;
  if (there !== undefined && codeOf(key, there.entry) === code) return Number(entry);
  const moved = entries.find((each) => codeOf(key, each.entry) === code);
  return moved === undefined ? null : moved.at + 1;
}

/** An entry by its place, from 1. */
export const entryAt = (record: RawRecord, key: ListKey, place: number): RawRecord | null =>
  entriesOf(record, key).find(({ at }) => at === place - 1)?.entry ?? null;

/** That something was saved just now, as the address tells it. */
export const savedJustNow = (c: PortalContext): Done =>
  c.req.query('kabar') === 'tersimpan' ? { sentence: c.get('t').designer.forms.saved } : null;

/** That a list was changed by somebody else, so that nothing of it was moved or removed. */
export const notMoved = (c: PortalContext): Done => ({ sentence: c.get('t').designer.forms.staleList, danger: true });
