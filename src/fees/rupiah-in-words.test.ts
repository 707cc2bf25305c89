import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rupiahInWords } from './rupiah-in-words.ts';

test.each([
  [0, 'nol rupiah'],
  [11, 'sebelas rupiah'],
  [15, 'lima belas rupiah'],
  [20, 'dua puluh rupiah'],
  [101, 'seratus satu rupiah'],
  [1000, 'seribu rupiah'],
  [1100, 'seribu seratus rupiah'],
  [2001, 'dua ribu satu rupiah'],
  [11_000, 'sebelas ribu rupiah'],
  [250_000, 'dua ratus lima puluh ribu rupiah'],
  [1_000_000, 'satu juta rupiah'],
  [1_001_000, 'satu juta seribu rupiah'],
  [3_456_789, 'tiga juta empat ratus lima puluh enam ribu tujuh ratus delapan puluh sembilan rupiah'],
  [2_000_000_000, 'dua miliar rupiah'],
])('%i is %s', (amount, words) => {
  expect(rupiahInWords(amount)).toBe(words);
});

test('no two amounts are told in the same words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 2_000_000_000 }), (a, b) => {
      expect(rupiahInWords(a) === rupiahInWords(b)).toBe(a === b);
      expect(rupiahInWords(a)).toMatch(/^[a-z]+( [a-z]+)* rupiah$/);
    }),
  );
});

test.each([-1, 0.5, 1e15])('%d is no amount', (amount) => {
  expect(() => rupiahInWords(amount)).toThrow(RangeError);
});
