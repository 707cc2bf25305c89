import { describe, expect, test } from 'vitest';
import { WORLD_DATE } from '../clock.ts';
import { canBeHelped, grantState, helpEndsAt, helperMayOpen, placeOf } from './rules.ts';

const later = (ms: number) => new Date(WORLD_DATE.getTime() + ms);

test.each([
  ['invited', { acceptedAt: null, endedAt: null }],
  ['helping', { acceptedAt: WORLD_DATE, endedAt: null }],
  ['over', { acceptedAt: WORLD_DATE, endedAt: WORLD_DATE }],
] as const)('%s', (state, given) => {
  expect(grantState({ ...given, expiresAt: helpEndsAt(WORLD_DATE) }, WORLD_DATE)).toBe(state);
});

test('leave ends by itself after thirty days, to the moment', () => {
  const grant = { acceptedAt: WORLD_DATE, endedAt: null, expiresAt: helpEndsAt(WORLD_DATE) };
  const thirtyDays = 30 * 24 * 3600_000;
  expect([grantState(grant, later(thirtyDays - 1)), grantState(grant, later(thirtyDays))]).toEqual(['helping', 'over']);
});

test('only what the applicant writes can be helped with', () => {
  const states = ['draft', 'correction', 'completeness', 'technical', 'signing', 'issued', 'refused', 'withdrawn'] as const;
  expect(states.filter(canBeHelped)).toEqual(['draft', 'correction']);
});

describe('what stands behind the reference of the one application', () => {
  test.each([
    ['GET', ''],
    ['HEAD', '/periksa'],
    ['GET', '/isian/data-anda'],
    ['POST', '/isian/data-anda'],
    ['POST', '/dokumen/ktp'],
    ['POST', '/dokumen/ktp/penghapusan'],
    ['GET', '/perbaikan'],
    ['POST', '/persetujuan'],
  ])('%s %s is open', (method, tail) => {
    expect(helperMayOpen(method, tail)).toBe(true);
  });

  test.each([
    ['POST', ''],
    ['DELETE', ''],
    ['GET', '/'],
    ['GET', '/penghapusan'],
    ['POST', '/penghapusan'],
    ['POST', '/pembatalan'],
    ['POST', '/pengiriman'],
    ['GET', '/pengiriman'],
    ['GET', '/izin.pdf'],
    ['GET', '/tanda-terima'],
    ['GET', '/penolong'],
    ['POST', '/penolong/akhir'],
    ['GET', '/isian/a/b'],
    ['GET', '/dokumen/ktp/lain'],
    ['GET', '/periksa/apa'],
  ])('%s %s is closed', (method, tail) => {
    expect(helperMayOpen(method, tail)).toBe(false);
  });
});

test.each([
  ['/permohonan', null],
  ['/permohonan/7', { kind: 'application', reference: '7', tail: '' }],
  ['/permohonan/7/isian/a', { kind: 'application', reference: '7', tail: '/isian/a' }],
  ['/berkas/7', { kind: 'file', id: '7' }],
  ['/berkas/7/gambar', { kind: 'file', id: '7' }],
  ['/berkas/7/lain', null],
  ['/akun', null],
])('%s', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});
