import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { KINDS } from './definition.ts';
import type { AnswerFault } from './field-fault.ts';
import { fieldNames, parseAnswer, postedOf } from './parse-answer.ts';
import type { PostedFields } from './parse-answer.ts';
import type { Question, QuestionKind } from './service.ts';

const options = [
  { value: 'baru', label: 'Permohonan baru' },
  { value: '2', label: 'Ke-2' },
];
const question = (kind: QuestionKind): Pick<Question, 'id' | 'kind' | 'options'> => ({
  id: 'q',
  kind,
  options: kind === 'radio' || kind === 'select' ? options : [],
});
const parse = (kind: QuestionKind, posted: string | PostedFields) =>
  parseAnswer(question(kind), typeof posted === 'string' ? { q: posted } : posted, office);
const date = (hari: string, bulan: string, tahun: string): PostedFields => ({
  'q-hari': hari,
  'q-bulan': bulan,
  'q-tahun': tahun,
});
const moment = (hari: string, bulan: string, tahun: string, jam: string, menit: string): PostedFields => ({
  ...date(hari, bulan, tahun),
  'q-jam': jam,
  'q-menit': menit,
});

describe('an answer that can be right is accepted, in one form', () => {
  test.each<[kind: QuestionKind, posted: string | PostedFields, value: string]>([
    ['text', '  Klinik   Contoh\tSehat ', 'Klinik Contoh Sehat'],
    ['text', "O'Brien & Anak", "O'Brien & Anak"],
    ['text', 'Ñ', 'Ñ'],
    ['text', 'a\u0000b\u200Bc', 'abc'],
    ['textarea', 'Jalan Contoh 12\r\nRT 05', 'Jalan Contoh 12\nRT 05'],
    ['map', 'Depan pasar', 'Depan pasar'],
    ['map', { 'q-lintang': '-0,50218', 'q-bujur': '117.1538', q: 'Depan pasar' }, '-0.50218,117.15380\nDepan pasar'],
    ['map', { 'q-lintang': '0.50218 LS', 'q-bujur': '117,1538° BT' }, '-0.50218,117.15380'],
    ['map', { 'q-lintang': '-0.502183, 117.153801' }, '-0.50218,117.15380'],
    ['map', '-0.502183, 117.153801', '-0.50218,117.15380'],
    ['schedule', { 'q-catatan': 'Senin-Jumat, 16.00-20.00 WITA.' }, 'Senin-Jumat, 16.00-20.00 WITA.'],
    ['schedule', { 'q-1-rabu': 'ya', 'q-1-senin': 'ya', 'q-1-mulai': '8', 'q-1-selesai': '1400' }, 'senin,rabu 08:00-14:00'],
    [
      'schedule',
      { 'q-2-minggu': 'ya', 'q-2-mulai': '00.00', 'q-2-selesai': '24.00', 'q-catatan': 'Libur tutup' },
      'minggu 00:00-24:00\nLibur tutup',
    ],
    ['repeat', { 'q-1': ' Siti ', 'q-2': '', 'q-3': 'Andi\tBaso\nTenri' }, 'Siti\nAndi Baso Tenri'],
    ['checkbox', 'ya', 'ya'],
    ['checkbox', {}, ''],
    ['phone', '0812-3456 7890', '+6281234567890'],
    ['phone', '(0541) 739614', '0541739614'],
    ['email', ' Siti@Contoh.ID ', 'Siti@contoh.id'],
    ['rupiah', 'Rp 1.500.000,00', '1500000'],
    ['rupiah', '1500000', '1500000'],
    ['rupiah', '1.500.000,-', '1500000'],
    ['radio', 'baru', 'baru'],
    ['select', '2', '2'],
    ['date', date('4', '1', '2026'), '2026-01-04'],
    ['date', date(' 04 ', 'Januari', '2026'), '2026-01-04'],
    ['date', date('31', 'des', '1999'), '1999-12-31'],
    ['date', date('29', '2', '2024'), '2024-02-29'],
    ['datetime', moment('5', '12', '2026', '9', ''), '2026-12-05T09:00'],
    ['datetime', moment('5', '12', '2026', '23', '59'), '2026-12-05T23:59'],
    ['year', '2020', '2020'],
    ['year', ' 1900 ', '1900'],
    ['integer', '1.250', '1250'],
    ['integer', '1 250', '1250'],
    ['integer', '007', '7'],
    ['integer', '0', '0'],
    ['decimal', '1,5', '1.5'],
    ['decimal', '1.5', '1.5'],
    ['decimal', ',5', '0.5'],
    ['decimal', '0.125', '0.125'],
    ['decimal', '1.250,5', '1250.5'],
    ['decimal', '3,0', '3'],
    ['nik', '6472 0143 0598 0001', '6472014305980001'],
    ['nik', '6472.0143.0598.0001', '6472014305980001'],
    // The date in it need not be a day of the calendar, and a region may be an old one: such NIKs exist.
    ['nik', '9999994399980001', '9999994399980001'],
    ['nib', '9120-0012-34567', '9120001234567'],
    ['kelurahan', '64.72.08.1002', '64.72.08.1002'],
    ['kelurahan', 'sungai pinang dalam', '64.72.08.1002'],
    ['kelurahan', 'Sungai Pinang Dalam, Sungai Pinang', '64.72.08.1002'],
  ])('%s %j is %j', (kind, posted, value) => {
    expect(parse(kind, posted)).toEqual({ ok: true, value });
  });

  test.each(KINDS)('an empty %s is empty, whether it may be is asked elsewhere', (kind) => {
    expect(parse(kind, {})).toEqual({ ok: true, value: '' });
    expect(parse(kind, Object.fromEntries(fieldNames(question(kind)).map((name) => [name, ' \u200B'.trim()])))).toEqual({
      ok: true,
      value: '',
    });
  });
});

