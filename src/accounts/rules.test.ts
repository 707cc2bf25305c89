import { describe, expect, it } from 'vitest';
import { landingPath, safeLocalPath } from './rules.ts';

describe('a path to go back to', () => {
  it.each(['/', '/permohonan', '/layanan/sip-perawat/mulai', '/layanan?q=perawat', '/permohonan/SMR-2026-000123'])(
    'keeps %s, a page of this portal',
    (path) => expect(safeLocalPath(path)).toBe(path),
  );

  it.each([
    undefined,
    '',
    'permohonan',
    'https://jahat.example/',
    '//jahat.example',
    '/\\jahat.example',
    '/\t/jahat.example',
    '/\n//jahat.example',
    '/..//jahat.example',
    '/a\\b',
    'javascript:alert(1)',
    `/${'a'.repeat(500)}`,
  ])('refuses %j, which could lead elsewhere', (path) => expect(safeLocalPath(path)).toBeNull());
});

describe('where somebody lands after sign-in', () => {
  it.each([
    ['applicant', null, '/permohonan'],
    ['front_desk', null, '/petugas'],
    ['technical', null, '/petugas'],
    ['head', null, '/petugas'],
    ['publisher', null, '/petugas/tutorial'],
    ['administrator', null, '/petugas/kantor'],
    ['applicant', '/layanan/sip-perawat/mulai', '/layanan/sip-perawat/mulai'],
    ['applicant', '/permohonan/7', '/permohonan/7'],
    ['head', '/petugas/tanda-tangan', '/petugas/tanda-tangan'],
  ] as const)('%s going to %s lands at %s', (role, wanted, landing) => expect(landingPath(role, wanted)).toBe(landing));

  it.each([
    ['applicant', '/petugas/tutorial'],
    ['front_desk', '/permohonan?halaman=2'],
    ['applicant', '/masuk?lanjut=/akun'],
    ['head', '/daftar'],
  ] as const)('%s is not led to %s, which is not for them', (role, wanted) =>
    expect(landingPath(role, wanted)).toBe(landingPath(role, null)),
  );
});
