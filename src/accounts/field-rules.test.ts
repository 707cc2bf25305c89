import { describe, expect, it } from 'vitest';
import { readCode, readEmail, readName, readNewPassword, readNik, readPhone, readText } from './field-rules.ts';
import type { Field } from './field-rules.ts';

/** The value of a good field, or the reason of a bad one in brackets. */
const said = (field: Field<string | null>) => (field.ok ? field.value : `(${field.reason})`);

describe('what is typed into the account pages', () => {
  it.each([
    ['  Siti   Rahmawati ', 'Siti Rahmawati'],
    ["Andi Ma'ruf, S.Kep.", "Andi Ma'ruf, S.Kep."],
    ['Ò', 'Ò'],
    ['', '(name-missing)'],
    ['   ', '(name-missing)'],
    ['0812', '(name-unreadable)'],
    ['a'.repeat(101), '(name-unreadable)'],
  ])('name %j is %s', (typed, expected) => expect(said(readName(typed))).toBe(expected));

  it.each([
    ['0812 0000 1234', '+6281200001234'],
    ['+62 812-0000-1234', '+6281200001234'],
    ['', '(phone-missing)'],
    ['0812', '(phone-wrong)'],
    ['nomor saya', '(phone-wrong)'],
  ])('phone %j is %s', (typed, expected) => expect(said(readPhone(typed))).toBe(expected));

  it.each([
    ['9999 0143 0598 0001', '9999014305980001'],
    ['', '(nik-missing)'],
    ['999901430598000', '(nik-wrong)'],
    ['99990143059800012', '(nik-wrong)'],
    // A serial or a date that no card should carry is odd, not certainly wrong.
    ['9999014313980000', '9999014313980000'],
    ['999901430598000a', '(nik-wrong)'],
  ])('NIK %j is %s', (typed, expected) => expect(said(readNik(typed))).toBe(expected));

  it.each([
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['', '(code-missing)'],
    ['12345', '(code-wrong)'],
    ['1234567', '(code-wrong)'],
    ['abcdef', '(code-wrong)'],
  ])('code %j is %s', (typed, expected) => expect(said(readCode(typed))).toBe(expected));

  it.each([
    [' siti@contoh.id ', 'siti@contoh.id'],
    ['', null],
    ['siti', '(email-wrong)'],
    ['siti@contoh.id, lain@contoh.id', '(email-wrong)'],
    ['siti@contoh.id\nBcc: lain@contoh.id', '(email-wrong)'],
  ])('e-mail %j is %s', (typed, expected) => expect(said(readEmail(typed))).toBe(expected));

  it.each([
    ['', null],
    [' Jalan Contoh 1 ', 'Jalan Contoh 1'],
    ['x'.repeat(11), '(text-long)'],
  ])('text %j of at most ten characters is %s', (typed, expected) =>
    expect(said(readText(typed, typed.startsWith('x') ? 10 : 100))).toBe(expected),
  );
});

describe('a new password', () => {
  const known = { phone: '+6281200001234', nik: '9999014305980001', city: 'Kota Contoh' };
  it.each(['pintu-contoh-2026', 'rumah besar di tepi sungai', 'Mahakam9', 'ปประตูบานใหญ่'])('may be %j', (typed) =>
    expect(said(readNewPassword(typed, known))).toBe(typed),
  );
  it.each([
    ['', '(password-missing)'],
    ['tujuh77', '(password-short)'],
    ['a'.repeat(129), '(password-long)'],
    ['aaaaaaaa', '(password-easy)'],
    ['        ', '(password-easy)'],
    ['12345678', '(password-easy)'],
    ['87654321', '(password-easy)'],
    ['081200001234', '(password-easy)'],
    ['+62 812 0000 1234', '(password-easy)'],
    ['9999014305980001', '(password-easy)'],
    ['Password', '(password-easy)'],
    ['kota contoh', '(password-easy)'],
  ])('%j is refused: %s', (typed, expected) => expect(said(readNewPassword(typed, known))).toBe(expected));
});
