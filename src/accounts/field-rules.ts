import { z } from 'zod';
import { parseDigits } from '../catalogue/nik.ts';
import { normalisePhone } from '../catalogue/phone.ts';
import { PASSWORD_LENGTH } from './password-length.ts';

/** Why a field of the account pages is not accepted. One sentence each in `web/texts/id/accounts.ts`. */
export type AccountFault =
  | 'name-missing'
  | 'name-unreadable'
  | 'phone-missing'
  | 'phone-wrong'
  | 'email-missing'
  | 'email-wrong'
  | 'code-missing'
  | 'code-wrong'
  | 'code-expired'
  | 'code-too-many'
  | 'nik-missing'
  | 'nik-wrong'
  | 'password-missing'
  | 'password-short'
  | 'password-long'
  | 'password-easy'
  | 'password-not-yours'
  | 'text-long'
  | 'date-wrong'
  | 'kelurahan-unknown';

/** A value that is good, or why it is not. */
export type Field<Value> = { ok: true; value: Value } | { ok: false; reason: AccountFault };

const good = <Value>(value: Value): Field<Value> => ({ ok: true, value });
const fault = (reason: AccountFault): Field<never> => ({ ok: false, reason });

/** Longest name, in characters: longer ones stand on no KTP. */
const LONGEST_NAME = 100;

/** A person's name as on the KTP: anything with a letter in it; spaces are tidied. */
export function readName(text: string): Field<string> {
  const name = tidy(text);
  if (name === '') return fault('name-missing');
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name) ? good(name) : fault('name-unreadable');
}

/** A mobile number of this country, normalised. */
export function readPhone(text: string): Field<string> {
  if (text.trim() === '') return fault('phone-missing');
  const phone = normalisePhone(text);
  return phone === null ? fault('phone-wrong') : good(phone);
}

/** A NIK, digits only. Only what is certainly wrong is refused: anything but 16 digits. */
export function readNik(text: string): Field<string> {
  if (text.trim() === '') return fault('nik-missing');
  const nik = parseDigits(text, 'nik');
  return nik.ok ? good(nik.value) : fault('nik-wrong');
}

/** An e-mail address, or null where it was left empty. */
export function readEmail(text: string): Field<string | null> {
  const email = text.trim();
  if (email === '') return good(null);
  return email.length <= 254 && z.email().safeParse(email).success ? good(email) : fault('email-wrong');
}

/** A one-time code of six digits; spaces that a message or a keyboard put in do not matter. */
export function readCode(text: string): Field<string> {
  const code = text.replace(/[\s-]/g, '');
  if (code === '') return fault('code-missing');
  return /^\d{6}$/.test(code) ? good(code) : fault('code-wrong');
}

/** What everybody could know of who chooses a password. */
type Known = { phone: string; nik: string; city: string };

/**
 * A new password. Only length and the few things that anybody would try first are looked at: the phone, the NIK, the city, one sign
 * many times, a run of digits.
 */
export function readNewPassword(text: string, known: Known): Field<string> {
  if (text === '') return fault('password-missing');
  if (text.length < PASSWORD_LENGTH.min) return fault('password-short');
  if (text.length > PASSWORD_LENGTH.max) return fault('password-long');
  return isEasy(text, known) ? fault('password-easy') : good(text);
}

/** Free text of one or more lines, or null where it was left empty. */
export function readText(text: string, longest: number): Field<string | null> {
  const value = text.trim();
  if (value === '') return good(null);
  return value.length <= longest ? good(value) : fault('text-long');
}

function isEasy(password: string, known: Known): boolean {
  const plain = password.toLowerCase().replace(/[\s+-]/g, '');
  const local = known.phone.replace(/^\+62/, '');
  const own = [known.nik, local, `0${local}`, `62${local}`].filter((value) => value.length >= PASSWORD_LENGTH.min);
  const first = ['password', 'password1', 'qwerty123', 'qwertyuiop', 'indonesia', 'bismillah', 'sayangku'];
  return (
    /^(.)\1+$/su.test(plain) ||
    '01234567890123456789'.includes(plain) ||
    '98765432109876543210'.includes(plain) ||
    [...own, ...first, tidy(known.city).toLowerCase().replaceAll(' ', '')].includes(plain)
  );
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
