import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { headOn } from '../catalogue/head-on.ts';
import { headTerms, readTerm } from './head-rules.ts';

const value = (name: string, until: string | null = null) => ({
  name,
  title: 'Kepala Dinas',
  rank: 'Pembina',
  nip: 'CONTOH',
  on_behalf_of: 'a.n. Wali Kota',
  until,
});
const named = (key: string, after: unknown) => ({ part: 'head' as const, key, by: 'browser' as const, after });
const changes = [
  named('2026-12-01', value('Kepala Baru')),
  named('2026-12-07', value('Pelaksana', '2026-12-11')),
  named('2026-12-20', null),
];
const heads = headTerms(changes, office.head);

test.each([
  ['2026-11-24', office.head.name, 'whom the files name'],
  ['2026-12-01', 'Kepala Baru', 'the new head from the first day on'],
  ['2026-12-07', 'Pelaksana', 'who acts for the head'],
  ['2026-12-11', 'Pelaksana', 'who acts, on the last day too'],
  ['2026-12-12', 'Kepala Baru', 'the head again'],
  ['2026-12-20', 'Kepala Baru', 'the head, where a term was taken back'],
])('on %s signs %s: %s', (day, name) => {
  expect(headOn(day, { ...office, heads }).name).toBe(name);
});

test('where nobody was ever named, the files say who signs', () => {
  expect(headTerms([], office.head)).toEqual([]);
  expect(headOn('2026-12-07', office)).toBe(office.head);
});

const typed = {
  nama: 'Contoh, S.H.',
  jabatan: 'Plh. Kepala Dinas',
  pangkat: 'Pembina',
  nip: 'CONTOH 1',
  'atas-nama': 'a.n. Wali Kota',
  'mulai-hari': '7',
  'mulai-bulan': '12',
  'mulai-tahun': '2026',
  'sampai-hari': '',
  'sampai-bulan': '',
  'sampai-tahun': '',
};
const given = { today: '2026-11-24', terms: headTerms([named('2026-12-01', value('Kepala Baru'))], office.head) };

test('a term is read as typed', () => {
  expect(readTerm(typed, given)).toMatchObject({
    ok: true,
    change: { key: '2026-12-07', after: { until: null, nip: 'CONTOH 1' } },
  });
});

test.each([
  [{ nama: ' ' }, { nama: 'missing' }],
  [{ jabatan: 'x'.repeat(101) }, { jabatan: 'long' }],
  [{ 'mulai-hari': '', 'mulai-bulan': '', 'mulai-tahun': '' }, { mulai: 'day-missing' }],
  [{ 'mulai-hari': '31', 'mulai-bulan': '11' }, { mulai: 'day-wrong' }],
  [{ 'mulai-hari': '23', 'mulai-bulan': '11' }, { mulai: 'day-past' }],
  [{ 'mulai-hari': '1' }, { mulai: 'day-there' }],
  [{ 'sampai-hari': '6', 'sampai-bulan': '12', 'sampai-tahun': '2026' }, { sampai: 'ends-before' }],
])('typed as %j a term has faults', (wrong, faults) => {
  expect(readTerm({ ...typed, ...wrong }, given)).toEqual({ ok: false, faults });
});
