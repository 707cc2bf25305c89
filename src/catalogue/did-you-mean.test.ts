import { expect, test } from 'vitest';
import { didYouMean, isSlip } from './did-you-mean.ts';

const known = ['requirements', 'form_fields', 'working_days', 'fee', 'validity'];

test.each([
  ['requirments', 'requirements'],
  ['form_field', 'form_fields'],
  ['Working_Days', 'working_days'],
  ['fe', 'fee'],
  ['vailidty', 'validity'],
  ['persyaratan', null],
  ['', null],
])('%j was probably meant as %j', (word, meant) => {
  expect(didYouMean(word, known)).toBe(meant);
});

test.each([
  ['perpanjagan', 'perpanjangan', true],
  ['perpanjnagan', 'perpanjangan', true],
  ['tebang', 'tabung', false],
  ['baru', 'bar', false],
  ['kesehatan-hewan', 'kesehatan-sarana', false],
  ['tidak_praktik_3_tahun', 'tidak_praktik_5_tahun', false],
  ['tidak_praktek_5_tahun', 'tidak_praktik_5_tahun', true],
])('%j beside %j is a slip of the pen: %j', (word, other, slip) => {
  expect(isSlip(word, other)).toBe(slip);
});