describe('an answer that is certainly wrong is refused, and why', () => {
  test.each<[kind: QuestionKind, posted: string | PostedFields, fault: AnswerFault]>([
    ['text', '...', { reason: 'no-words' }],
    ['text', 'x'.repeat(201), { reason: 'too-long', length: 201, most: 200 }],
    ['textarea', '-\n-', { reason: 'no-words' }],
    ['textarea', 'x'.repeat(2001), { reason: 'too-long', length: 2001, most: 2000 }],
    ['map', '?', { reason: 'no-words' }],
    ['map', { 'q-lintang': '-0,5' }, { reason: 'coordinate-missing', part: 'bujur' }],
    ['map', { 'q-lintang': 'utara', 'q-bujur': '117' }, { reason: 'no-such-coordinate' }],
    ['map', { 'q-lintang': '117,15', 'q-bujur': '-0,5' }, { reason: 'place-outside' }],
    ['schedule', { 'q-catatan': 'x'.repeat(501) }, { reason: 'too-long', length: 501, most: 500 }],
    [
      'schedule',
      { 'q-1-mulai': '8', 'q-1-selesai': '9' },
      { reason: 'in-entry', entry: 1, label: '', fault: { reason: 'days-missing' } },
    ],
    ['schedule', { 'q-2-senin': 'ya' }, { reason: 'in-entry', entry: 2, label: '', fault: { reason: 'hours-missing' } }],
    [
      'schedule',
      { 'q-1-senin': 'ya', 'q-1-mulai': '14.00', 'q-1-selesai': '14.00' },
      { reason: 'in-entry', entry: 1, label: '', fault: { reason: 'ends-before-begins' } },
    ],
    [
      'schedule',
      { 'q-1-senin': 'ya', 'q-1-mulai': 'pagi', 'q-1-selesai': '14.00' },
      { reason: 'in-entry', entry: 1, label: '', fault: { reason: 'no-such-time' } },
    ],
    [
      'repeat',
      { 'q-1': 'x', 'q-2': 'y'.repeat(201) },
      { reason: 'in-entry', entry: 2, label: '', fault: { reason: 'too-long', length: 201, most: 200 } },
    ],
    ['repeat', { 'q-1': '-' }, { reason: 'in-entry', entry: 1, label: '', fault: { reason: 'no-words' } }],
    ['phone', '0812', { reason: 'no-such-phone' }],
    ['phone', 'kantor', { reason: 'no-such-phone' }],
    ['email', 'siti.contoh.id', { reason: 'no-such-email' }],
    ['email', 'siti@contoh', { reason: 'no-such-email' }],
    ['rupiah', 'sejuta', { reason: 'no-such-amount' }],
    ['rupiah', '1,5 juta', { reason: 'no-such-amount' }],
    ['radio', 'lama', { reason: 'unknown-option' }],
    ['select', 'Permohonan baru', { reason: 'unknown-option' }],
    ['date', date('4', '', '2026'), { reason: 'date-part-missing', parts: ['bulan'] }],
    ['date', date('', '', '2026'), { reason: 'date-part-missing', parts: ['hari', 'bulan'] }],
    ['date', date('31', '2', '2026'), { reason: 'no-such-date' }],
    ['date', date('29', '2', '2025'), { reason: 'no-such-date' }],
    ['date', date('4', '13', '2026'), { reason: 'no-such-date' }],
    ['date', date('4', 'ma', '2026'), { reason: 'no-such-date' }],
    ['date', date('4', '1', '26'), { reason: 'year-digits', found: '26' }],
    ['date', date('4', '1', '1899'), { reason: 'no-such-date' }],
    ['datetime', moment('', '', '', '9', '0'), { reason: 'date-part-missing', parts: ['hari', 'bulan', 'tahun'] }],
    ['datetime', moment('5', '12', '2026', '', ''), { reason: 'date-part-missing', parts: ['jam'] }],
    ['datetime', moment('5', '12', '2026', '24', '0'), { reason: 'no-such-time' }],
    ['datetime', moment('5', '12', '2026', '9', '60'), { reason: 'no-such-time' }],
    ['year', '20', { reason: 'no-such-year', first: 1900, last: 2100 }],
    ['year', '2O20', { reason: 'no-such-year', first: 1900, last: 2100 }],
    ['integer', '1,5', { reason: 'not-whole' }],
    ['integer', 'dua', { reason: 'not-a-number' }],
    ['integer', '-3', { reason: 'not-a-number' }],
    ['integer', '1'.repeat(16), { reason: 'not-a-number' }],
    ['decimal', '1.250', { reason: 'two-readings', whole: '1250', decimal: '1,250' }],
    ['decimal', '1,2,3', { reason: 'not-a-number' }],
    ['decimal', '3 m', { reason: 'not-a-number' }],
    ['nik', '647201430598000', { reason: 'digit-count', what: 'nik', expected: 16, found: 15 }],
    ['nik', '64720143059800011', { reason: 'digit-count', what: 'nik', expected: 16, found: 17 }],
    ['nik', '647201430598000O', { reason: 'not-digits', what: 'nik' }],
    ['nib', '12', { reason: 'digit-count', what: 'nib', expected: 13, found: 2 }],
    ['kelurahan', 'Menteng', { reason: 'unknown-kelurahan' }],
  ])('%s %j', (kind, posted, fault) => {
    expect(parse(kind, posted)).toEqual({ ok: false, fault });
  });
});

