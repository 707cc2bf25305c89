import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Language } from '../../catalogue/language.ts';
import type { Database } from '../../database/connection.ts';
import { filmCheck } from '../../database/schema/tutorials.ts';
import type { Verdict } from '../stage/freshness-rules.ts';
import type { CheckReport } from './check-report.ts';
import type { CheckCause, CheckState } from './rules.ts';

/** One play of a service's script in one language, against its published film. */
export type FilmCheck = {
  id: string;
  service: string;
  language: Language;
  filmId: string | null;
  cause: CheckCause;
  state: CheckState;
  portalId: string;
  definitionSha: string;
  verdict: Verdict | null;
  report: CheckReport | null;
  fault: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
};

/** Longest that one waits and runs, in ms: every service of a city is checked in less. */
const LONGEST_WAIT_MS = 12 * 3_600_000;

const read = (row: typeof filmCheck.$inferSelect): FilmCheck => ({
  ...row,
  language: row.language as Language,
  cause: row.cause as CheckCause,
  state: row.state as CheckState,
  verdict: row.verdict as Verdict | null,
  report: row.report as CheckReport | null,
});

/** The newest check of each service in a language, by service. */
export async function newestChecks(db: Database, language: Language = 'id'): Promise<Map<string, FilmCheck>> {
  const rows = await db
    .selectDistinctOn([filmCheck.service])
    .from(filmCheck)
    .where(eq(filmCheck.language, language))
    .orderBy(filmCheck.service, desc(filmCheck.requestedAt));
  return new Map(rows.map((row) => [row.service, read(row)]));
}

/** The newest check of a service in a language, or null. */
export async function newestCheckOf(db: Database, service: string, language: Language = 'id'): Promise<FilmCheck | null> {
  const [row] = await db
    .select()
    .from(filmCheck)
    .where(and(eq(filmCheck.service, service), eq(filmCheck.language, language)))
    .orderBy(desc(filmCheck.requestedAt))
    .limit(1);
  return row === undefined ? null : read(row);
}

/** The newest check of a film that was done, or null. */
export async function lastCheckOf(db: Database, filmId: string): Promise<FilmCheck | null> {
  const [row] = await db
    .select()
    .from(filmCheck)
    .where(and(eq(filmCheck.filmId, filmId), eq(filmCheck.state, 'done')))
    .orderBy(desc(filmCheck.requestedAt))
    .limit(1);
  return row === undefined ? null : read(row);
}

export async function findCheck(db: Database, id: string): Promise<FilmCheck | null> {
  const [row] = await db.select().from(filmCheck).where(eq(filmCheck.id, id));
  return row === undefined ? null : read(row);
}

/** Asks for a check, in the caller's transaction; null when one of the service in this language waits or runs already. */
export async function requestCheck(
  db: Database,
  check: Pick<FilmCheck, 'service' | 'language' | 'filmId' | 'cause' | 'portalId' | 'definitionSha'> & { at: Date },
): Promise<string | null> {
  const { at, ...values } = check;
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`film check ${check.service}`}))`);
  const isOpen = and(
    eq(filmCheck.service, check.service),
    eq(filmCheck.language, check.language),
    inArray(filmCheck.state, ['queued', 'running']),
  );
  // One whose worker was ended again and again is waited for no longer.
  await db
    .update(filmCheck)
    .set({ state: 'failed', fault: 'it was begun and never ended', finishedAt: at })
    .where(and(isOpen, lt(filmCheck.requestedAt, new Date(at.getTime() - LONGEST_WAIT_MS))));
  const [open] = await db.select({ id: filmCheck.id }).from(filmCheck).where(isOpen);
  if (open !== undefined) return null;
  const [row] = await db
    .insert(filmCheck)
    .values({ ...values, state: 'queued', requestedAt: at })
    .returning({ id: filmCheck.id });
  return row?.id ?? null;
}

/** The worker begins; false when it was done already. */
export async function markCheckRunning(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .update(filmCheck)
    .set({ state: 'running', fault: null })
    .where(and(eq(filmCheck.id, id), inArray(filmCheck.state, ['queued', 'running'])))
    .returning({ id: filmCheck.id });
  return rows.length === 1;
}

export async function markCheckEnded(
  db: Database,
  id: string,
  end: { report: CheckReport; verdict: Verdict } | { fault: string },
  at: Date,
): Promise<void> {
  const change = 'report' in end ? { state: 'done', ...end } : { state: 'failed', ...end };
  await db
    .update(filmCheck)
    .set({ ...change, finishedAt: at })
    .where(eq(filmCheck.id, id));
}
