import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { experiment, experimentLook } from '../../database/schema/experiments.ts';
import type { Counts, Experiment, Plan, Series, StoredLook } from './experiment.ts';
import { readExperiment, readLook } from './read-experiment.ts';

type Actor = { id: string; role: string };

/** Everything that was ever compared, the newest first; what somebody may have to act on stands before what is over. */
export async function listExperiments(db: Database): Promise<Experiment[]> {
  const ended = sql`(${experiment.state} = 'ended')`;
  return (await db.select().from(experiment).orderBy(ended, desc(experiment.plannedAt))).map(readExperiment);
}

/** One of them, or null. */
export async function findExperiment(db: Database, id: string): Promise<Experiment | null> {
  const [row] = await db.select().from(experiment).where(eq(experiment.id, id));
  return row === undefined ? null : readExperiment(row);
}

/** The looks of all experiments, by experiment, each in their order. */
export async function allLooks(db: Database): Promise<Map<string, StoredLook[]>> {
  const rows = await db.select().from(experimentLook).orderBy(asc(experimentLook.number));
  const looks = new Map<string, StoredLook[]>();
  for (const row of rows) looks.set(row.experimentId, [...(looks.get(row.experimentId) ?? []), readLook(row)]);
  return looks;
}

/** The looks of one, in their order. */
export async function looksOf(db: Database, id: string): Promise<StoredLook[]> {
  const rows = await db
    .select()
    .from(experimentLook)
    .where(eq(experimentLook.experimentId, id))
    .orderBy(asc(experimentLook.number));
  return rows.map(readLook);
}

/** Writes a plan down. It shows nobody anything until it is started. */
export async function planExperiment(db: Database, plan: Plan, { actor, at }: { actor: Actor; at: Date }): Promise<string> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(experiment)
      .values({ ...plan, state: 'planned', plannedAt: at })
      .returning({ id: experiment.id });
    if (row === undefined) throw new Error('a plan was not stored');
    const { sentence: _, ...named } = plan;
    await recordEvent(tx, { at, actor, verb: 'plan', subject: { kind: 'experiment', id: row.id }, detail: named });
    return row.id;
  });
}

/** Begins to watch a series before and after a day. */
export async function beginTrend(
  db: Database,
  given: { service: string | null; changedOn: string; actor: Actor; at: Date },
): Promise<string> {
  const { service, changedOn, actor, at } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(experiment)
      .values({
        kind: 'trend',
        service,
        changedOn,
        outcome: 'sent-in-seven-days',
        state: 'running',
        plannedAt: at,
        startedAt: at,
        askedAt: at,
      })
      .returning({ id: experiment.id });
    if (row === undefined) throw new Error('a trend was not stored');
    const subject = { kind: 'experiment', id: row.id } as const;
    await recordEvent(tx, { at, actor, verb: 'watch_trend', subject, detail: { service, changedOn } });
    return row.id;
  });
}

/**
 * `busy`: another comparison runs for the same service; two at once could not be told apart. `gone`: somebody else was faster. `unpublished`: its film is shown to nobody
 * any more, so that nobody would ever come into it.
 */
type StartRefusal = 'busy' | 'gone' | 'unpublished';

