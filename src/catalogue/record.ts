import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly (string | number)[];

/** Where a record comes from, so that a fault can name its line. */
export type Place = { file: string; lineOf?: (path: Path) => number | null };

export type RawRecord = Readonly<Record<string, unknown>>;

/** Reads the text of a definition, YAML or JSON (which is YAML too). Every fault of the form at once. */
export function readRecord(text: string, file: string): { record: RawRecord; place: Place } | { faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error): Fault => {
      const { line } = lines.linePos(error.pos[0]);
      return { file, line, path: '', problem: { kind: 'unreadable', detail: error.message } };
    });
    return { faults };
  }
  const record = valueOf(document);
  if (record instanceof Error)
    return { faults: [{ file, line: 1, path: '', problem: { kind: 'unreadable', detail: record.message } }] };
  if (!isRecord(record)) {
    const problem = {
      kind: 'wrong',
      found: inWords(record),
      expected: { what: 'definition' },
    } as const;
    return { faults: [{ file, line: 1, path: '', problem }] };
  }
  return { record, place: { file, lineOf: (path) => lineOf(document, lines, path) } };
}

/** References (`*name`) that lead nowhere, or multiply without end, are found only here. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error('cannot be read', { cause: error });
  }
}

/** A path as people write it: `form_fields[3].type`. */
export const pathInWords = (path: Path): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');

/** A record with keys, and no list. */
export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is, in a fault: short texts as they stand, all else by its kind. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : JSON.stringify(value);
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number | null {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;
