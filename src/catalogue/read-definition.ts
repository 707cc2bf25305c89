import type { z } from 'zod';
import { neededKeys, optionalKeys } from './definition.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault, Problem } from './fault.ts';
import { inWords, isRecord, pathInWords } from './record.ts';
import type { Path, Place, RawRecord } from './record.ts';

/** What was read of a definition: the keys that are as they should be, list entries that are not left out, and every fault. */
export type ReadDefinition = { good: Partial<Definition>; faults: Fault[] };

/** Reads a record key by key, so that one fault hides no other. */
export function readDefinition(record: RawRecord, place: Place): ReadDefinition {
  const schemas: Readonly<Record<string, z.ZodType>> = { ...neededKeys, ...optionalKeys };
  const faults: Fault[] = [];
  const good: Record<string, unknown> = {};
  for (const key of Object.keys(record))
    if (!Object.hasOwn(schemas, key)) faults.push(faultAt(place, [key], unknownKey(key, Object.keys(schemas))));
  for (const [key, schema] of Object.entries(schemas)) {
    if (!Object.hasOwn(record, key)) {
      if (Object.hasOwn(neededKeys, key)) faults.push(faultAt(place, [], { kind: 'missing', expected: `the key "${key}"` }));
      continue;
    }
    const value = record[key];
    const read = schema.safeParse(value);
    if (read.success) good[key] = read.data;
    else {
      for (const issue of read.error.issues) faults.push(...faultsOf(issue, [key], record, place));
      if (Array.isArray(value)) good[key] = withoutWrong(schema, value);
    }
  }
  return { good, faults };
}

export const faultAt = (place: Place, path: Path, problem: Problem): Fault => ({
  file: place.file,
  line: place.lineOf?.(path) ?? null,
  path: pathInWords(path),
  problem,
});

/** The entries of a list that are good by themselves; the others have been reported. */
function withoutWrong(schema: z.ZodType, list: readonly unknown[]): unknown[] {
  return list.flatMap((entry) => {
    const read = schema.safeParse([entry]);
    return read.success && Array.isArray(read.data) ? read.data : [];
  });
}

function faultsOf(issue: z.core.$ZodIssue, base: Path, record: RawRecord, place: Place): Fault[] {
  const path = [...base, ...issue.path.filter((part) => typeof part !== 'symbol')];
  const found = valueAt(record, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => faultAt(place, [...path, key], unknownKey(key, knownKeys(path))));
  return [faultAt(place, path, problemOf(issue, found))];
}

function problemOf(issue: z.core.$ZodIssue, found: unknown): Problem {
  if (found === undefined) return { kind: 'missing', expected: expected(issue) };
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const known = issue.values.map(String);
    return { kind: 'unknown-value', found, known, meant: didYouMean(found, known) };
  }
  return { kind: 'wrong', found: inWords(found), expected: expected(issue) };
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KIND_IN_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} letters` : `at most ${issue.maximum}`;
    case 'invalid_format':
      return 'small letters, digits and "_" (in slugs and page ids "-"), a letter first';
    case 'invalid_union':
      return 'a slug, or a record with value and label_id';
    case 'unrecognized_keys':
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return issue.message;
  }
}

const KIND_IN_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a record',
  record: 'a record',
};

const unknownKey = (found: string, known: readonly string[]): Problem => ({
  kind: 'unknown-key',
  found,
  known,
  meant: didYouMean(found, known),
});

/** The keys of the record at a path, from the schemas. */
function knownKeys(path: Path): string[] {
  const [first] = path;
  const schemas: Readonly<Record<string, z.ZodType>> = { ...neededKeys, ...optionalKeys };
  const entry = first === undefined ? undefined : innermost(schemas[first]);
  return entry === undefined ? [] : Object.keys(entry);
}

function innermost(schema: unknown): Record<string, unknown> | undefined {
  if (!isRecord(schema)) return undefined;
  if (isRecord(schema['shape'])) return { ...schema['shape'] };
  return innermost(schema['element']) ?? innermost(schema['valueType']) ?? unwrapped(schema);
}

const unwrapped = (schema: Readonly<Record<string, unknown>>) =>
  typeof schema['unwrap'] === 'function' ? innermost(schema['unwrap']()) : undefined;

function valueAt(record: RawRecord, path: Path): unknown {
  let value: unknown = record;
  for (const part of path) value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, part) : undefined;
  return value;
}
