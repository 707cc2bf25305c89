import { and, desc, eq, inArray, isNotNull, min, ne, sql } from 'drizzle-orm';
import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { film } from '../database/schema/tutorials.ts';
import type { FilmSet } from './film-report.ts';
import { filmActions } from './rules.ts';
import type { FilmState, FilmVerb, Stand } from './rules.ts';

/** One making of one service's film, in one language. */
export type Film = {
  id: string;
  service: string;
  language: Language;
  state: FilmState;
  progress: Stand | null;
  report: FilmSet | null;
  fault: string | null;
  /** How often its making was begun; one that a stopped worker gave back is none. */
  attempts: number;
  /** Local day on which it was last seen to fit the portal. */
  checkedOn: string | null;
  /** Ids of its scenes that did not play any more then: no page shows them. */
  broken: readonly string[];
  /** The published film whose place it takes by itself once it is made. */
  replaces: string | null;
  requestedAt: Date;
  finishedAt: Date | null;
  publishedAt: Date | null;
  /** When it was taken off its page, by a publisher or by a newer film; null while it is there. */
  withdrawnAt: Date | null;
};

type Actor = { id: string; role: string };

const read = (row: typeof film.$inferSelect): Film => ({
  id: row.id,
  service: row.service,
  language: row.language as Language,
  state: row.state as FilmState,
  progress: row.progress as Stand | null,
  report: row.report as FilmSet | null,
  fault: row.fault,
  attempts: row.attempts,
  checkedOn: row.checkedOn,
  broken: row.broken as string[],
  replaces: row.replaces,
  requestedAt: row.requestedAt,
  finishedAt: row.finishedAt,
  publishedAt: row.publishedAt,
  withdrawnAt: row.withdrawnAt,
});

/** The newest making of each service in a language, by service. */
export async function newestFilms(db: Database, language: Language = 'id'): Promise<Map<string, Film>> {
  const rows = await db
    .selectDistinctOn([film.service])
    .from(film)
    .where(eq(film.language, language))
    .orderBy(film.service, desc(film.requestedAt));
  return new Map(rows.map((row) => [row.service, read(row)]));
}

export async function findFilm(db: Database, id: string): Promise<Film | null> {
  const [row] = await db.select().from(film).where(eq(film.id, id));
  return row === undefined ? null : read(row);
}

/** Films by their ids, in one query; ids of none are left out. */
export async function filmsOf(db: Database, ids: readonly string[]): Promise<Map<string, Film>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(film)
          .where(inArray(film.id, [...ids]));
  return new Map(rows.map((row) => [row.id, read(row)]));
}

/** The film that a service's page shows in a language: the one that speaks it, else the Indonesian one. */
export async function publishedFilm(db: Database, service: string, language: Language = 'id'): Promise<Film | null> {
  const [row] = await db.select().from(film).where(isPublished(service, language)).orderBy(bestFor(language)).limit(1);
  return row === undefined ? null : read(row);
}

const isPublished = (service: string, language: Language) =>
  and(eq(film.service, service), eq(film.state, 'published'), inArray(film.language, [language, 'id']));

const bestFor = (language: Language) => desc(eq(film.language, language));

/** Whether a service has ever had a film on its page. */
export async function hadFilm(db: Database, service: string): Promise<boolean> {
  const [row] = await db
    .select({ id: film.id })
    .from(film)
    .where(and(eq(film.service, service), isNotNull(film.publishedAt)))
    .limit(1);
  return row !== undefined;
}

/** When the very first film was published; null = none was yet. */
export async function firstPublishedAt(db: Database): Promise<Date | null> {
  const [row] = await db.select({ at: min(film.publishedAt) }).from(film);
  return row?.at ?? null;
}

/** Which film `publishedFilm` is and how it fits the portal, without what it says. */
export async function publishedFit(
  db: Database,
  service: string,
  language: Language,
): Promise<Pick<Film, 'id' | 'language' | 'checkedOn' | 'broken'> | null> {
  const [row] = await db
    .select({ id: film.id, language: film.language, checkedOn: film.checkedOn, broken: film.broken })
    .from(film)
    .where(isPublished(service, language))
    .orderBy(bestFor(language))
    .limit(1);
  return row === undefined ? null : { ...row, language: row.language as Language, broken: row.broken as string[] };
}

/** Asks for a film, in the caller's transaction; one that is being made already is answered instead of a second. */
export async function requestFilm(
  db: Database,
  request: { service: string; language?: Language; definitionVersion: number; actor: Actor; at: Date; replaces?: string },
): Promise<{ id: string; fresh: boolean }> {
  const { service, language = 'id' } = request;
  await oneAtATime(db, service);
  const [running] = await db
    .select({ id: film.id })
    .from(film)
    .where(and(eq(film.service, service), eq(film.language, language), inArray(film.state, ['queued', 'running'])));
  if (running !== undefined) return { id: running.id, fresh: false };
  const [row] = await db
    .insert(film)
    .values({
      service,
      language,
      definitionVersion: request.definitionVersion,
      state: 'queued',
      requestedBy: request.actor.id,
      replaces: request.replaces ?? null,
      requestedAt: request.at,
    })
    .returning({ id: film.id });
  if (row === undefined) throw new Error('the film was not stored');
  await recordEvent(db, {
    at: request.at,
    actor: request.actor,
    verb: 'film_requested',
    subject: { kind: 'film', id: row.id },
    detail: { service, language },
  });
  return { id: row.id, fresh: true };
}

