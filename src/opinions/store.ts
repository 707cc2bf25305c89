import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { ActionCourse } from '../applications/actions.ts';
import { lockForOfficer } from '../applications/store-desk.ts';
import type { Asker } from '../applications/store.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { opinion } from '../database/schema/opinions.ts';
import type { Seal } from '../database/seal.ts';
import { mayAsk, verdicts } from './rules.ts';
import type { Outcome, Verdict } from './rules.ts';

/** A question to another office, opened; null words = there are none, or they were removed. */
export type Opinion = {
  id: number;
  applicationId: string;
  office: string;
  askerId: string;
  question: string | null;
  askedAt: Date;
  dueOn: string;
  /** Null = open. */
  outcome: Outcome | null;
  words: string | null;
  closedAt: Date | null;
  closedBy: string | null;
};

/** What was asked about an application, the oldest first. */
export async function opinionsOf(db: Database, seal: Seal, applicationId: string): Promise<Opinion[]> {
  const rows = await db.select().from(opinion).where(eq(opinion.applicationId, applicationId)).orderBy(asc(opinion.id));
  return rows.map((row) => opened(seal, row));
}

/** One question; null = there is none. Whoever calls decides with `opensTo` whether it is shown. */
export async function findOpinion(db: Database, seal: Seal, id: number): Promise<Opinion | null> {
  const [row] = await db.select().from(opinion).where(eq(opinion.id, id));
  return row === undefined ? null : opened(seal, row);
}

/** As many answered ones as a list shows. */
const MOST_ANSWERED = 20;
/** As many open ones. */
const MOST_OPEN = 200;

/** What an office is asked, the earliest due first, and what it answered lately. */
export async function opinionsFor(db: Database, seal: Seal, office: string): Promise<{ open: Opinion[]; answered: Opinion[] }> {
  const open = await db
    .select()
    .from(opinion)
    .where(and(eq(opinion.office, office), isNull(opinion.outcome)))
    .orderBy(asc(opinion.dueOn), asc(opinion.id))
    .limit(MOST_OPEN);
  const answered = await db
    .select()
    .from(opinion)
    .where(and(eq(opinion.office, office), inArray(opinion.outcome, [...verdicts])))
    .orderBy(desc(opinion.closedAt), desc(opinion.id))
    .limit(MOST_ANSWERED);
  return { open: open.map((row) => opened(seal, row)), answered: answered.map((row) => opened(seal, row)) };
}

/** How many questions wait for an office. */
export async function countOpinionsFor(db: Database, office: string): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(opinion)
    .where(and(eq(opinion.office, office), isNull(opinion.outcome)));
  return row?.open ?? 0;
}

