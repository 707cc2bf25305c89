import type { z } from 'zod';
import { neededKeys, optionalKeys, pageSchema, questionSchema, requirementSchema } from './definition.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Expected, Fault, Problem } from './fault.ts';
import { inWords, isRecord, pathInWords } from './record.ts';
import type { Path, Place, RawRecord } from './record.ts';

/** What was read of a definition: the keys that are as they should be, entries of lists mended where they are not, and every fault. */
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
      if (Object.hasOwn(neededKeys, key)) faults.push(faultAt(place, [], { kind: 'missing', expected: { what: 'key', key } }));
      continue;
    }
    const value = withoutNothing(record[key]);
    if (value === null && !Object.hasOwn(neededKeys, key)) continue;
    const read = schema.safeParse(value);
    if (read.success) good[key] = read.data;
    else {
      for (const issue of read.error.issues) faults.push(...faultsOf(issue, [key], record, place));
      if (Array.isArray(value)) good[key] = mended(key, schema, value);
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

/** A key inside a record that says nothing (`help_id:`) is as good as left out. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNothing(part)]])));
}

/**
 * What can still be used of a list with faults, so that other faults are found at once and none is made up: each entry with its good keys, and something
 * neutral for the bad ones. Faults keep all of it from being used.
 */
function mended(key: string, schema: z.ZodType, list: readonly unknown[]): unknown[] {
  return list.flatMap((entry) => {
    const whole = schema.safeParse([entry]);
    if (whole.success && Array.isArray(whole.data)) return whole.data;
    const part = parts[key];
    if (part === undefined || !isRecord(entry)) return [];
    const good = Object.fromEntries(
      Object.entries(part.shape).flatMap(([name, of]) =>
        entry[name] !== undefined && of.safeParse(entry[name]).success ? [[name, entry[name]]] : [],
      ),
    );
    const neutral = part.safeParse({ ...neutralIn(key, good), ...good });
    return neutral.success ? [neutral.data] : [];
  });
}

const parts: Readonly<Record<string, z.ZodObject | undefined>> = {
  form_fields: questionSchema,
  requirements: requirementSchema,
  pages: pageSchema,
};

function neutralIn(key: string, good: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (key === 'requirements') return { name_id: '-', mandatory: true };
  if (key === 'pages') return { title: '-' };
  return { label_id: '-', required: true, type: good['options'] === undefined ? 'text' : 'select' };
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

function expected(issue: z.core.$ZodIssue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return { what: KINDS_OF_VALUES[issue.expected] ?? 'something-else' };
    case 'invalid_value':
      return { what: 'one-of', values: issue.values.map(String) };
    case 'too_small':
      return issue.origin === 'string' ? { what: 'text-not-empty' } : { what: 'at-least', count: Number(issue.minimum) };
    case 'too_big':
      return { what: issue.origin === 'string' ? 'at-most-letters' : 'at-most', count: Number(issue.maximum) };
    case 'invalid_format':
      return { what: 'name' };
    case 'invalid_union':
      return { what: 'option' };
    case 'unrecognized_keys':
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return { what: 'something-else' };
  }
}

/** What the reader of values expects, by its own names. */
const KINDS_OF_VALUES: Readonly<
  Record<string, 'text' | 'yes-or-no' | 'number' | 'whole-number' | 'list' | 'record' | undefined>
> = {
  string: 'text',
  boolean: 'yes-or-no',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  object: 'record',
  record: 'record',
};

const unknownKey = (found: string, known: readonly string[]): Problem => ({
  kind: 'unknown-key',
  found,
  known,
  meant: didYouMean(found, known),
});

/** The keys of the record at a path, from the schemas. */
function knownKeys(path: Path): string[] {
  const [first, ...rest] = path;
  const schemas: Readonly<Record<string, z.ZodType>> = { ...neededKeys, ...optionalKeys };
  let entry = first === undefined ? undefined : innermost(schemas[first]);
  for (const part of rest) if (typeof part === 'string') entry = innermost(entry?.[part]) ?? entry;
  return entry === undefined ? [] : Object.keys(entry);
}

function innermost(schema: unknown): Record<string, unknown> | undefined {
  if (!isRecord(schema)) return undefined;
  if (isRecord(schema['shape'])) return { ...schema['shape'] };
  return innermost(schema['element']) ?? innermost(schema['valueType']) ?? innermost(schema['out']) ?? unwrapped(schema);
}

const unwrapped = (schema: Readonly<Record<string, unknown>>) =>
  typeof schema['unwrap'] === 'function' ? innermost(schema['unwrap']()) : undefined;

function valueAt(record: RawRecord, path: Path): unknown {
  let value: unknown = record;
  for (const part of path) value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, part) : undefined;
  return value;
}