/** Moves a film along by a publisher's verb; false when another was faster. Publishing takes the service's earlier film in this language off its page. */
export async function actOnFilm(db: Database, act: { id: string; verb: FilmVerb; actor: Actor; at: Date }): Promise<boolean> {
  const row = filmActions[act.verb];
  return db.transaction(async (tx) => {
    const found = await findFilm(tx, act.id);
    if (found === null) return false;
    await oneAtATime(tx, found.service);
    const [changed] = await tx
      .update(film)
      .set({ state: row.to, ...timesOf[act.verb](act.at) })
      .where(and(eq(film.id, act.id), inArray(film.state, [...row.from])))
      .returning({ id: film.id });
    if (changed === undefined) return false;
    if (act.verb === 'publish') await withdrawOthers(tx, { ...found, kept: act.id, at: act.at });
    await recordEvent(tx, {
      at: act.at,
      actor: act.actor,
      verb: `film_${act.verb}`,
      subject: { kind: 'film', id: act.id },
      detail: { service: found.service, language: found.language },
    });
    return true;
  });
}

const timesOf = {
  cancel: () => ({}),
  publish: (at: Date) => ({ publishedAt: at, withdrawnAt: null }),
  withdraw: (at: Date) => ({ withdrawnAt: at }),
} satisfies Record<FilmVerb, (at: Date) => Partial<Film>>;

/** A film that was made because scenes had moved takes the place of the published one, unless that one was taken off its page meanwhile. */
export async function publishInPlaceOf(db: Database, given: { id: string; replaced: string; at: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const [old] = await tx
      .select({ service: film.service, language: film.language })
      .from(film)
      .where(and(eq(film.id, given.replaced), eq(film.state, 'published')))
      .for('update');
    if (old === undefined) return;
    const fresh = await tx
      .update(film)
      .set({ state: 'published', publishedAt: given.at })
      .where(and(eq(film.id, given.id), eq(film.state, 'ready')))
      .returning({ id: film.id });
    // Cancelled at the last moment: the page keeps what it has.
    if (fresh.length === 0) return;
    await withdrawOthers(tx, { ...old, kept: given.id, at: given.at });
    await recordEvent(tx, {
      at: given.at,
      actor: SYSTEM_ACTOR,
      verb: 'film_refreshed',
      subject: { kind: 'film', id: given.id },
      detail: { ...old, replaced: given.replaced },
    });
  });
}

/** The film of a service that is published in this very language, or null. */
export async function publishedIn(db: Database, service: string, language: Language): Promise<Film | null> {
  const film = await publishedFilm(db, service, language);
  return film?.language === language ? film : null;
}

/** Every film in a language that a page shows, by service. */
export async function publishedFilms(db: Database, language: Language): Promise<Map<string, Film>> {
  const rows = await db
    .select()
    .from(film)
    .where(and(eq(film.state, 'published'), eq(film.language, language)));
  return new Map(rows.map((row) => [row.service, read(row)]));
}

/** Until the caller's transaction ends nobody else asks for a film of this service, or puts one on its page: two publishers may press at once. */
async function oneAtATime(db: Database, service: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`film ${service}`}))`);
}

async function withdrawOthers(
  db: Database,
  { service, language, kept, at }: { service: string; language: string; kept: string; at: Date },
): Promise<void> {
  await db
    .update(film)
    .set({ state: 'withdrawn', withdrawnAt: at })
    .where(and(eq(film.service, service), eq(film.language, language), eq(film.state, 'published'), ne(film.id, kept)));
}

/**
 * The worker begins to make it. The worker's marks keep to films that are still being made, so that a cancelled one stays cancelled.
 * @returns how often it was begun, this time included; null when it is not to be made any more.
 */
export async function markRunning(db: Database, id: string): Promise<number | null> {
  const [row] = await db
    .update(film)
    .set({ state: 'running', progress: null, fault: null, attempts: sql`${film.attempts} + 1` })
    .where(and(eq(film.id, id), inArray(film.state, ['queued', 'running'])))
    .returning({ attempts: film.attempts });
  return row?.attempts ?? null;
}

/** A worker that was stopped gives a film back: that was no attempt. */
export async function giveBack(db: Database, id: string): Promise<void> {
  await db
    .update(film)
    .set({ attempts: sql`${film.attempts} - 1` })
    .where(and(eq(film.id, id), eq(film.state, 'running')));
}

/** Stores how far it is; answers false when the film is not to be made any more. */
export async function markProgress(db: Database, id: string, progress: Stand): Promise<boolean> {
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
  end: { report: FilmSet; checkedOn?: string } | { fault: string },
  at: Date,
): Promise<void> {
  const change = 'report' in end ? { state: 'ready', ...end } : { state: 'failed', fault: end.fault };
  await db
    .update(film)
    .set({ ...change, finishedAt: at })
    .where(and(eq(film.id, id), eq(film.state, 'running')));
}

/** Stores how a film fits the portal as it is now. */
export async function markFit(db: Database, id: string, fit: Pick<Film, 'checkedOn' | 'broken'>): Promise<void> {
  await db.update(film).set(fit).where(eq(film.id, id));
}
