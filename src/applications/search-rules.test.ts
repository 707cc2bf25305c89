import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { testSeal as seal } from '../../tests/portal.ts';
import { beginningsOf, soughtBy, termsOf, wordsOf } from './search-rules.ts';

const question = (id: string, profileField: 'name' | 'nik' | null) => ({
  id,
  profileField,
  label: id,
  help: '',
  kind: 'text' as const,
  required: true,
  options: [],
  when: null,
  example: '',
  notBefore: null,
});
const service = {
  pages: [
    {
      id: 'satu',
      title: '',
      questions: [question('nama', 'name'), question('nik', 'nik'), question('nama_klinik', null), question('keperluan', null)],
    },
  ],
};
const answers = { nama: "Nur 'Aini Müller", nik: '9999010101900001', nama_klinik: 'Klinik Mahkota', keperluan: 'Rahasia' };
const terms = new Set(
  termsOf(seal, { application: { answers }, service, firm: { name: 'CV Tiga Putra', nib: '1234567890123' } }),
);
const seek = (typed: string) => soughtBy(typed, { office, seal, year: 2026 });
const isFound = (typed: string) => {
  const sought = seek(typed);
  return sought.by === 'terms' && sought.terms.every((term) => terms.has(term));
};

test.each([
  ['a whole name', "Nur 'Aini Müller"],
  ['words in another order', 'muller nur'],
  ['beginnings of words', 'mul ain'],
  ['capitals and no accents', 'MULLER'],
  ['the name of a place', 'mahkota'],
  ['the name of a firm, also its short word', 'cv tiga'],
  ['the NIK', '9999010101900001'],
  ['the NIK with spaces', '9999 0101 0190 0001'],
  ['the NIB of the firm', '1234567890123'],
])('is found by %s', (_, typed) => {
  expect(isFound(typed)).toBe(true);
});

test.each([
  ['another word', 'nur budi'],
  ['the middle of a word', 'uller'],
  ['two letters of a longer word', 'mu'],
  ['a part of the NIK', '99990101019'],
  ['what is no name', 'rahasia'],
])('is not found by %s', (_, typed) => {
  expect(isFound(typed)).toBe(false);
});

test.each([
  ['SMR-2026-000123', ['SMR-2026-000123']],
  ['smr 2025 123', ['SMR-2025-000123']],
  ['2024-7', ['SMR-2024-000007']],
])('%s means one number', (typed, numbers) => {
  expect(seek(typed)).toEqual({ by: 'number', numbers });
});

test('a count alone means that number of this year and of those before', () => {
  const sought = seek('123');
  expect(sought).toMatchObject({ by: 'number' });
  expect(sought.by === 'number' ? sought.numbers.slice(0, 2) : []).toEqual(['SMR-2026-000123', 'SMR-2025-000123']);
});

test('letters of another kind of number are words of a name', () => {
  expect(seek('ABC 12').by).toBe('terms');
  expect(seek('  ').by).toBe('nothing');
});

test('terms tell nothing without the key, and are few', () => {
  expect(wordsOf('Ng  Sri-Wahyuni')).toEqual(['ng', 'sri', 'wahyuni']);
  expect(beginningsOf('wahyuni')).toEqual(['wah', 'wahy', 'wahyu', 'wahyun', 'wahyuni']);
  expect(beginningsOf('ng')).toEqual(['ng']);
  const long = { nama: Array.from({ length: 90 }, (_, at) => `kata${at}`).join(' ') };
  expect(termsOf(seal, { application: { answers: long }, service, firm: null }).length).toBeLessThanOrEqual(80);
});
