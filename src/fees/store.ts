import { and, asc, between, desc, eq, gt, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { fee } from '../database/schema/fees.ts';
import type { Seal } from '../database/seal.ts';
import type { Fee } from './rules.ts';

const kinds = z.object({
  state: z.enum(['open', 'paid', 'nil', 'void', 'refunded']),
  gateway: z.enum(['bank', 'demo']).nullable(),
  toldBy: z.enum(['bank', 'officer']).nullable(),
});

function openFee(seal: Seal, row: typeof fee.$inferSelect): Fee {
  const words = (sealed: Buffer | null) => (sealed === null ? null : seal.open(sealed).toString('utf8'));
  const { assessedBy: _, endedBy: __, askedAt: ___, ...rest } = row;
  return { ...rest, ...kinds.parse(row), basis: words(row.basis), endReason: words(row.endReason) };
}

/** Stores a new bill. There can be only one that is open or settled for an application: a second one is a bug of the caller and throws. */
export async function addFee(
  tx: Database,
  seal: Seal,
  given: Pick<Fee, 'applicationId' | 'number' | 'amountRupiah' | 'dueOn'> & {
    state: 'open' | 'nil';
    basis: string;
    officerId: string;
    at: Date;
  },
): Promise<string> {
  const { basis, officerId, at, ...rest } = given;
  const [row] = await tx
    .insert(fee)
    .values({ ...rest, basis: seal.close(basis), assessedBy: officerId, assessedAt: at })
    .returning({ id: fee.id });
  if (row === undefined) throw new Error('a bill was not stored');
  return row.id;
}

/** All bills of an application, the last first. */
export async function feesOf(db: Database, seal: Seal, applicationId: string): Promise<Fee[]> {
  const rows = await db
    .select()
    .from(fee)
    .where(eq(fee.applicationId, applicationId))
    .orderBy(desc(fee.assessedAt), desc(fee.number));
  return rows.map((row) => openFee(seal, row));
}

/** Which of these applications have nothing to pay any more: a bill that is paid, or that says so. */
export async function settledAmong(db: Database, applicationIds: readonly string[]): Promise<Set<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await db
    .select({ id: fee.applicationId })
    .from(fee)
    .where(and(inArray(fee.applicationId, [...applicationIds]), inArray(fee.state, ['paid', 'nil'])));
  return new Set(rows.map(({ id }) => id));
}

/** A bill by its own number, by the bank's code, or by id; null = there is none. */
export async function findFee(
  db: Database,
  seal: Seal,
  by: { number: string } | { code: string } | { id: string },
): Promise<Fee | null> {
  const which = 'number' in by ? eq(fee.number, by.number) : 'code' in by ? eq(fee.code, by.code) : eq(fee.id, by.id);
  const [row] = await db.select().from(fee).where(which);
  return row === undefined ? null : openFee(seal, row);
}

/** The same for a change. The caller holds its application: whoever changes a bill locks that first. */
export async function lockFee(tx: Database, seal: Seal, id: string): Promise<Fee | null> {
  const [row] = await tx.select().from(fee).where(eq(fee.id, id)).for('update');
  return row === undefined ? null : openFee(seal, row);
}

/**
 * About which bills a bank is asked: those that are open and have no code; those whose code is this gateway's and that are open, or were voided after an instant: a
 * voided code can still be paid.
 */
export type ToAsk =
  | { what: 'code' }
  | { what: 'payment'; gateway: 'bank' | 'demo' }
  | { what: 'void'; gateway: 'bank' | 'demo'; after: Date };

/** Bills to ask the bank about, those that waited longest first. */
export async function feesToAsk(db: Database, seal: Seal, asked: ToAsk, most: number): Promise<Fee[]> {
  const rows = await db
    .select()
    .from(fee)
    .where(isAsked(asked))
    .orderBy(sql`${fee.askedAt} asc nulls first`, asc(fee.number))
    .limit(most);
  return rows.map((row) => openFee(seal, row));
}

function isAsked(asked: ToAsk): SQL | undefined {
  if (asked.what === 'code') return and(eq(fee.state, 'open'), isNull(fee.code));
  const ofGateway = and(isNotNull(fee.code), eq(fee.gateway, asked.gateway));
  return asked.what === 'payment'
    ? and(eq(fee.state, 'open'), ofGateway)
    : and(eq(fee.state, 'void'), gt(fee.endedAt, asked.after), ofGateway);
}

