import { expect, test } from 'vitest';
import type { Role } from '../applications/actions.ts';
import { readOfficer, refusedStanding } from './officer-rules.ts';

const officer = (id: string, role: Role, more: { lockedAt?: Date; completedAt?: Date | null } = {}) => ({
  id,
  role,
  technicalOffice: null,
  lockedAt: null,
  completedAt: new Date(0),
  ...more,
});
const open = { technicalOffice: null, lockedAt: null };
const locked = { technicalOffice: null, lockedAt: new Date(1) };

test.each([
  ['demotes', { ...open, role: 'head' as const }],
  ['locks', { ...locked, role: 'administrator' as const }],
])('the last administrator who can sign in never %s themselves', (_, wished) => {
  const alone = [
    officer('a', 'administrator'),
    officer('b', 'administrator', { lockedAt: new Date(0) }),
    officer('c', 'administrator', { completedAt: null }),
    officer('d', 'head'),
  ];
  expect(refusedStanding(alone, 'a', wished)).toBe('last-administrator');
  expect(refusedStanding([...alone, officer('e', 'administrator')], 'a', wished)).toBeNull();
});

test('everybody else may stand as wished, and what stands so already is nothing new', () => {
  const all = [officer('a', 'administrator'), officer('d', 'head')];
  expect(refusedStanding(all, 'd', { ...locked, role: 'head' })).toBeNull();
  expect(refusedStanding(all, 'd', { ...open, role: 'publisher' })).toBeNull();
  expect(refusedStanding(all, 'd', { ...open, role: 'head' })).toBe('nothing-new');
});

const typed = { nama: 'Sari Contoh', telepon: '0812 0000 5099', email: '', peran: 'technical', dinas: 'Dinas Contoh' };
const given = { agencies: ['Dinas Contoh'], emailNeeded: false };

test('an officer is read as typed', () => {
  expect(readOfficer(typed, given)).toEqual({
    ok: true,
    officer: {
      name: 'Sari Contoh',
      phone: '+6281200005099',
      email: null,
      role: 'technical',
      technicalOffice: 'Dinas Contoh',
    },
  });
  // An office that was chosen beside another role is of no use and says nothing.
  expect(readOfficer({ ...typed, peran: 'head' }, given)).toMatchObject({ ok: true, officer: { technicalOffice: null } });
});

test.each([
  [
    { nama: '', telepon: '12' },
    { nama: 'name-missing', telepon: 'phone-wrong' },
  ],
  [{ peran: 'raja' }, { peran: 'role-missing' }],
  [{ peran: 'applicant' }, { peran: 'role-missing' }],
  [{ dinas: '' }, { dinas: 'office-missing' }],
  [{ dinas: 'Dinas Lain' }, { dinas: 'office-missing' }],
  [{ email: 'x' }, { email: 'email-wrong' }],
])('typed as %j an officer has faults', (wrong, faults) => {
  expect(readOfficer({ ...typed, ...wrong }, given)).toEqual({ ok: false, faults });
});

test('where messages only go by e-mail, an address is needed', () => {
  expect(readOfficer(typed, { ...given, emailNeeded: true })).toEqual({ ok: false, faults: { email: 'email-missing' } });
});
