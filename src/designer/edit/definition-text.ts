import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { isRecord } from '../../catalogue/record.ts';
import type { RawRecord } from '../../catalogue/record.ts';

/** A definition that can be changed part by part: comments, order of keys and layout of the rest stay as they are. */
export type DefinitionText = Document;

/** What a part of a definition can be set to; `undefined` takes it away. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

type Path = readonly (string | number)[];

/** Opens a text to change it; null when it cannot be read as YAML, so that only the whole text can be mended. */
export function openText(text: string): DefinitionText | null {
  const document = parseDocument(text);
  return document.errors.length > 0 || !isMap(document.contents) || recordIn(document) === null ? null : document;
}

/** The text, as long lines as they are. */
export const written = (document: DefinitionText): string => document.toString({ lineWidth: 0 });

/** What the text says, as data. */
export const recordOf = (document: DefinitionText): RawRecord => recordIn(document) ?? {};

/** Sets one part, or takes it away. What is the same already is not touched, so that it keeps its layout. */
export function setPart(document: DefinitionText, path: Path, value: Value): void {
  const before = document.getIn(path, true);
  if (value === undefined) {
    if (before !== undefined) document.deleteIn(path);
    return;
  }
  if (before !== undefined && JSON.stringify(plain(document, before)) === JSON.stringify(value)) return;
  if (typeof value !== 'object' || value === null) return document.setIn(path, value);
  const node = document.createNode(value);
  if (isSeq(before) && isSeq(node)) node.flow = before.flow ?? false;
  document.setIn(path, node);
}

/** Sets a text that need not be there: nothing typed adds nothing. */
export function setHelp(document: DefinitionText, path: Path, typed: string): void {
  if (typed !== '' || document.hasIn(path)) setPart(document, path, typed);
}

/** The entries of a list that are records, each with its place; what is no record is left out. */
export function entriesOf(record: RawRecord, key: string): { at: number; entry: RawRecord }[] {
  const list: unknown = record[key];
  return Array.isArray(list) ? list.flatMap((entry: unknown, at) => (isRecord(entry) ? [{ at, entry }] : [])) : [];
}

/** Adds an entry at the end of a list, which is made where there is none. Answers its place. */
export function addTo(document: DefinitionText, key: string, entry: Readonly<Record<string, string>>): number {
  const list: unknown = recordOf(document)[key];
  const count = Array.isArray(list) ? list.length : 0;
  if (count === 0) document.set(key, document.createNode([entry]));
  else document.addIn([key], document.createNode(entry));
  return count;
}

/** The names of a list's entries. */
export const idsIn = (record: RawRecord, key: string): string[] =>
  entriesOf(record, key).map(({ entry }) => asTyped(entry['id']));

/** What was typed into the fields of a form, by their names. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** What was typed into one field, without spaces around it. */
export const typedIn = (fields: Fields, name: string): string => (fields[name] ?? '').trim();

/** A part of a record in a field: texts and numbers as they stand, lists one entry a line, everything else empty. */
export function asTyped(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : '';
}

/** Lines of a field that say something. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is no number stays as it was typed: its fault is told, and nothing is lost. */
export const numberOrWords = (typed: string): number | string => (/^\d{1,6}$/.test(typed) ? Number(typed) : typed);

/** Sets a text that is left out where nothing is typed. */
export const setOptional = (document: DefinitionText, path: Path, typed: string): void =>
  setPart(document, path, typed === '' ? undefined : typed);

/** A name from words that nothing else has: small letters, digits and a sign between. */
export function nameFrom(words: string, taken: readonly string[], between: '_' | '-' = '_'): string {
  const letters = words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, between)
    .replaceAll(/^[^a-z]+|[_-]+$/g, '')
    .slice(0, 40)
    .replace(/[_-]+$/, '');
  const name = letters === '' ? 'isian' : letters;
  let free = name;
  for (let next = 2; taken.includes(free); next++) free = `${name}${between}${next}`;
  return free;
}

function recordIn(document: Document): RawRecord | null {
  try {
    const record: unknown = document.toJS();
    return isRecord(record) ? record : null;
  } catch {
    // A reference that leads nowhere, or multiplies without end.
    return null;
  }
}

const plain = (document: Document, node: unknown): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJS(document) : node;