/** Whether an officer's office is asked about an application, or has answered: the same as `opensTo`, for what is of the application. */
export async function isAskedAbout(db: Database, officer: Asker, applicationId: string): Promise<boolean> {
  if (officer.role !== 'technical' || officer.technicalOffice === null) return false;
  const rows = await db
    .select({ id: opinion.id })
    .from(opinion)
    .where(
      and(
        eq(opinion.applicationId, applicationId),
        eq(opinion.office, officer.technicalOffice),
        or(isNull(opinion.outcome), inArray(opinion.outcome, [...verdicts])),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

type Asking = {
  officer: Asker;
  number: string;
  course: ActionCourse;
  ownFiling: boolean;
  office: string;
  question: string;
  dueOn: string;
  at: Date;
};

/** Asks an office. The application is held meanwhile, so none is asked about what was just decided. False = not possible any more, or it is asked already. */
export async function askOpinion(db: Database, seal: Seal, given: Asking): Promise<boolean> {
  const { officer, number, course, ownFiling, office, question, dueOn, at } = given;
  return db.transaction(async (tx) => {
    const found = await lockForOfficer(tx, seal, officer, number);
    if (found === null || !mayAsk(officer.role, found.state, course, ownFiling)) return false;
    const [added] = await tx
      .insert(opinion)
      .values({ applicationId: found.id, office, askerId: officer.id, question: seal.close(question), askedAt: at, dueOn })
      .onConflictDoNothing()
      .returning({ id: opinion.id });
    if (added === undefined) return false;
    await tell(tx, { officer, applicationId: found.id, at }, 'ask_opinion', { opinion: added.id });
    return true;
  });
}

type Closing = { officer: Asker; id: number; at: Date };

/** An officer of the asked office answers; false = it is not theirs, or not open any more. */
export async function giveOpinion(
  db: Database,
  seal: Seal,
  { officer, id, at, verdict, words }: Closing & { verdict: Verdict; words: string | null },
): Promise<boolean> {
  if (officer.role !== 'technical') return false;
  return db.transaction(async (tx) => {
    const sealed = words === null ? null : seal.close(words);
    const [row] = await tx
      .update(opinion)
      .set({ outcome: verdict, words: sealed, closedAt: at, closedBy: officer.id })
      .where(and(eq(opinion.id, id), eq(opinion.office, officer.technicalOffice ?? ''), isNull(opinion.outcome)))
      .returning({ applicationId: opinion.applicationId });
    if (row === undefined) return false;
    await tell(tx, { officer, at, ...row }, 'give_opinion', { opinion: id, verdict });
    return true;
  });
}

/** Who asked takes an open question back; that there was one stays. False = it is not theirs, or not open any more. */
export async function withdrawOpinion(
  db: Database,
  { officer, id, at, applicationId }: Closing & { applicationId: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const own = and(eq(opinion.applicationId, applicationId), eq(opinion.askerId, officer.id), isNull(opinion.outcome));
    const rows = await tx
      .update(opinion)
      .set({ outcome: 'withdrawn', closedAt: at, closedBy: officer.id })
      .where(and(eq(opinion.id, id), own))
      .returning({ id: opinion.id });
    if (rows.length === 0) return false;
    await tell(tx, { officer, applicationId, at }, 'withdraw_opinion', { opinion: id });
    return true;
  });
}

/** Nobody needs an answer about what is over, in the transaction that ends it. */
export async function closeOpinions(tx: Database, applicationId: string, at: Date): Promise<void> {
  await tx
    .update(opinion)
    .set({ outcome: 'not_needed', closedAt: at })
    .where(and(eq(opinion.applicationId, applicationId), isNull(opinion.outcome)));
}

/** Notes that offices are told of what is late, and answers how many each has; nobody is told twice of the same. */
export async function claimLate(tx: Database, today: string, at: Date): Promise<Map<string, number>> {
  const rows = await tx
    .update(opinion)
    .set({ remindedAt: at })
    .where(and(isNull(opinion.outcome), isNull(opinion.remindedAt), lt(opinion.dueOn, today)))
    .returning({ office: opinion.office });
  const byOffice = Map.groupBy(rows, ({ office }) => office);
  return new Map([...byOffice].map(([office, late]) => [office, late.length]));
}

/** Removes all words, when the time of keeping is over. */
export async function forgetOpinions(tx: Database, applicationId: string): Promise<void> {
  await tx
    .update(opinion)
    .set({ question: null, words: null })
    .where(and(eq(opinion.applicationId, applicationId), or(isNotNull(opinion.question), isNotNull(opinion.words))));
}

function opened(seal: Seal, row: typeof opinion.$inferSelect): Opinion {
  const { remindedAt: _remindedAt, question, words, outcome, ...rest } = row;
  const open = (sealed: Buffer | null) => (sealed === null ? null : seal.open(sealed).toString('utf8'));
  return { ...rest, outcome: outcome as Outcome | null, question: open(question), words: open(words) };
}

type Telling = { officer: Asker; applicationId: string; at: Date };

/** The revision stays: an opinion decides nothing, so no colleague's open page gets old by it. */
const tell = (
  tx: Database,
  { officer, applicationId, at }: Telling,
  verb: 'ask_opinion' | 'give_opinion' | 'withdraw_opinion',
  detail: Record<string, unknown>,
) => recordEvent(tx, { at, actor: officer, verb, subject: { kind: 'application', id: applicationId }, detail });
