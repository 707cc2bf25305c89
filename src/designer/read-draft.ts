import type { Fault } from '../catalogue/fault.ts';
import type { Office } from '../catalogue/office.ts';
import { readDefinitionFile } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';

/** The longest text of a definition, in characters: thirty times what a long one has. */
export const LONGEST_TEXT = 200_000;

export type ReadDraft = { service: Service } | { faults: readonly Fault[] };

/** The text of a draft as a service, or every fault it has. */
export function readDraft(text: string, slug: string, office: Office): ReadDraft {
  const read = readDefinitionFile(text, fileOf(slug), office);
  if ('faults' in read || isStorable(read.service.source)) return read;
  const problem = { kind: 'unreadable', detail: 'a character that no text has' } as const;
  return { faults: [{ file: fileOf(slug), line: 1, path: '', problem }] };
}

/** A text as it is kept: browsers end lines with two characters, and somebody may have typed no last one. */
export const asKept = (typed: string): string => `${typed.replaceAll('\r\n', '\n').trimEnd()}\n`;

/** The text of a file as a draft keeps it; null when it is too long for a definition. */
export function readableFile(text: string): string | null {
  const kept = asKept(text.replaceAll('\0', ''));
  return kept.length > LONGEST_TEXT ? null : kept;
}

const fileOf = (slug: string): string => `services/${slug}.yaml`;

/** The database keeps no zero character and no half of a pair. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
}
