import { parseDigits } from '../catalogue/nik.ts';
import type { FirmFacts } from './rules.ts';

/** What a page about a firm posts. */
export const firmFields = ['nama', 'nib', 'alamat'] as const;

export type FirmTyped = Record<(typeof firmFields)[number], string>;

/** Which field is not accepted. */
export type FirmFaults = { nama?: true; nib?: true };

const LONGEST_NAME = 150;

/** A firm as it was typed: a name, thirteen digits, an address or none. */
export function readFirm(typed: FirmTyped): { facts: FirmFacts } | { faults: FirmFaults } {
  const name = typed.nama.replaceAll(/\s+/g, ' ').trim();
  const nib = parseDigits(typed.nib, 'nib');
  const badName = !/\p{L}/u.test(name) || name.length > LONGEST_NAME;
  if (badName || !nib.ok) return { faults: { ...(badName ? { nama: true } : {}), ...(nib.ok ? {} : { nib: true }) } };
  return { facts: { name, nib: nib.value, address: typed.alamat.trim() } };
}
