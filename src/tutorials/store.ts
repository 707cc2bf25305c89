import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { film } from '../database/schema/tutorials.ts';
import type { FilmProgress, FilmReport } from './film-report.ts';
import { filmActions } from './rules.ts';
import type { FilmState, FilmVerb } from './rules.ts';

/** One making of one service's film. */
export type Film = {
  id: string;
  service: string;
  state: FilmState;
  progress: FilmProgress | null;
  report: FilmReport | null;
  fault: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
  publishedAt: Date | null;
};

type Actor = { id: string; role: string };

const read = (row: typeof film.$inferSelect): Film => ({
  id: row.id,
  service: row.service,
  state: row.state as FilmState,
  progress: row.progress as FilmProgress | null,
  report: row.report as FilmReport | null,
  fault: row.fault,
  requestedAt: row.requestedAt,
  finishedAt: row.finishedAt,
  publishedAt: row.publishedAt,
});

/** The newest making of each service, by service. */
export async function newestFilms(db: Database): Promise<Map<string, Film>> {
  const rows = await db.selectDistinctOn([film.service]).from(film).orderBy(film.service, desc(film.requestedAt));
  return new Map(rows.map((row) => [row.service, read(row)]));
}

export async function findFilm(db: Database, id: string): Promise<Film | null> {
  const [row] = await db.select().from(film).where(eq(film.id, id));
  return row === undefined ? null : read(row);
}

/** The film that a service's page shows. */
export async function publishedFilm(db: Database, service: string): Promise<Film | null> {
  const [row] = await db
    .select()
    .from(film)
    .where(and(eq(film.service, service), eq(film.state, 'published')))
    .orderBy(desc(film.publishedAt))
    .limit(1);
  return row === undefined ? null : read(row);
}

/** Asks for a film, in the caller's transaction; one that is being made already is answered instead of a second. */
export async function requestFilm(
  db: Database,
  request: { service: string; definitionVersion: number; actor: Actor; at: Date },
): Promise<{ id: string; fresh: boolean }> {
  const [running] = await db
    .select({ id: film.id })
    .from(film)
    .where(and(eq(film.service, request.service), inArray(film.state, ['queued', 'running'])));
  if (running !== undefined) return { id: running.id, fresh: false };
  const [row] = await db
    .insert(film)
    .values({
      service: request.service,
      definitionVersion: request.definitionVersion,
      state: 'queued',
      requestedBy: request.actor.id,
      requestedAt: request.at,
    })
    .returning({ id: film.id });
  if (row === undefined) throw new Error('the film was not stored');
  await recordEvent(db, {
    at: request.at,
    actor: request.actor,
    verb: 'film_requested',
    subject: { kind: 'film', id: row.id },
    detail: { service: request.service },
  });
  return { id: row.id, fresh: true };
}

/** Moves a film along by a publisher's verb; false when another was faster. Publishing takes the service's earlier film off its page. */
export async function actOnFilm(db: Database, act: { id: string; verb: FilmVerb; actor: Actor; at: Date }): Promise<boolean> {
  const row = filmActions[act.verb];
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(film)
      .set({ state: row.to, ...(act.verb === 'publish' ? { publishedAt: act.at } : {}) })
      .where(and(eq(film.id, act.id), inArray(film.state, [...row.from])))
      .returning({ service: film.service });
    if (changed === undefined) return false;
    if (act.verb === 'publish') await withdrawOthers(tx, changed.service, act.id);
    await recordEvent(tx, {
      at: act.at,
      actor: act.actor,
      verb: `film_${act.verb}`,
      subject: { kind: 'film', id: act.id },
      detail: { service: changed.service },
    });
    return true;
  });
}

async function withdrawOthers(db: Database, service: string, kept: string): Promise<void> {
  const others = await db
    .select({ id: film.id })
    .from(film)
    .where(and(eq(film.service, service), eq(film.state, 'published')));
  const ids = others.map((other) => other.id).filter((id) => id !== kept);
  if (ids.length > 0) await db.update(film).set({ state: 'withdrawn' }).where(inArray(film.id, ids));
}

/** The worker's own marks. Each keeps to films that are still being made, so that a cancelled one stays cancelled. */
export async function markRunning(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .update(film)
    .set({ state: 'running', progress: null, fault: null })
    .where(and(eq(film.id, id), inArray(film.state, ['queued', 'running'])))
    .returning({ id: film.id });
  return rows.length === 1;
}

/** Stores how far it is; answers false when the film is not to be made any more. */
export async function markProgress(db: Database, id: string, progress: FilmProgress): Promise<boolean> {
  const rows = await db
    .update(film)
    .set({ progress })
    .where(and(eq(film.id, id), eq(film.state, 'running')))
    .returning({ id: film.id });
  return rows.length === 1;
}

export async function markEnded(
  db: Database,
  id: string,
  end: { report: FilmReport } | { fault: string },
  at: Date,
): Promise<void> {
  const change = 'report' in end ? { state: 'ready', report: end.report } : { state: 'failed', fault: end.fault };
  await db
    .update(film)
    .set({ ...change, finishedAt: at })
    .where(and(eq(film.id, id), eq(film.state, 'running')));
}