/** Starts a plan: from now on it is fixed, and chance decides who is shown what. @param films ids of those that are published now. */
export async function startExperiment(
  db: Database,
  { id, films, actor, at }: { id: string; films: readonly string[]; actor: Actor; at: Date },
): Promise<{ ok: true } | { ok: false; reason: StartRefusal }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('start an experiment'))`);
    const found = await findExperiment(tx, id);
    if (found?.state !== 'planned') return { ok: false, reason: 'gone' };
    if (found.kind === 'film' && !films.some((film) => (found.filmId ?? film) === film))
      return { ok: false, reason: 'unpublished' };
    const [other] = await tx
      .select({ id: experiment.id })
      .from(experiment)
      .where(
        and(
          eq(experiment.state, 'running'),
          eq(experiment.invented, false),
          ne(experiment.kind, 'trend'),
          found.service === null ? undefined : or(isNull(experiment.service), eq(experiment.service, found.service)),
        ),
      )
      .limit(1);
    if (other !== undefined) return { ok: false, reason: 'busy' };
    await tx.update(experiment).set({ state: 'running', startedAt: at }).where(eq(experiment.id, id));
    await recordEvent(tx, { at, actor, verb: 'start', subject: { kind: 'experiment', id } });
    return { ok: true };
  });
}

/**
 * Ends a comparison by showing it to everybody or to nobody; a trend is only put away. False when it runs no more.
 * @param films ids of those that are published now: a decision about whichever is published holds for these alone.
 */
export async function endExperiment(
  db: Database,
  given: { id: string; decision: 'all' | 'none'; films: readonly string[]; actor: Actor; at: Date },
): Promise<boolean> {
  const { id, decision, films, actor, at } = given;
  return db.transaction(async (tx) => {
    const ofAny = sql`${experiment.kind} = 'film' and ${experiment.filmId} is null`;
    const changed = await tx
      .update(experiment)
      .set({
        state: 'ended',
        endedAt: at,
        decision,
        decidedFilms: sql`case when ${ofAny} then ${sql.param([...films], experiment.decidedFilms)}::text[] end`,
      })
      .where(and(eq(experiment.id, id), eq(experiment.state, 'running')))
      .returning({ id: experiment.id });
    if (changed.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'end', subject: { kind: 'experiment', id }, detail: { decision } });
    return true;
  });
}

/** Takes a decision back: what is published is shown again as if nothing had been compared. False when there is none. */
export async function revokeDecision(db: Database, { id, actor, at }: { id: string; actor: Actor; at: Date }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(experiment)
      .set({ decision: null })
      .where(
        and(eq(experiment.id, id), eq(experiment.state, 'ended'), ne(experiment.kind, 'trend'), isNotNull(experiment.decision)),
      )
      .returning({ id: experiment.id });
    if (changed.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'revoke', subject: { kind: 'experiment', id } });
    return true;
  });
}

/** Throws a plan away that was never started. */
export async function discardPlan(db: Database, { id, actor, at }: { id: string; actor: Actor; at: Date }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(experiment)
      .where(and(eq(experiment.id, id), eq(experiment.state, 'planned')))
      .returning({ id: experiment.id });
    if (gone.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'discard', subject: { kind: 'experiment', id } });
    return true;
  });
}

/** What is decided about a film or a sentence, and until which local day people are taken in. */
export type Decided = Pick<
  Experiment,
  'id' | 'kind' | 'scene' | 'filmId' | 'decidedFilms' | 'sentence' | 'endsOn' | 'state' | 'decision'
>;

/** What is decided for a place now: running comparisons, and ended ones with what was decided; what runs comes first, then what ended last. */
export async function rulingsAt(db: Database, { service, stage }: { service: string; stage: number }): Promise<Decided[]> {
  const { id, kind, scene, filmId, decidedFilms, sentence, endsOn, state, decision } = experiment;
  const rows = await db
    .select({ id, kind, scene, filmId, decidedFilms, sentence, endsOn, state, decision })
    .from(experiment)
    .where(
      and(
        eq(experiment.invented, false),
        ne(experiment.kind, 'trend'),
        or(eq(experiment.state, 'running'), and(eq(experiment.state, 'ended'), isNotNull(experiment.decision))),
        or(isNull(experiment.service), eq(experiment.service, service)),
        or(isNull(experiment.stage), eq(experiment.stage, stage)),
      ),
    )
    .orderBy(sql`(${experiment.state} = 'running') desc`, desc(experiment.endedAt));
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Decided['kind'],
    state: row.state as Decided['state'],
    decision: row.decision as Decided['decision'],
  }));
}

/** Those whose figures the night computes: what runs. What a demo invented stays as it is. */
export async function runningExperiments(db: Database): Promise<Experiment[]> {
  const rows = await db
    .select()
    .from(experiment)
    .where(and(eq(experiment.state, 'running'), eq(experiment.invented, false)));
  return rows.map(readExperiment);
}

/** Notes that figures are wanted now. */
export async function askForFigures(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(experiment)
    .set({ askedAt: at })
    .where(and(eq(experiment.id, id), eq(experiment.state, 'running')));
}

/** Stores what was computed, and the look that was due, at once. A look that another process has stored stays. */
export async function storeFigures(
  db: Database,
  given: { id: string; figures: Counts | Series; look: Omit<StoredLook, 'at'> | null; at: Date },
): Promise<void> {
  const { id, figures, look, at } = given;
  await db.transaction(async (tx) => {
    await tx.update(experiment).set({ figures, figuresAt: at, askedAt: null }).where(eq(experiment.id, id));
    if (look !== null)
      await tx
        .insert(experimentLook)
        .values({ ...look, experimentId: id, at })
        .onConflictDoNothing();
  });
}
