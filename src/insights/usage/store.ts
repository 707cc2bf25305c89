import { and, asc, eq, gte, lte, sql, sum } from 'drizzle-orm';
import type { Way } from '../../applications/ways.ts';
import type { Database } from '../../database/connection.ts';
import { usageAccounts, usageCounted, usageDecided, usageSent } from '../../database/schema/usage.ts';
import type { Accounts, Sent } from './rules.ts';

/** The figures of one month. */
export type MonthFigures = {
  month: string;
  sent: readonly Omit<Sent, 'month'>[];
  decided: readonly { service: string; decided: number }[];
  accounts: Accounts;
};

/** Puts the figures of a month in the place of those that were counted before; what was brought in for a demo stays beside them. */
export async function replaceMonth(db: Database, { month, sent, decided, accounts }: MonthFigures, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // Two processes that count the same month wait for each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`usage ${month}`}))`);
    await tx.delete(usageSent).where(and(eq(usageSent.month, month), eq(usageSent.invented, false)));
    await tx.delete(usageDecided).where(and(eq(usageDecided.month, month), eq(usageDecided.invented, false)));
    await tx.delete(usageAccounts).where(and(eq(usageAccounts.month, month), eq(usageAccounts.invented, false)));
    await insertMonths(tx, [{ month, sent, decided, accounts }], false);
    const counted = { month, countedAt: at };
    await tx.insert(usageCounted).values(counted).onConflictDoUpdate({ target: usageCounted.month, set: counted });
  });
}

/** Adds figures that nobody counted, for a demo. */
export const bringInMonths = (tx: Database, months: readonly MonthFigures[]): Promise<void> => insertMonths(tx, months, true);

async function insertMonths(tx: Database, months: readonly MonthFigures[], invented: boolean): Promise<void> {
  const sent = months.flatMap(({ month, sent }) => sent.map((one) => ({ ...one, month, invented })));
  const decided = months.flatMap(({ month, decided }) => decided.map((one) => ({ ...one, month, invented })));
  const accounts = months.map(({ month, accounts }) => ({ ...accounts, month, invented }));
  if (sent.length > 0) await tx.insert(usageSent).values(sent);
  if (decided.length > 0) await tx.insert(usageDecided).values(decided);
  if (accounts.length > 0) await tx.insert(usageAccounts).values(accounts);
}

/** Which months were counted, the first first. */
export async function countedMonths(db: Database): Promise<string[]> {
  const rows = await db.select({ month: usageCounted.month }).from(usageCounted).orderBy(asc(usageCounted.month));
  return rows.map(({ month }) => month);
}

type Months = { first: string; last: string };

/** What was sent from one month to another, both included. */
export async function sentIn(db: Database, { first, last }: Months): Promise<Sent[]> {
  const { month, service, kelurahan, way } = usageSent;
  const rows = await db
    .select({ month, service, kelurahan, way, sent: sum(usageSent.sent).mapWith(Number) })
    .from(usageSent)
    .where(and(gte(month, first), lte(month, last)))
    .groupBy(month, service, kelurahan, way);
  return rows.map((row) => ({ ...row, way: row.way as Way }));
}

/** How many were decided from one month to another, by service. */
export async function decidedIn(db: Database, { first, last }: Months): Promise<Map<string, number>> {
  const rows = await db
    .select({ service: usageDecided.service, decided: sum(usageDecided.decided).mapWith(Number) })
    .from(usageDecided)
    .where(and(gte(usageDecided.month, first), lte(usageDecided.month, last)))
    .groupBy(usageDecided.service);
  return new Map(rows.map(({ service, decided }) => [service, decided]));
}

/** Accounts made from one month to another, by month. */
export async function accountsIn(db: Database, { first, last }: Months): Promise<Map<string, Accounts>> {
  const rows = await db
    .select({
      month: usageAccounts.month,
      made: sum(usageAccounts.made).mapWith(Number),
      finished: sum(usageAccounts.finished).mapWith(Number),
    })
    .from(usageAccounts)
    .where(and(gte(usageAccounts.month, first), lte(usageAccounts.month, last)))
    .groupBy(usageAccounts.month);
  return new Map(rows.map(({ month, ...accounts }) => [month, accounts]));
}

/** Months of which there is any figure, the newest first. */
export async function monthsWithFigures(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ month: usageSent.month })
    .from(usageSent)
    .union(db.selectDistinct({ month: usageDecided.month }).from(usageDecided));
  return rows.map(({ month }) => month).toSorted((a, b) => (a < b ? 1 : -1));
}
