import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  categoriesSchema,
  checksSchema,
  conditionsSchema,
  englishSchema,
  examplesSchema,
  holidaysSchema,
  kelurahanSchema,
  knownBySchema,
  plainWordsSchema,
  reasonsSchema,
  settingsSchema,
  synonymsSchema,
  wordsSchema,
} from './office-schema.ts';

/** What stands in the files of `office/`, a key for each file. */
export type OfficeFiles = {
  settings: z.infer<typeof settingsSchema>;
  holidays: z.infer<typeof holidaysSchema>;
  kelurahan: z.infer<typeof kelurahanSchema>;
  reasons: z.infer<typeof reasonsSchema>;
  checks: z.infer<typeof checksSchema>;
  categories: z.infer<typeof categoriesSchema>;
  words: z.infer<typeof wordsSchema>;
  examples: z.infer<typeof examplesSchema>;
  plainWords: z.infer<typeof plainWordsSchema>;
  knownBy: z.infer<typeof knownBySchema>;
  english: z.infer<typeof englishSchema>;
  conditions: z.infer<typeof conditionsSchema>;
  synonyms: z.infer<typeof synonymsSchema>;
  /** Layouts of the office's own (Typst), by name. */
  letters: ReadonlyMap<string, string>;
};

/** The files of `office/` do not stand as they should; the message names every fault of the first file that has any. */
export class OfficeFault extends Error {
  override name = 'OfficeFault';
}

/** Reads `office/`. Without it nothing can start, so a fault is thrown and not collected. */
export async function readOfficeFiles(folder: string): Promise<OfficeFiles> {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) => readPart(join(folder, `${name}.yaml`), schema);
  const entries = await entriesOf(folder);
  return {
    settings: await read('office', settingsSchema),
    holidays: await read('holidays', holidaysSchema),
    kelurahan: await read('kelurahan', kelurahanSchema),
    reasons: await read('reasons', reasonsSchema),
    checks: await read('checks', checksSchema),
    categories: await read('categories', categoriesSchema),
    words: await read('words', wordsSchema),
    examples: await read('examples', examplesSchema),
    plainWords: entries.includes('plain-words.yaml') ? await read('plain-words', plainWordsSchema) : {},
    knownBy: entries.includes('known-by.yaml') ? await read('known-by', knownBySchema) : {},
    english: await read('english', englishSchema),
    conditions: await read('conditions', conditionsSchema),
    synonyms: await read('synonyms', synonymsSchema),
    letters: await readLetters(join(folder, 'letters')),
  };
}

/** Layouts of the office's own; most have none. */
async function readLetters(folder: string): Promise<Map<string, string>> {
  const letters = new Map<string, string>();
  for (const entry of await entriesOf(folder)) {
    const [, name] = /^([a-z][a-z0-9-]*)\.typ$/.exec(entry) ?? [];
    if (name !== undefined) letters.set(name, await readFile(join(folder, entry), 'utf8'));
  }
  return letters;
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function readPart<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
  let value: unknown;
  try {
    value = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OfficeFault(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`, { cause: error });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`);
  throw new OfficeFault(faults.join('\n'));
}
