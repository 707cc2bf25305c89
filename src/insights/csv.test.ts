import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

test('commas, quotes and lines stay within their cell', () => {
  expect(
    csvFile([
      ['a', 'b'],
      ['satu, dua', 'kata "sulit"\nbaris'],
      [1, 2.5],
    ]),
  ).toBe('\uFEFFa,b\r\n"satu, dua","kata ""sulit""\nbaris"\r\n1,2.5\r\n');
});

test('nothing that comes from elsewhere is computed by a spreadsheet', () => {
  expect(csvFile([['=1+1', '@a', '-2', -2]])).toBe("\uFEFF'=1+1,'@a,'-2,-2\r\n");
});
