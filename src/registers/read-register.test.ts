import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '../../tests/xlsx.ts';
import type { Service } from '../catalogue/service.ts';
import { readRegister } from './read-register.ts';
import type { RegisterRow, RowFault } from './row-rules.ts';
import { TableFault } from './table.ts';

const question = {
  kind: 'text',
  options: [],
  profileField: null,
  required: true,
  help: '',
  when: null,
  example: '',
  notBefore: null,
};
const nurse = {
  slug: 'sip-perawat',
  name: 'Surat Izin Praktik Perawat',
  shortName: 'Izin praktik perawat',
  officialName: 'SIPP',
  outputName: 'SIP Perawat',
  pages: [
    {
      id: 'a',
      title: '',
      questions: [
        { ...question, id: 'nama_fasilitas', label: 'Nama fasilitas' },
        { ...question, id: 'nomor_str', label: 'Nomor STR', kind: 'integer' },
      ],
    },
  ],
} as unknown as Service;

const knowing = { services: new Map([[nurse.slug, nurse]]), office: { kelurahan: new Map() }, today: '2026-11-24' };

async function read(bytes: Buffer | string): Promise<{ rows: RegisterRow[]; faults: RowFault[]; unused: readonly string[] }> {
  const all = { rows: [] as RegisterRow[], faults: [] as RowFault[], unused: [] as readonly string[] };
  for await (const batch of readRegister(Buffer.from(bytes), knowing)) {
    all.rows.push(...batch.read.map(({ row }) => row));
    all.faults.push(...batch.faults);
    all.unused = batch.unused;
  }
  return all;
}

const HEAD = 'Nomor izin;Jenis izin;Nama;NIK;Tanggal terbit;Berlaku sampai';
const LINE = '503/1/2022;sip-perawat;Siti Rahmawati;6472014107900001;12 Maret 2022;11/03/2027';
const csv = (...lines: string[]) => [HEAD, ...lines].join('\r\n');

const faultOf = async (bytes: Buffer | string): Promise<unknown> =>
  read(bytes).then(
    () => 'none',
    (error: unknown) => (error instanceof TableFault ? [error.code, error.detail] : error),
  );

const found: RegisterRow = {
  number: '503/1/2022',
  service: 'sip-perawat',
  holder: 'Siti Rahmawati',
  nik: '6472014107900001',
  issuedOn: '2022-03-12',
  validUntil: '2027-03-11',
  answers: {},
};

