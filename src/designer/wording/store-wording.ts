import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Path } from '../../catalogue/record.ts';
import type { Database } from '../../database/connection.ts';
import { wordingProposal, wordingRun } from '../../database/schema/designer.ts';
import type { AnswerFault } from './judge-rules.ts';

type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** One time that a model is asked about texts of a service. `fault`: why it failed, or what it waits for until `resumeAt`. */
export type WordingRun = {
  id: string;
  slug: string;
  state: RunState;
  host: string;
  model: string;
  failures: number;
  fault: string | null;
  resumeAt: Date | null;
};

/**
 * - `waiting`: not asked yet; `held`: not sent, see `holdsPersonalData`.
 * - `proposed`, `plain`, `faulty`: what came of the answer.
 * - `accepted`, `changed`, `refused`: what somebody made of a proposal; `replaced`: asked about anew.
 */
type ProposalState = 'waiting' | 'held' | 'proposed' | 'plain' | 'faulty' | Decision | 'replaced';

/** What somebody makes of a proposal. `changed`: with words of their own. */
export type Decision = 'accepted' | 'changed' | 'refused';

export type Proposal = {
  id: string;
  runId: string;
  path: Path;
  before: string;
  after: string | null;
  state: ProposalState;
  faults: readonly AnswerFault[];
  decidedBy: string | null;
  decidedAt: Date | null;
};

const OPEN: readonly RunState[] = ['queued', 'running'];
const isOpen = inArray(wordingRun.state, [...OPEN]);

/** What a proposal is stored as; types of the JSON columns are what this store wrote. */
type Row = typeof wordingProposal.$inferSelect;
const proposalOf = (row: Row): Proposal => ({
  ...row,
  path: row.path as Path,
  state: row.state as ProposalState,
  faults: row.faults as AnswerFault[],
});

type NewRun = {
  id: string;
  slug: string;
  host: string;
  model: string;
  requestedBy: string;
  requestedAt: Date;
  texts: readonly { id: string; path: Path; text: string; held: boolean }[];
};

/** Adds a run with its texts; older proposals for the same texts that nobody decided give way. False where one is under way for the service. */
export async function addRun(db: Database, { texts, ...run }: NewRun): Promise<boolean> {
  const added = await db
    .insert(wordingRun)
    .values({ ...run, state: 'queued' })
    .onConflictDoNothing()
    .returning({ id: wordingRun.id });
  if (added.length === 0) return false;
  const undecided = inArray(wordingProposal.state, ['waiting', 'held', 'proposed', 'plain', 'faulty']);
  await db
    .update(wordingProposal)
    .set({ state: 'replaced' })
    .where(
      and(
        eq(wordingProposal.slug, run.slug),
        undecided,
        inArray(
          wordingProposal.before,
          texts.map(({ text }) => text),
        ),
      ),
    );
  await db.insert(wordingProposal).values(
    texts.map(({ id, path, text, held }, place) => ({
      id,
      runId: run.id,
      slug: run.slug,
      place,
      path,
      before: text,
      state: held ? 'held' : 'waiting',
    })),
  );
  return true;
}

/** The last run of a service, or null. */
export async function lastRun(db: Database, slug: string): Promise<WordingRun | null> {
  const [row] = await db.select().from(wordingRun).where(eq(wordingRun.slug, slug)).orderBy(desc(wordingRun.number)).limit(1);
  return row === undefined ? null : { ...row, state: row.state as RunState };
}

/** Takes up a run, for the first time or again; null when nobody wants it any more. */
export async function takeUp(db: Database, id: string): Promise<WordingRun | null> {
  const [row] = await db
    .update(wordingRun)
    .set({ state: 'running', resumeAt: null, fault: null })
    .where(and(eq(wordingRun.id, id), isOpen))
    .returning();
  return row === undefined ? null : { ...row, state: 'running' };
}

/** Texts of a run that were not asked about yet, in their order. */
export async function waitingOf(db: Database, runId: string): Promise<Proposal[]> {
  const rows = await db
    .select()
    .from(wordingProposal)
    .where(and(eq(wordingProposal.runId, runId), eq(wordingProposal.state, 'waiting')))
    .orderBy(asc(wordingProposal.place));
  return rows.map(proposalOf);
}

/** Keeps what came of asking about a text. Answers whether the run is still wanted: after a cancelling nothing is kept. */
export async function keepAnswer(
  db: Database,
  { id, runId }: Pick<Proposal, 'id' | 'runId'>,
  answer: { state: 'proposed' | 'plain' | 'faulty'; after: string | null; faults: readonly AnswerFault[] },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const wanted = await tx
      .update(wordingRun)
      .set({ failures: 0 })
      .where(and(eq(wordingRun.id, runId), isOpen))
      .returning();
    if (wanted.length === 0) return false;
    await tx
      .update(wordingProposal)
      .set({ ...answer, faults: [...answer.faults] })
      .where(and(eq(wordingProposal.id, id), eq(wordingProposal.state, 'waiting')));
    return true;
  });
}

