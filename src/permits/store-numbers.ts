import { and, desc, eq } from 'drizzle-orm';
import type { Office } from '../catalogue/office.ts';
import type { Database } from '../database/connection.ts';
import { takeCount } from '../database/counter.ts';
import { letterNumber } from '../database/schema/permits.ts';
import { letterNumber as writeNumber, letterSeries, yearOf } from './numbering.ts';

/** Why a number was not used. */
export type VoidReason = 'send_back' | 'refuse' | 'another-month';

/** A number that belongs to no letter, and why. */
export type VoidedNumber = { number: string; applicationId: string; takenAt: Date; voidedAt: Date; reason: VoidReason };

/**
 * The number of a letter that is being signed, in the caller's transaction: the one that was reserved for it before, when an earlier try came to nothing, else the next
 * of its series. One of another month than the letter's day is voided, because the number names the month.
 */
export async function reserveNumber(
  tx: Database,
  office: Pick<Office, 'numbers'>,
  letter: { applicationId: string; code: string; day: string; at: Date },
): Promise<string> {
  const { applicationId, code, day, at } = letter;
  const [kept] = await tx
    .select()
    .from(letterNumber)
    .where(and(eq(letterNumber.applicationId, applicationId), eq(letterNumber.state, 'reserved')))
    .for('update');
  if (kept !== undefined && kept.number === writeNumber(office, { code, sequence: kept.sequence, day })) return kept.number;
  if (kept !== undefined) await voidReserved(tx, { applicationId, reason: 'another-month', at });
  const series = letterSeries(office, code);
  const year = yearOf(day);
  const sequence = await takeCount(tx, series, year);
  const number = writeNumber(office, { code, sequence, day });
  await tx.insert(letterNumber).values({ number, series, year, sequence, applicationId, state: 'reserved', takenAt: at });
  return number;
}

/** The letter is signed. False when the number is not reserved any more. */
export async function useNumber(tx: Database, { number, at }: { number: string; at: Date }): Promise<boolean> {
  const used = await tx
    .update(letterNumber)
    .set({ state: 'used', endedAt: at })
    .where(and(eq(letterNumber.number, number), eq(letterNumber.state, 'reserved')))
    .returning({ number: letterNumber.number });
  return used.length === 1;
}

/** The letter is not signed after all: the number that was reserved for it is never used. */
export async function voidReserved(
  tx: Database,
  { applicationId, reason, at }: { applicationId: string; reason: VoidReason; at: Date },
): Promise<void> {
  await tx
    .update(letterNumber)
    .set({ state: 'voided', endedAt: at, reason })
    .where(and(eq(letterNumber.applicationId, applicationId), eq(letterNumber.state, 'reserved')));
}

/** Numbers that were voided, the last first. */
export async function voidedNumbers(db: Database, most: number): Promise<VoidedNumber[]> {
  const { number, applicationId, takenAt, endedAt, reason } = letterNumber;
  const rows = await db
    .select({ number, applicationId, takenAt, endedAt, reason })
    .from(letterNumber)
    .where(eq(letterNumber.state, 'voided'))
    .orderBy(desc(endedAt))
    .limit(most);
  return rows.map((row) => ({ ...row, voidedAt: row.endedAt ?? row.takenAt, reason: row.reason as VoidReason }));
}
