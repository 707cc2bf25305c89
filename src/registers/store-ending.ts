import { and, asc, eq, gt, gte, lte, or } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { registerPermit, registerReminder } from '../database/schema/registers.ts';

/** A permit from before the portal that ends, and by what its holder is found. */
export type EndingRegistered = { id: string; nikHash: string; service: string; validUntil: string };

/** Permits of the register whose last day lies between two local days, both included; the earliest first. */
export async function endingRegistered(
  db: Database,
  { from, until, behind, most }: { from: string; until: string; behind: EndingRegistered | null; most: number },
): Promise<EndingRegistered[]> {
  const { id, nikHash, service, validUntil } = registerPermit;
  const rows = await db
    .select({ id, nikHash, service, validUntil })
    .from(registerPermit)
    .where(
      and(
        gte(validUntil, from),
        lte(validUntil, until),
        behind === null
          ? undefined
          : or(gt(validUntil, behind.validUntil), and(eq(validUntil, behind.validUntil), gt(id, behind.id))),
      ),
    )
    .orderBy(asc(validUntil), asc(id))
    .limit(most);
  return rows.flatMap((row) => (row.validUntil === null ? [] : [{ ...row, validUntil: row.validUntil }]));
}

/** Notes reminders as sent, in the transaction that sends them. Answers the permits for which that was new. */
export async function claimRegisterReminders(
  tx: Database,
  due: readonly { permitId: string; days: number; lastDay: string }[],
  sentAt: Date,
): Promise<Set<string>> {
  if (due.length === 0) return new Set();
  const claimed = await tx
    .insert(registerReminder)
    .values(due.map((one) => ({ ...one, sentAt })))
    .onConflictDoNothing()
    .returning({ permitId: registerReminder.permitId });
  return new Set(claimed.map(({ permitId }) => permitId));
}