/** The run waits, because the endpoint asked for it or gave no answer. False when nobody wants it any more. */
export async function pauseRun(
  db: Database,
  id: string,
  { fault, resumeAt }: { fault: string; resumeAt: Date },
): Promise<boolean> {
  const failures = sql`${wordingRun.failures} + 1`;
  const paused = await db
    .update(wordingRun)
    .set({ fault, resumeAt, failures })
    .where(and(eq(wordingRun.id, id), isOpen))
    .returning({ id: wordingRun.id });
  return paused.length > 0;
}

/** A run that is open ends; false when it was over already. */
export async function endRun(
  db: Database,
  id: string,
  end: { state: 'done' | 'failed' | 'cancelled'; fault: string | null; at: Date },
): Promise<boolean> {
  const ended = await db
    .update(wordingRun)
    .set({ state: end.state, fault: end.fault, resumeAt: null, finishedAt: end.at })
    .where(and(eq(wordingRun.id, id), isOpen))
    .returning({ id: wordingRun.id });
  return ended.length > 0;
}

/** A run that failed or was cancelled goes on with what was not asked yet; false where another one is under way. */
export async function reopenRun(
  db: Database,
  { id, slug, host, model }: Pick<WordingRun, 'id' | 'slug' | 'host' | 'model'>,
): Promise<boolean> {
  const open = db
    .select({ one: sql`1` })
    .from(wordingRun)
    .where(and(eq(wordingRun.slug, slug), isOpen));
  const reopened = await db
    .update(wordingRun)
    .set({ state: 'queued', host, model, fault: null, failures: 0, finishedAt: null })
    .where(
      and(
        eq(wordingRun.id, id),
        eq(wordingRun.slug, slug),
        inArray(wordingRun.state, ['failed', 'cancelled']),
        sql`not exists (${open})`,
      ),
    )
    .returning({ id: wordingRun.id });
  return reopened.length > 0;
}

/** How many texts of a run were asked about, of all; what is held back counts as neither. */
export async function progressOf(db: Database, runId: string): Promise<{ done: number; all: number }> {
  const [row] = await db
    .select({
      all: sql<number>`count(*) filter (where ${wordingProposal.state} <> 'held')::int`,
      done: sql<number>`count(*) filter (where ${wordingProposal.state} not in ('held', 'waiting'))::int`,
    })
    .from(wordingProposal)
    .where(eq(wordingProposal.runId, runId));
  return row ?? { done: 0, all: 0 };
}

/** Proposals of a service that nobody decided yet, and answers that were no use: newest run first, then in their order. */
export async function undecidedOf(db: Database, slug: string): Promise<Proposal[]> {
  const rows = await db
    .select({ proposal: wordingProposal })
    .from(wordingProposal)
    .innerJoin(wordingRun, eq(wordingRun.id, wordingProposal.runId))
    .where(and(eq(wordingProposal.slug, slug), inArray(wordingProposal.state, ['proposed', 'faulty', 'held', 'plain'])))
    .orderBy(desc(wordingRun.number), asc(wordingProposal.place));
  return rows.map(({ proposal }) => proposalOf(proposal));
}

/** The last decisions about a service. */
export async function decidedOf(db: Database, slug: string): Promise<(Proposal & { state: Decision })[]> {
  const rows = await db
    .select()
    .from(wordingProposal)
    .where(and(eq(wordingProposal.slug, slug), isNotNull(wordingProposal.decidedAt)))
    .orderBy(desc(wordingProposal.decidedAt))
    .limit(40);
  return rows.map((row) => ({ ...proposalOf(row), state: row.state as Decision }));
}

/** One proposal of a service, or null. */
export async function findProposal(db: Database, slug: string, id: string): Promise<Proposal | null> {
  const [row] = await db
    .select()
    .from(wordingProposal)
    .where(and(eq(wordingProposal.slug, slug), eq(wordingProposal.id, id)));
  return row === undefined ? null : proposalOf(row);
}

/** Keeps what somebody decided; false when it was decided already. */
export async function keepDecision(
  db: Database,
  id: string,
  made: { decision: Decision; after: string | null; personId: string; at: Date },
): Promise<boolean> {
  const decided = await db
    .update(wordingProposal)
    .set({ state: made.decision, after: made.after, decidedBy: made.personId, decidedAt: made.at })
    .where(and(eq(wordingProposal.id, id), eq(wordingProposal.state, 'proposed')))
    .returning({ id: wordingProposal.id });
  return decided.length > 0;
}
