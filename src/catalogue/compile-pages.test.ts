import { describe, expect, test } from 'vitest';
import { compiled, definition, document, faultsOf, field } from '../../tests/definitions.ts';
import type { RawRecord } from './record.ts';

/** The ids of the questions on each page after "Data Anda". */
const pagesOf = (record: RawRecord): string[][] =>
  compiled(record)
    .pages.slice(1)
    .map(({ questions }) => questions.map(({ id }) => id));

const letters = (...ids: string[]): RawRecord[] => ids.map((id) => field(id, 'text'));
const choice = (id: string) => field(id, 'radio', { options: ['ya', 'tidak'] });
const grouped = (pages: readonly RawRecord[], more: RawRecord = {}) =>
  definition({ form_fields: [...letters('a', 'b'), choice('c')], pages, ...more });

test('every application begins with "Data Anda", in the words of the KTP', () => {
  const [first] = compiled(definition()).pages;
  expect(first).toMatchObject({ id: 'data-anda', title: 'Data Anda' });
  expect(first?.questions.map(({ profileField }) => profileField)).toEqual([
    'name',
    'nik',
    'birthPlace',
    'birthDate',
    'address',
    'kelurahan',
  ]);
});

describe('pages that nobody grouped', () => {
  test('keep the order of the file and hold at most four questions', () => {
    expect(pagesOf(definition({ form_fields: letters('a', 'b', 'c', 'd', 'e') }))).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  test.each(['map', 'schedule', 'repeat', 'textarea'] as const)('give a %s a page of its own', (type) => {
    const fields = [...letters('a'), field('panjang', type), ...letters('b')];
    expect(pagesOf(definition({ form_fields: fields }))).toEqual([['a'], ['panjang'], ['b']]);
  });

  test('part a question from the answer that its condition asks for', () => {
    const fields = [choice('punya'), field('nomor', 'text', { when: 'punya' }), ...letters('c')];
    expect(pagesOf(definition({ form_fields: fields }))).toEqual([['punya'], ['nomor', 'c']]);
  });

  test('put questions that labels ask last', () => {
    const record = definition({
      form_fields: letters('a'),
      requirements: ['l1', 'l2', 'l3', 'l4', 'l5'].map((label) => document(`d_${label}`, { applies_when: label })),
    });
    expect(pagesOf(record)).toEqual([['a'], ['l1', 'l2', 'l3', 'l4'], ['l5']]);
    expect(compiled(record).pages.map(({ id }) => id)).toEqual(['data-anda', 'a', 'keadaan', 'keadaan-2']);
  });

  test('of forty questions are ten pages, each with an address and a title', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `isian_${at + 1}`);
    const { pages } = compiled(definition({ form_fields: letters(...ids) }));
    expect(pages).toHaveLength(11);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(11);
    expect(pages.every(({ title }) => title.trim() !== '')).toBe(true);
  });

  test('never take an address that the form itself uses', () => {
    const record = definition({
      form_fields: [field('periksa', 'textarea'), field('dokumen', 'map'), field('keadaan', 'repeat')],
    });
    expect(compiled(record).pages.map(({ id }) => id)).toEqual(['data-anda', 'periksa-2', 'dokumen-2', 'keadaan']);
  });
});

describe('pages that the definition groups', () => {
  test('stand as written, and may name a question that a label asks', () => {
    const record = grouped(
      [
        { title: 'Kedua dulu', questions: ['b', 'dikuasakan'] },
        { title: 'Lalu pertama', questions: ['a', 'c'] },
      ],
      { requirements: [document('kuasa', { applies_when: 'dikuasakan' })] },
    );
    expect(pagesOf(record)).toEqual([
      ['b', 'dikuasakan'],
      ['a', 'c'],
      // Who the proxy is, asked wherever that label is used.
      ['nama_penerima_kuasa', 'hp_penerima_kuasa'],
    ]);
    expect(compiled(record).pages.map(({ id }) => id)).toEqual([
      'data-anda',
      'kedua-dulu',
      'lalu-pertama',
      'dikuasakan-lanjutan',
    ]);
  });

  test.each<[what: string, pages: readonly RawRecord[], fault: RegExp]>([
    ['a question on no page', [{ title: 'Satu', questions: ['a', 'b'] }], /form_fields\[2\]: the question "c" stands on no page/],
    [
      'a question that is not there',
      [{ title: 'Satu', questions: ['a', 'b', 'c', 'dikuasa'] }],
      /pages\[0\]\.questions\[3\]: there is no question "dikuasa", did you mean "dikuasakan"\?/,
    ],
    ['a question twice', [{ title: 'Satu', questions: ['a', 'b', 'c', 'a'] }], /two places on pages have the name "a"/],
    [
      'two pages of one name',
      [
        { title: 'Satu', questions: ['a', 'b'] },
        { title: 'Satu', questions: ['c'] },
      ],
      /pages\[1\]\.id: two pages have the name "satu"/,
    ],
    ['a name that is taken', [{ title: 'Dokumen', questions: ['a', 'b', 'c'] }], /two pages have the name "dokumen"/],
  ])('are refused with %s', (_, pages, fault) => {
    const requirements = [document('kuasa', { applies_when: 'dikuasakan' })];
    expect(faultsOf(JSON.stringify(grouped(pages, { requirements })))).toEqual([expect.stringMatching(fault)]);
  });

  test('may not ask for an answer of the same page or of a later one', () => {
    const fields = [field('a', 'text', { when: 'c' }), ...letters('b'), choice('c')];
    const faults = (pages: readonly RawRecord[]) => faultsOf(JSON.stringify(definition({ form_fields: fields, pages })));
    const together = [{ title: 'Satu', questions: ['c', 'a', 'b'] }];
    const later = [
      { title: 'Satu', questions: ['a', 'b'] },
      { title: 'Dua', questions: ['c'] },
    ];
    for (const pages of [together, later])
      expect(faults(pages)).toEqual([
        expect.stringMatching(/form_fields\[0\]\.when: "c" asks "c", which must stand on an earlier page$/),
      ]);
    expect(faults(later.toReversed())).toEqual([]);
  });
});
