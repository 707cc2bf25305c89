import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '../registers/read-xlsx.ts';
import type { Cell } from './csv.ts';
import { openXlsx } from './xlsx.ts';

function written(rows: readonly (readonly Cell[])[], titles: readonly string[], most?: number): Buffer {
  const parts: Uint8Array[] = [];
  const sheet = openXlsx((bytes) => parts.push(bytes), {
    name: 'Izin [terbit]',
    titles,
    ...(most === undefined ? {} : { most }),
  });
  for (const row of rows) sheet.write([row]);
  sheet.end();
  return Buffer.concat(parts);
}

const read = async (bytes: Buffer) => {
  const rows = [];
  for await (const row of readXlsx(bytes, { headerRow: () => null })) rows.push(row);
  return rows;
};

test('another reader finds texts, numbers and days as what they are', async () => {
  const rows = await read(
    written(
      [['6472010101010001', 12.5, { day: '2026-11-24' }, null, 'baris\nkedua <&"> \u0001😀']],
      ['NIK', 'Nilai', 'Terbit', '', 'Kata'],
    ),
  );
  const [titles, first] = rows.map(({ cells }) => cells);
  expect(JSON.stringify(titles)).toContain('NIK');
  expect(JSON.stringify(first)).toContain('6472010101010001');
  expect(JSON.stringify(first)).toContain('2026-11-24');
  expect(JSON.stringify(first)).toContain(String.raw`baris\nkedua <&\"> 😀`);
  const parts = unzipSync(written([['6472010101010001', 12.5, { day: '2026-11-24', time: '12:00' }]], ['a']));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c r="B2"><v>12.5</v></c>');
  expect(sheet).toContain('<c r="C2" s="2"><v>46350.5</v></c>');
  expect(sheet).toMatch(/<c r="A2" t="inlineStr">/);
});

test('nothing in a workbook is a formula', () => {
  const sheet = strFromU8(unzipSync(written([['=1+1', '@a']], ['a']))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('=1+1');
  expect(sheet).not.toContain('<f>');
});

test('what one sheet does not hold stands on the next, below the same titles', () => {
  const parts = unzipSync(written([['1'], ['2'], ['3']], ['judul'], 3));
  const of = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  expect([of(1), of(2)].map((sheet) => sheet.match(/<row /g)?.length)).toEqual([3, 2]);
  expect(of(2)).toContain('judul');
  expect(of(2)).toContain('>3<');
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Izin  terbit  2"');
});

test('columns are lettered beyond Z', () => {
  const sheet = strFromU8(
    unzipSync(written([Array.from({ length: 28 }, () => 'x')], ['a']))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  for (const reference of ['Z2', 'AA2', 'AB2']) expect(sheet).toContain(`r="${reference}"`);
});
