import { accepted, refused } from './field-fault.ts';
import type { ValueFault } from './field-fault.ts';

/** A number of a fixed count of digits, as typed from a card: spaces, dots and dashes do not matter. */
export function parseDigits(text: string, what: 'nik' | 'nib'): { ok: true; value: string } | { ok: false; fault: ValueFault } {
  const expected = what === 'nik' ? 16 : 13;
  const bare = text.replaceAll(/[\s.\-–]/g, '');
  if (!/^\d+$/.test(bare)) return refused({ reason: 'not-digits', what });
  if (bare.length !== expected) return refused({ reason: 'digit-count', what, expected, found: bare.length });
  return accepted(bare);
}

/**
 * Whether the date inside a NIK (day, month, year of two digits; 40 added to the day for women) is this birth date. NIKs with another date exist and are right:
 * this is for a warning only.
 */
export function nikSaysBirthDate(nik: string, birthDate: string): boolean {
  const [, day = '', month = '', year = ''] = /^\d{6}(\d{2})(\d{2})(\d{2})/.exec(nik) ?? [];
  const date = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0');
  return birthDate.slice(2) === `${year}-${month}-${date}`;
}