/** The bank was asked about these, whatever it said. */
export async function noteAsked(db: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await db
      .update(fee)
      .set({ askedAt: at })
      .where(inArray(fee.id, [...ids]));
}

/** The newest bills, open ones first. */
export async function listFees(db: Database, seal: Seal, most: number): Promise<Fee[]> {
  const rows = await db
    .select()
    .from(fee)
    .orderBy(sql`${fee.state} = 'open' desc`, desc(fee.assessedAt), desc(fee.number))
    .limit(most);
  return rows.map((row) => openFee(seal, row));
}

/** The bank gave a code for an open bill; another process may have been first, and then nothing is written. */
export async function writeCode(
  db: Database,
  id: string,
  given: { gateway: 'bank' | 'demo'; code: string; qris: string | null },
): Promise<void> {
  await db
    .update(fee)
    .set(given)
    .where(and(eq(fee.id, id), eq(fee.state, 'open'), isNull(fee.code)));
}

/** An open bill by its last day. */
export type DueBill = Pick<Fee, 'id' | 'applicationId' | 'number' | 'amountRupiah' | 'dueOn'>;

/** Open bills whose last day lies between two, both included, after one of them. */
export const openBillsDue = (
  db: Database,
  { from, until, behind, most }: { from: string; until: string; behind: DueBill | null; most: number },
): Promise<DueBill[]> =>
  db
    .select({
      id: fee.id,
      applicationId: fee.applicationId,
      number: fee.number,
      amountRupiah: fee.amountRupiah,
      dueOn: fee.dueOn,
    })
    .from(fee)
    .where(
      and(
        eq(fee.state, 'open'),
        between(fee.dueOn, from, until),
        behind === null ? undefined : sql`(${fee.dueOn}, ${fee.number}) > (${behind.dueOn}, ${behind.number})`,
      ),
    )
    .orderBy(asc(fee.dueOn), asc(fee.number))
    .limit(most);

/** Which of these applications have a bill whose last day is over. @param today local day. */
export async function overdueAmong(db: Database, applicationIds: readonly string[], today: string): Promise<Set<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await db
    .select({ id: fee.applicationId })
    .from(fee)
    .where(and(inArray(fee.applicationId, [...applicationIds]), eq(fee.state, 'open'), lt(fee.dueOn, today)));
  return new Set(rows.map(({ id }) => id));
}

/** Which bill a payment of this name has settled already; null = none. @param reference as `tidyReference` writes it. */
export async function billPaidWith(db: Database, reference: string): Promise<string | null> {
  const [row] = await db.select({ number: fee.number }).from(fee).where(eq(fee.reference, reference)).limit(1);
  return row?.number ?? null;
}

/** The same, for who is about to write it: two officers with one paper come one after the other. */
export async function lockReference(tx: Database, reference: string): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`payment ${reference}`}))`);
  return billPaidWith(tx, reference);
}

/** A locked open bill is paid. */
export async function markPaid(
  tx: Database,
  id: string,
  { reference, paidAt, toldBy }: { reference: string; paidAt: Date; toldBy: 'bank' | 'officer' },
): Promise<void> {
  await tx.update(fee).set({ state: 'paid', reference, paidAt, toldBy }).where(eq(fee.id, id));
}

/** A locked bill counts no more, or its money went back. `officerId` null = the applicant withdrew. */
export async function markEnded(
  tx: Database,
  seal: Seal,
  given: { id: string; state: 'void' | 'refunded'; officerId: string | null; reason: string | null; at: Date },
): Promise<void> {
  const { id, state, officerId, reason, at } = given;
  await tx
    .update(fee)
    .set({ state, endedAt: at, endedBy: officerId, endReason: reason === null ? null : seal.close(reason) })
    .where(eq(fee.id, id));
}

/** The open bill of an application counts no more, because it was taken back. */
export async function voidOpenFee(tx: Database, applicationId: string, at: Date): Promise<void> {
  await tx
    .update(fee)
    .set({ state: 'void', endedAt: at })
    .where(and(eq(fee.applicationId, applicationId), eq(fee.state, 'open')));
}

/** Removes the words about the bills of an application; numbers, amounts and days stay, for the books. */
export async function forgetFeeWords(tx: Database, applicationId: string): Promise<void> {
  await tx.update(fee).set({ basis: null, endReason: null }).where(eq(fee.applicationId, applicationId));
}
