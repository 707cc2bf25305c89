import { expect, test } from 'vitest';
import { compiled, definition, field } from '../../tests/definitions.ts';
import { answersOfFirm, mayDecide, rightOf, staffMayOpen, staffState } from './rules.ts';

const at = new Date('2026-11-24T00:00:00Z');

const staff = (role: 'manage' | 'fill') => ({ id: 'staff', staffOf: [{ firmId: 'firm', role }] });

test('an invitation is open, accepted, or over for good', () => {
  expect(staffState({ acceptedAt: null, endedAt: null })).toBe('invited');
  expect(staffState({ acceptedAt: at, endedAt: null })).toBe('working');
  expect(staffState({ acceptedAt: at, endedAt: at })).toBe('over');
});

test('the right to an application comes from owning it, or from the place in its firm', () => {
  const application = { personId: 'owner', firmId: 'firm' };
  expect(rightOf({ id: 'owner', staffOf: [{ firmId: 'firm', role: 'fill' }] }, application)).toBe('own');
  expect(rightOf(staff('fill'), application)).toBe('fill');
  expect([mayDecide(staff('fill'), application), mayDecide(staff('manage'), application)]).toEqual([false, true]);
});

test.each([
  ['fill', 'POST', '/isian/data-anda', true],
  ['fill', 'POST', '/dokumen/ktp', true],
  ['fill', 'GET', '/periksa', true],
  ['fill', 'POST', '/pengiriman', false],
  ['fill', 'GET', '/pembatalan', false],
  ['fill', 'GET', '/keberatan', false],
  ['manage', 'POST', '/pengiriman', true],
  ['manage', 'POST', '/pembatalan', true],
  ['manage', 'GET', '/penolong', false],
  ['manage', 'POST', '/penolong/akhir', false],
] as const)('%s: %s %s is open: %s', (role, method, tail, open) => {
  expect(staffMayOpen(role, method, tail)).toBe(open);
});

test('a firm answers the questions about its name, NIB and address, and no others', () => {
  const service = compiled(
    definition({
      form_fields: [
        field('nama_usaha', 'text'),
        field('nomor_nib', 'nib'),
        field('alamat_usaha', 'textarea'),
        field('nama_pohon', 'text'),
      ],
    }),
  );
  const firm = { name: 'CV Contoh', nib: '1234567890123', address: 'Jalan Contoh 1' };
  expect(answersOfFirm(service, firm)).toEqual({
    nama_usaha: 'CV Contoh',
    nomor_nib: '1234567890123',
    alamat_usaha: 'Jalan Contoh 1',
  });
});