describe('of any kind', () => {
  test.each(KINDS)('whatever is posted for a %s is accepted or refused, and what is shown again is accepted the same', (kind) => {
    const posted = fc.record(
      Object.fromEntries(
        fieldNames(question(kind)).map((name) => [name, fc.oneof(fc.string(), fc.stringMatching(/^\d{0,16}$/))]),
      ),
    );
    fc.assert(
      fc.property(posted, (fields) => {
        const parsed = parse(kind, fields);
        if (parsed.ok) expect(parse(kind, postedOf(question(kind), parsed.value))).toEqual(parsed);
        else expect(parsed.fault.reason).not.toBe('');
      }),
    );
  });

  test('several options are kept in their order, and a group of persons with a cell each', () => {
    const several = { id: 'q', kind: 'checkbox' as const, options };
    expect(parseAnswer(several, { 'q-2': 'ya', 'q-1': 'ya' }, office)).toEqual({ ok: true, value: 'baru\n2' });
    expect(postedOf(several, '2')).toEqual({ 'q-2': 'ya' });
    const name = { id: 'nama', label: 'Nama', kind: 'text' as const, required: true, options: [] };
    const phone = { id: 'hp', label: 'Nomor HP', kind: 'phone' as const, required: false, options: [] };
    const group = { id: 'q', kind: 'repeat' as const, options: [], fields: [name, phone] };
    const posted = { 'q-1-nama': 'Siti', 'q-1-hp': '0812 3456 7890', 'q-3-nama': 'Andi', 'q-3-hp': '' };
    const value = 'Siti\t+6281234567890\nAndi\t';
    expect(parseAnswer(group, posted, office)).toEqual({ ok: true, value });
    expect(parseAnswer(group, postedOf(group, value), office)).toEqual({ ok: true, value });
    expect(parseAnswer(group, { 'q-1-hp': '0812 3456 7890' }, office)).toEqual({
      ok: false,
      fault: { reason: 'in-entry', entry: 1, label: 'Nama', fault: { reason: 'missing', kind: 'text' } },
    });
  });

  test('every whole number comes back as it was, with the dots of here', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(parse('integer', number.toLocaleString('id-ID'))).toEqual({ ok: true, value: String(number) });
      }),
    );
  });

  test('every day of the calendar is accepted', () => {
    const days = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const value = at.toISOString().slice(0, 10);
        expect(parse('date', postedOf(question('date'), value))).toEqual({ ok: true, value });
      }),
    );
  });
});
