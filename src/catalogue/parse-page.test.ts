import { describe, expect, test } from 'vitest';
import { compiled, definition, field, office } from '../../tests/definitions.ts';
import { parsePage } from './parse-page.ts';
import type { ParsedPage } from './parse-page.ts';

const today = '2026-11-24';
const service = compiled(
  definition({
    form_fields: [
      field('mulai', 'date'),
      field('selesai', 'date', { not_before: 'mulai' }),
      field('catatan', 'text', { required: false }),
      field('jumlah', 'integer'),
    ],
  }),
);
const [applicant, dates] = service.pages;
if (applicant === undefined || dates === undefined) throw new Error('the test service has no pages');

const day = (id: string, value: string) => {
  const [tahun = '', bulan = '', hari = ''] = value.split('-');
  return { [`${id}-hari`]: hari, [`${id}-bulan`]: bulan, [`${id}-tahun`]: tahun };
};
const read = (posted: Record<string, string>): ParsedPage => parsePage(dates, posted, { today, office });
const faultsOf = (page: ParsedPage) => (page.ok ? [] : page.faults);

const good = { ...day('mulai', '2026-12-05'), ...day('selesai', '2026-12-12'), catatan: '', jumlah: '1.000' };

describe('a posted page', () => {
  test('that is good gives every answer in canonical form, and empty for what was left empty', () => {
    expect(read(good)).toEqual({
      ok: true,
      warnings: [],
      answers: { mulai: '2026-12-05', selesai: '2026-12-12', catatan: '', jumlah: '1000' },
    });
  });

  test('with faults names every one, keeps the good answers, and shows again what was typed', () => {
    const page = read({ ...good, ...day('mulai', '2026-02-31'), jumlah: 'dua', catatan: 'Ya' });
    expect(faultsOf(page)).toEqual([
      { question: 'mulai', reason: 'no-such-date' },
      { question: 'jumlah', reason: 'not-a-number' },
    ]);
    expect(page.answers).toEqual({ selesai: '2026-12-12', catatan: 'Ya' });
    expect(page.ok || page.raw).toEqual({
      ...good,
      'mulai-hari': '31',
      'mulai-bulan': '02',
      'mulai-tahun': '2026',
      jumlah: 'dua',
      catatan: 'Ya',
    });
  });

  test('that is empty misses what must be answered, and only that', () => {
    expect(faultsOf(read({})).map(({ question, reason }) => [question, reason])).toEqual([
      ['mulai', 'missing'],
      ['selesai', 'missing'],
      ['jumlah', 'missing'],
    ]);
  });

  test('may end on the day it begins, and not before', () => {
    expect(read({ ...good, ...day('selesai', '2026-12-05') }).ok).toBe(true);
    expect(faultsOf(read({ ...good, ...day('selesai', '2026-12-04') }))).toEqual([
      { question: 'selesai', reason: 'before-other' },
    ]);
  });

  test('looks at no field that the page does not ask for', () => {
    expect(Object.keys(read({ ...good, lain: 'x' }).answers)).toEqual(['mulai', 'selesai', 'catatan', 'jumlah']);
  });
});

describe('"Data Anda"', () => {
  const siti = {
    pemohon_nama: 'Siti Rahmawati',
    pemohon_nik: '9999014305980001',
    pemohon_tempat_lahir: 'Samarinda',
    ...day('pemohon_tanggal_lahir', '1998-05-03'),
    pemohon_alamat: 'Jalan Contoh No. 12',
    pemohon_kelurahan: '64.72.08.1002',
  };
  const about = (changes: Record<string, string>) => parsePage(applicant, { ...siti, ...changes }, { today, office });

  test('is accepted without a warning when the NIK says the birth date, the day with 40 added for women', () => {
    expect(about({})).toMatchObject({ ok: true, warnings: [] });
    expect(about({ pemohon_nik: '9999010305980001' })).toMatchObject({ ok: true, warnings: [] });
  });

  test('only warns when the NIK says another birth date', () => {
    expect(about(day('pemohon_tanggal_lahir', '1998-05-04'))).toMatchObject({
      ok: true,
      warnings: [{ question: 'pemohon_nik', reason: 'nik-birth-date' }],
    });
  });

  test('refuses a birth date that is still to come', () => {
    expect(faultsOf(about(day('pemohon_tanggal_lahir', '2026-11-25')))).toEqual([
      { question: 'pemohon_tanggal_lahir', reason: 'date-in-future' },
    ]);
    expect(about(day('pemohon_tanggal_lahir', today)).ok).toBe(true);
  });

  test('takes a name of one word', () => {
    expect(about({ pemohon_nama: 'Aminah' }).answers['pemohon_nama']).toBe('Aminah');
  });
});
