import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { definition, faultsOf } from '../../tests/definitions.ts';
import { fillMarks, markProblems } from './own-messages.ts';

const values = { nomor: 'SMR-1', layanan: 'Izin contoh', kantor: 'Kantor' };

test('marks become what they stand for, and what an office is called is no pattern', () => {
  expect(fillMarks('{layanan} {nomor} {nomor}', values)).toBe('Izin contoh SMR-1 SMR-1');
  expect(fillMarks('{kantor}', { ...values, kantor: '$&' })).toBe('$&');
});

test.each([
  ['Nomor {nomor}.', []],
  ['Nomor {nomer}.', ['{nomer}']],
  ['Nomor {nomor', ['{nomor']],
  ['Nomor nomor}', ['}']],
  ['{nama} dan {nik}', ['{nama}', '{nik}']],
])('%j: %j', (text, found) => {
  expect(markProblems(text).map((problem) => ('found' in problem ? problem.found : ''))).toEqual(found);
});

test.each([
  ['a mark that stands for nothing', { issued: 'Nomor {nomer}.' }, 'messages.issued: "{nomer}" is not one of {nomor}'],
  ['a notice that there is not', { terbit: 'Halo.' }, 'there is no key "terbit"; the keys are received'],
  ['too many words', { issued: 'a'.repeat(301) }, 'at most 300 letters'],
])('%s is a fault', (_, messages, said) => {
  expect(faultsOf(stringify(definition({ messages }))).join('\n')).toContain(said);
});