describe('what comes through', () => {
  test.each([
    ['semicolons', csv(LINE)],
    ['commas', csv(LINE).replaceAll(';', ',')],
    ['tabs', csv(LINE).replaceAll(';', '\t')],
    ['a BOM', `\uFEFF${csv(LINE)}`],
    ['UTF-16 as Excel writes "Unicode text"', Buffer.from(`\uFEFF${csv(LINE).replaceAll(';', '\t')}`, 'utf16le')],
    ['a line that says the sign', `sep=;\r\n${csv(LINE)}`],
    ['quotes', csv(LINE.replace('Siti Rahmawati', '"Siti Rahmawati"'))],
    ['a heading above the titles, and empty lines', `DAFTAR IZIN;;;;;\r\n;;;;;\r\n${csv('', LINE, '')}`],
    ['titles written otherwise', csv(LINE).replace(HEAD, 'NO. IZIN;Nama Izin;NAMA PEMEGANG;No. KTP;Tgl. Terbit;Berlaku s/d')],
    ['a service by its name', csv(LINE.replace('sip-perawat', 'SURAT IZIN PRAKTIK PERAWAT'))],
    ['an apostrophe before the NIK', csv(LINE.replace('6472', "'6472"))],
    ['serial numbers of Excel', csv(LINE.replace('12 Maret 2022', '44632').replace('11/03/2027', '46457'))],
    ['a weekday and a short month', csv(LINE.replace('12 Maret 2022', 'Sabtu, 12 Mar 2022').replace('11/03/2027', '11-3-2027'))],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ rows: [found], faults: [] });
  });

  test('a workbook with days as days and texts as texts, also of the other day count', async () => {
    const head = HEAD.split(';');
    const cells = ['503/1/2022', 'sip-perawat', 'Siti Rahmawati', '6472014107900001'];
    const rows = [head, [...cells, { serial: 44_632 }, { serial: 46_457.5 }]];
    expect(await read(workbook(rows))).toMatchObject({ rows: [found], faults: [] });
    const other = [head, [...cells, { serial: 44_632 - 1462 }, { serial: 46_457 - 1462 }]];
    expect(await read(workbook(other, { date1904: true }))).toMatchObject({ rows: [found], faults: [] });
  });

  test.each(['', '-', 'Seumur hidup', 'Tanpa batas waktu'])('no end is written as %j', async (end) => {
    expect((await read(csv(LINE.replace('11/03/2027', end)))).rows).toMatchObject([{ validUntil: null }]);
  });

  test('columns that are called like questions are their answers; others are named', async () => {
    const more = `${HEAD};Nama Fasilitas;Catatan\n${LINE};RS Contoh;x`;
    expect(await read(more)).toMatchObject({ rows: [{ answers: { nama_fasilitas: 'RS Contoh' } }], unused: ['Catatan'] });
    const wrong = await read(`${HEAD};nomor_str\n${LINE};bukan angka`);
    expect(wrong.faults).toEqual([{ row: 2, column: 'nomor_str', reason: 'not-an-answer', shape: 'aaaaa aaaaa' }]);
  });
});

