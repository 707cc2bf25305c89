import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { compiled, office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { optionalKeys } from './definition.ts';
import { evaluateForm } from './form.ts';
import { importDefinitions } from './import.ts';
import { fieldNames, postedOf } from './parse-answer.ts';
import { parsePage } from './parse-page.ts';
import { readCatalogue } from './read-catalogue.ts';
import { isRecord } from './record.ts';
import type { RawRecord } from './record.ts';
import { isLocal } from './service.ts';
import type { Answers, Service } from './service.ts';

const catalogue = await readCatalogue(join(packageRoot, 'services'), office);
const services = [...catalogue.services.values()];
const local = services.filter(isLocal);
const records = await Promise.all(services.map(({ slug }) => readRecordOf(slug)));

async function readRecordOf(slug: string): Promise<RawRecord> {
  const record: unknown = parse(await readFile(join(packageRoot, 'services', `${slug}.yaml`), 'utf8'));
  if (!isRecord(record)) throw new Error(`${slug} is no record`);
  return record;
}

/** What only refines; the rest is what the office's list of permits says. */
const refining = [
  'short_name',
  'synonyms',
  'letter_code',
  'validity_months',
  'valid_until',
  'minutes',
  'stages',
  'pages',
  'conditions',
];
const refiningParts = ['when', 'example', 'not_before', 'where_to_get', 'checks'];

/** A definition as the list has it: without pages, conditions, names and examples of ours. */
const plain = (record: RawRecord): RawRecord => withoutKeys(withoutKeys(record, refining), refiningParts);

function withoutKeys(record: RawRecord, keys: readonly string[]): RawRecord {
  const parts = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((each) => (isRecord(each) ? withoutKeys(each, keys) : each)) : value;
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (keys.includes(key) ? [] : [[key, parts(value)]])));
}

/** Fills in every page that can be reached, as a person does who answers with the examples. */
function filled(service: Service): Answers {
  let answers: Answers = {};
  for (const { id } of service.pages) {
    const page = evaluateForm(service, answers).pages.find((each) => each.id === id);
    if (page === undefined) continue;
    const posted = Object.assign({}, ...page.questions.map((question) => postedOf(question, question.example)));
    const parsed = parsePage(page, posted, { today: '2026-11-24', office });
    if (!parsed.ok) throw new Error(`${service.slug} ${id}: ${JSON.stringify(parsed.faults)}`);
    answers = { ...answers, ...parsed.answers };
  }
  return answers;
}

test('every definition of this repository is good', () => {
  expect(catalogue.faults).toEqual([]);
  expect(services).toHaveLength(36);
  expect(local).toHaveLength(32);
});

test('what refines is optional', () => {
  expect(Object.keys(optionalKeys)).toEqual(expect.arrayContaining(refining));
});

describe.each([
  ['as the office refined it', services],
  ['as the list of permits has it', records.map((record) => compiled(plain(record)))],
])('every service, %s,', (_, all) => {
  test('asks at most four questions a page, long ones alone unless somebody grouped them', () => {
    for (const { slug, pages } of all)
      for (const { questions, id } of pages.slice(1)) {
        expect(questions.length, `${slug} ${id}`).toBeGreaterThan(0);
        expect(questions.length, `${slug} ${id}`).toBeLessThanOrEqual(4);
      }
  });

  test('has addresses of its own for its pages, and names for its questions', () => {
    for (const { slug, pages } of all) {
      const questions = pages.flatMap((page) => page.questions);
      expect(new Set(pages.map(({ id }) => id)).size, slug).toBe(pages.length);
      expect(new Set(questions.flatMap(fieldNames)).size, slug).toBe(questions.flatMap(fieldNames).length);
      for (const { id } of pages) expect(id, slug).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    }
  });

  test('can be filled in with its examples, and then nothing is missing', () => {
    for (const service of all) {
      const { missing, answers } = evaluateForm(service, filled(service));
      expect(missing, service.slug).toEqual([]);
      expect(Object.keys(answers).length, service.slug).toBeGreaterThanOrEqual(6);
    }
  });

  test('asks for a document under a condition only after its question has an answer', () => {
    for (const service of all)
      for (const { id, when } of service.requirements)
        for (const question of when?.questions ?? [])
          expect(
            service.pages.some(({ questions }) => questions.some((each) => each.id === question)),
            `${service.slug} ${id}`,
          ).toBe(true);
  });

  test('has a name that fits on a narrow screen, and a category', () => {
    for (const { slug, shortName, category } of all) {
      expect(shortName.length, slug).toBeGreaterThan(2);
      expect(shortName.length, slug).toBeLessThanOrEqual(49);
      expect(
        catalogue.categories.map(({ id }) => id),
        slug,
      ).toContain(category);
    }
  });

  test('shows no mark of the sources to citizens', () => {
    const marks = /.{0,30}(?:\[[SK?]|\?\]|tanya(?:kan)? (?:ke )?kantor|cek ke kantor).{0,30}/gi;
    for (const { source: _, uncertainties: __, pages, requirements, ...rest } of all) {
      const said = JSON.stringify([rest, pages, requirements.map(({ name, help, whereToGet }) => [name, help, whereToGet])]);
      expect(said.match(marks), rest.slug).toBeNull();
    }
  });
});

test('a record’s key order, comments and layout make no new version, a changed fact does', () => {
  const [first] = records;
  if (first === undefined) throw new Error('no records');
  expect(compiled(structuredClone(first)).sha256).toBe(compiled(first).sha256);
  expect(compiled({ ...first, fee: 'Rp5.000' }).sha256).not.toBe(compiled(first).sha256);
});

describe('import', () => {
  test('writes a definition a record, which work as they are, and leaves files that are there', async () => {
    const folder = await mkdtemp(join(inject('testServer').folder, 'import-'));
    try {
      const list = join(folder, 'permits.json');
      const target = join(folder, 'services');
      await writeFile(list, JSON.stringify(records.slice(0, 3).map(plain)));
      const lines = await importDefinitions(list, target);
      expect(lines.map((line) => line.split(' ')[0])).toEqual(['written', 'written', 'written']);
      expect(await readdir(target)).toEqual(services.slice(0, 3).map(({ slug }) => `${slug}.yaml`));
      const read = await readCatalogue(target, office);
      expect(read.faults).toEqual([]);
      expect(read.services.size).toBe(3);
      for (const [at, slug] of [...read.services.keys()].entries())
        expect(read.services.get(slug)?.source).toEqual(plain(records[at] ?? {}));
      expect((await importDefinitions(list, target)).every((line) => line.startsWith('kept'))).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
