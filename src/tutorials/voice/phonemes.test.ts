import { expect, test } from 'vitest';
import { soundWords } from './phonemes.ts';

test.each([
  ['kodé', "k'ode"],
  ['péta', "p'eta"],
  ['réklamé', "Rekl'ame"],
  ['lengkap', "l@Nk'ap"],
  ['ketik', "k@t'i?"],
  ['perawat', "p@R'awat"],
  ['nyata', "n^'ata"],
  ['syarat', "S'aRat"],
  ['jenis', "dZ@n'is"],
  ['pulau', "p'ulaU"],
  ['én', "'en"],
  ['yang', 'jaN'],
])('%s sounds as %s', (word, codes) => {
  expect(soundWords([word])[0]?.codes).toBe(codes);
});

test('syllables are counted by their vowels', () => {
  expect(soundWords(['mari', 'siapkan', 'permohonan', 'pulau']).map(({ syllables }) => syllables)).toEqual([2, 3, 4, 2]);
});