describe('what is wrong with a row is told, with its row, column and look', () => {
  test.each([
    ['3,17E+15', 'nik', 'nik-rounded', '9,99a+99'],
    ['6.47201E+15', 'nik', 'nik-rounded', '9.99999a+99'],
    ['647201410790000', 'nik', 'nik-digits', '999999999999999'],
    ['', 'nik', 'missing', ''],
    ['=1+1', 'nik', 'formula', '=9+9'],
  ])('NIK %s', async (nik, column, reason, shape) => {
    const { rows, faults } = await read(csv(LINE.replace('6472014107900001', nik)));
    expect([rows, faults]).toEqual([[], [{ row: 2, column, reason, shape }]]);
  });

  test.each([
    ['12/03/22', 'year-two-digits'],
    ['12 Maret 22', 'year-two-digits'],
    ['03/13/2022', 'no-such-day'],
    ['30 Februari 2022', 'no-such-day'],
    ['Maret 2022', 'no-such-day'],
    ['12/03/2027', 'day-in-future'],
  ])('day %s', async (day, reason) => {
    const { faults } = await read(csv(LINE.replace('12 Maret 2022', day)));
    expect(faults).toMatchObject([{ column: 'issuedOn', reason }]);
  });

  test('a NIK that Excel keeps as a number has lost a figure, whatever it looks like', async () => {
    const cells = ['503/1/2022', 'sip-perawat', 'Siti', { number: '6472014107900000' }, '12 Maret 2022', null];
    expect((await read(workbook([HEAD.split(';'), cells]))).faults).toMatchObject([{ reason: 'nik-rounded' }]);
  });

  test('a formula is not run, and what it came to is not believed', async () => {
    const end = { formula: 'WEBSERVICE("http://elsewhere")', came: '46457' };
    const cells = ['503/1/2022', 'sip-perawat', 'Siti', '6472014107900001', '12 Maret 2022', end];
    expect((await read(workbook([HEAD.split(';'), cells]))).faults).toEqual([
      { row: 2, column: 'validUntil', reason: 'formula', shape: '' },
    ]);
  });

  test('every fault of a row, an unknown service, an end before the beginning, a number that stands twice', async () => {
    const { rows, faults } = await read(
      csv(
        LINE,
        LINE.replace('503/1/2022', ' 503/1/2022 ').replace('Siti', 'Sitti'),
        '503/2/2022;izin-entah;;12;kemarin;',
        LINE.replace('503/1', '503/3').replace('2027', '2021'),
      ),
    );
    expect(rows).toHaveLength(1);
    expect(faults.map(({ row, column, reason, shape }) => [row, column, reason, shape])).toEqual([
      [3, 'number', 'duplicate-number', '2'],
      [4, 'holder', 'missing', ''],
      [4, 'nik', 'nik-digits', '99'],
      [4, 'service', 'unknown-service', 'aaaa-aaaaa'],
      [4, 'issuedOn', 'no-such-day', 'aaaaaaa'],
      [5, 'validUntil', 'ends-before-issue', '99/99/9999'],
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/Siti|6472|503/);
  });
});

/** A small archive that says it unpacks to 650 MB. */
const bomb = () => {
  const parts: Record<string, Uint8Array> = { 'xl/workbook.xml': strToU8('<workbook/>') };
  for (let at = 0; at < 13; at++) parts[`xl/worksheets/sheet${at}.xml`] = new Uint8Array(50 * 1024 * 1024);
  return Buffer.from(zipSync(parts, { level: 9 }));
};

describe('a file that cannot be read is told why', () => {
  test.each([
    ['other letters', Buffer.from(csv(LINE.replace('Siti', 'Sit\u00ed')), 'latin1'), ['encoding', '']],
    ['nothing', '', ['empty', '']],
    ['titles and nothing else', HEAD, ['empty', '']],
    ['no titles', LINE, ['no-header', '']],
    ['a title twice', csv(LINE).replace('Berlaku sampai', 'No. KTP'), ['header-twice', 'nik']],
    [
      'columns that are not there',
      csv(LINE).replace('Tanggal terbit', 'Kapan').replace('NIK', 'x'),
      ['columns-missing', 'nik,issuedOn'],
    ],
    ['a quote that nobody closed', csv(`"${LINE}`), ['broken', '2']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), ['encoding', '']],
    ['zeroes', Buffer.alloc(100), ['not-a-table', '']],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), ['old-excel', '']],
    ['an archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), ['not-a-table', '']],
    ['half an archive', workbook([HEAD.split(';')]).subarray(0, 300), ['broken', '']],
    ['an empty sheet', workbook([]), ['empty', '']],
    ['macros', workbook([HEAD.split(';')], { more: { 'xl/vbaProject.bin': 'x' } }), ['macros', '']],
    ['merged titles', workbook([HEAD.split(';'), LINE.split(';')], { merged: ['A1:B1'] }), ['merged-header', 'A1:B1']],
    ['merged cells', workbook([HEAD.split(';'), LINE.split(';')], { merged: ['A2:A3'] }), ['merged-cells', 'A2:A3']],
    ['a bomb', bomb(), ['too-large-unpacked', '']],
    ['XML that is none', workbook([], { more: { 'xl/worksheets/sheet1.xml': '<worksheet><row></worksheet>' } }), ['broken', '']],
    [
      'entities of their own',
      workbook([], { more: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><v>&b;</v></worksheet>' } }),
      ['broken', ''],
    ],
    ['a cell like a book', csv(LINE.replace('Siti', 'a'.repeat(20_000))), ['cell-too-long', '2']],
    ['columns without end', csv(LINE + ';x'.repeat(300)), ['too-many-columns', '2']],
  ])('%s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toEqual(fault);
  });
});

test('a hundred thousand rows pass through without being held', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => LINE.replace('503/1/', `503/${at + 1}/`));
  const bytes = Buffer.from(csv(...lines));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let rows = 0;
  let most = 0;
  for await (const batch of readRegister(bytes, knowing)) {
    rows += batch.read.length;
    most = Math.max(most, batch.read.length);
  }
  expect(rows).toBe(100_000);
  expect(most).toBeLessThanOrEqual(500);
  // The keys of the numbers, and what the collector has not taken yet.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
}, 60_000);
