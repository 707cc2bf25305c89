import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readXlsx } from '../registers/read-xlsx.ts';
import type { PortalEnv } from './environment.ts';
import { asXlsx, inBothFormats, sendTable } from './send-table.ts';

const rows = [['bulan', 'jumlah'], ...Array.from({ length: 1200 }, (_, at) => [`2026-${at}`, at] as const)];
const app = new Hono<PortalEnv>().on('GET', inBothFormats('/tabel.csv'), (c) => sendTable(c, rows, 'penggunaan.csv'));

test('a table of many rows comes whole as CSV', async () => {
  const answer = await app.request('/tabel.csv?bulan=2026-11');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="penggunaan.csv"');
  const lines = (await answer.text()).trimEnd().split('\r\n');
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([1201, 'bulan;jumlah', '2026-1199;1199']);
});

test('the same table comes as a workbook from the same address with another ending', async () => {
  const address = asXlsx('/tabel.csv?bulan=2026-11');
  expect(address).toBe('/tabel.xlsx?bulan=2026-11');
  const answer = await app.request(address);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="penggunaan.xlsx"');
  const read = [];
  for await (const row of readXlsx(Buffer.from(await answer.arrayBuffer()), { headerRow: () => 1 })) read.push(row);
  expect(read).toHaveLength(1201);
  expect(JSON.stringify(read.at(-1))).toContain('2026-1199');
});

test('a table without rows is a file with its titles', async () => {
  const empty = new Hono<PortalEnv>().on('GET', inBothFormats('/tabel.csv'), (c) => sendTable(c, [['a']], 'a.csv'));
  expect(await (await empty.request('/tabel.csv')).text()).toBe('a\r\n');
  const read = [];
  for await (const row of readXlsx(Buffer.from(await (await empty.request('/tabel.xlsx')).arrayBuffer()), { headerRow: () => 1 }))
    read.push(row);
  expect(read).toHaveLength(1);
});
