import { and, asc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { account, person, rateLimit, session, user, verification } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import { profileSchema } from './person.ts';

/** An account that nobody has used for long. */
export type UnusedAccount = { id: string; lastUsedAt: Date };

/** Before every id. */
export const FIRST_PERSON = '';

/** Somebody has signed in: a warning that they had is over. */
export async function noteUse(db: Database, personId: string, at: Date): Promise<void> {
  await db.update(person).set({ lastUsedAt: at, unusedWarnedAt: null }).where(eq(person.id, personId));
}

/** Accounts of applicants that nobody has used since an instant, by id. @param warnedBefore those that were warned by then; null = those that were not. */
export function unusedAccounts(
  db: Database,
  given: { idleSince: Date; warnedBefore: Date | null; behind: string; most: number },
): Promise<UnusedAccount[]> {
  const { idleSince, warnedBefore, behind, most } = given;
  return db
    .select({ id: person.id, lastUsedAt: person.lastUsedAt })
    .from(person)
    .where(
      and(
        eq(person.role, 'applicant'),
        isNull(person.closedAt),
        lte(person.lastUsedAt, idleSince),
        warnedBefore === null ? isNull(person.unusedWarnedAt) : lte(person.unusedWarnedAt, warnedBefore),
        gt(person.id, behind),
      ),
    )
    .orderBy(asc(person.id))
    .limit(most);
}

/** Notes that people were warned, in the transaction that tells them. Answers those for whom that was new. */
export async function claimWarnings(tx: Database, ids: readonly string[], at: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .update(person)
    .set({ unusedWarnedAt: at })
    .where(and(inArray(person.id, [...ids]), isNull(person.unusedWarnedAt), isNull(person.closedAt)))
    .returning({ id: person.id });
  return new Set(rows.map(({ id }) => id));
}

/**
 * Closes an account: nobody can sign in with it, and phone, NIK, birth, address and e-mail are forgotten; the phone can sign up anew. The name stays where the
 * office keeps applications of theirs. Answers false when somebody has used it meanwhile, or it is closed already.
 */
export async function closeAccount(
  tx: Database,
  seal: Seal,
  { id, idleSince, keepsName, at }: { id: string; idleSince: Date; keepsName: boolean; at: Date },
): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), isNull(person.closedAt), lte(person.lastUsedAt, idleSince)))
    .for('update');
  if (row === undefined) return false;
  const { name } = profileSchema.parse(seal.openJson(row.sealed));
  const phoneHash = seal.hash('closed', id);
  const profile = profileSchema.parse({ name: keepsName ? name : '', phone: '', channels: [] });
  await tx.delete(session).where(eq(session.userId, id));
  await tx.delete(account).where(eq(account.userId, id));
  await tx
    .update(user)
    .set({ email: `${phoneHash}@pintu.invalid`, phoneNumber: phoneHash })
    .where(eq(user.id, id));
  await tx
    .update(person)
    .set({ sealed: seal.closeJson(profile), phoneHash, nikHash: null, closedAt: at })
    .where(eq(person.id, id));
  return true;
}

/** People whose account nobody has used since an instant, of those named. */
export async function unusedAmong(db: Database, ids: readonly string[], idleSince: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, [...ids]), lte(person.lastUsedAt, idleSince)));
  return rows.map(({ id }) => id);
}

/** Removes sessions and codes of the sign-in that ended before an instant of the machine's clock, which the sign-in library goes by. Answers how many. */
export async function forgetEndedSessions(db: Database, before: Date): Promise<number> {
  const sessions = await db.delete(session).where(lt(session.expiresAt, before));
  const codes = await db.delete(verification).where(lt(verification.expiresAt, before));
  return (sessions.rowCount ?? 0) + (codes.rowCount ?? 0);
}

/** Removes counts of tries whose window began before an instant. */
export async function forgetOldTries(db: Database, before: Date): Promise<void> {
  await db.delete(rateLimit).where(sql`${rateLimit.windowStartedAt} < ${before.toISOString()}`);
}
