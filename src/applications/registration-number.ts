import { localDay } from '../catalogue/formats.ts';
import { fillPattern } from '../catalogue/numbering.ts';
import type { Office } from '../catalogue/office.ts';
import type { Database } from '../database/connection.ts';
import { takeCount } from '../database/counter.ts';

/** The next "nomor berkas" of the year, `SMR-2026-000123`, taken in the transaction that sends the application. */
export async function takeRegistrationNumber(tx: Database, office: Pick<Office, 'numbers' | 'zone'>, at: Date): Promise<string> {
  const year = Number(localDay(at, office).slice(0, 4));
  const sequence = await takeCount(tx, 'registration', year);
  return fillPattern(office.numbers.registration, { year, sequence });
}
