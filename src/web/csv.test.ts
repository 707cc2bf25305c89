import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

test('semicolons, quotes and lines stay within their cell; a number has its comma', () => {
  expect(
    csvFile([
      ['a', 'b'],
      ['satu; dua, tiga', 'kata "sulit"\nbaris'],
      [1, 2.5],
      ['', null],
    ]),
  ).toBe('\uFEFFa;b\r\n"satu; dua, tiga";"kata ""sulit""\nbaris"\r\n1;2,5\r\n;\r\n');
});

test('nothing that comes from elsewhere is computed by a spreadsheet', () => {
  expect(csvFile([['=1+1', ' @a', '-2', '\tx', -2]])).toBe("\uFEFF'=1+1;' @a;'-2;'\tx;-2\r\n");
});

test('a NIK keeps its digits, a day is read as one', () => {
  expect(csvFile([['6472010101010001', '0812', { day: '2026-11-24' }, { day: '2026-11-24', time: '14:47' }]])).toBe(
    "\uFEFF'6472010101010001;0812;2026-11-24;2026-11-24 14:47\r\n",
  );
});
