import { and, eq, gte, isNotNull, lt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Database } from '../../database/connection.ts';
import type { Seal } from '../../database/seal.ts';
import { literacyAnswer, literacyFigures, literacyFilm, literacyInvented } from '../../database/schema/literacy.ts';
import { SKILLS } from './literacy-rules.ts';
import type { Occasion, Said, SkillAnswers, Turn } from './literacy-rules.ts';

/** Somebody in these tables. */
export const personIn = (seal: Seal, personId: string): string => seal.hash('literacy', personId);

/** To which questions somebody has said something, if only "Nanti saja". */
export async function saidBy(db: Database, seal: Seal, personId: string): Promise<Said> {
  const rows = await db
    .select({ occasion: literacyAnswer.occasion })
    .from(literacyAnswer)
    .where(eq(literacyAnswer.person, personIn(seal, personId)));
  return new Set(rows.map(({ occasion }) => occasion as Occasion));
}

/** Keeps what somebody said; null = "Nanti saja". The first word counts. */
export async function keepAnswers(
  db: Database,
  seal: Seal,
  given: { personId: string; occasion: Occasion; answers: SkillAnswers | null; day: string },
): Promise<void> {
  const { personId, occasion, answers, day } = given;
  await db
    .insert(literacyAnswer)
    .values({ person: personIn(seal, personId), occasion, answeredOn: day, ...answers })
    .onConflictDoNothing();
}

/** Removes what people said who said nothing more since a local day. Answers how many answers went. */
export async function forgetAnswers(db: Database, before: string): Promise<number> {
  const later = alias(literacyAnswer, 'later');
  const since = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.person, literacyAnswer.person), gte(later.answeredOn, before)));
  const gone = await db.delete(literacyAnswer).where(notExists(since));
  return gone.rowCount ?? 0;
}

/** Keeps that somebody saw a film. */
export async function keepFilm(db: Database, seal: Seal, { personId, at }: { personId: string; at: Date }): Promise<void> {
  await db
    .insert(literacyFilm)
    .values({ person: personIn(seal, personId), watchedAt: at })
    .onConflictDoNothing();
}

/** When people saw films, by person. */
export async function filmsByPerson(db: Database): Promise<Map<string, Date[]>> {
  const people = Map.groupBy(await db.select().from(literacyFilm), ({ person }) => person);
  return new Map([...people].map(([person, seen]) => [person, seen.map(({ watchedAt }) => watchedAt)]));
}

/** Removes that films were seen before an instant. Answers how many rows went. */
export async function forgetFilms(db: Database, before: Date): Promise<number> {
  const gone = await db.delete(literacyFilm).where(lt(literacyFilm.watchedAt, before));
  return gone.rowCount ?? 0;
}

/** Everybody's answers, by person; "Nanti saja" is none. */
export async function answersByPerson(db: Database): Promise<Partial<Record<Occasion, SkillAnswers>>[]> {
  const rows = await db.select().from(literacyAnswer).where(isNotNull(literacyAnswer.account));
  const people = Map.groupBy(rows, ({ person }) => person);
  return [...people.values()].map((own) =>
    Object.fromEntries(own.map((row) => [row.occasion, Object.fromEntries(SKILLS.map((skill) => [skill, row[skill] ?? 0]))])),
  );
}

/** Adds what invented people did; what is there already stays. */
export async function bringInTurns(db: Database, turns: readonly Turn[]): Promise<void> {
  await db
    .insert(literacyInvented)
    .values([...turns])
    .onConflictDoNothing();
}

/** What invented people did; nothing but in a demo. */
export async function inventedTurns(db: Database): Promise<Turn[]> {
  const rows = await db.select().from(literacyInvented);
  return rows.map((row) => ({ ...row, turn: row.turn === 'first' ? 'first' : 'next' }));
}

const change = z
  .object({
    people: z.number(),
    before: z.number(),
    after: z.number(),
    change: z.number(),
    interval: z.object({ low: z.number(), high: z.number() }),
  })
  .nullable();
const share = z.object({ count: z.number(), of: z.number() });
const figuresSchema = z.object({
  answered: z.object({ first: z.number(), after: z.number() }),
  skills: z.record(z.enum(SKILLS), change),
  all: change,
  /** Of people with two or more applications: sent by themselves and not handed back. */
  alone: z.object({ first: share, next: share }),
  /** The same people: who saw a film at it, and who of those that saw one at the first needed none at the next. Null = computed before that was known. */
  films: z.object({ first: share, next: share, noMore: share }).nullable().default(null),
});

/** What the page tells of everybody's skills. */
export type LiteracyFigures = z.infer<typeof figuresSchema>;

const ROW = 'all';

/** Stores what the night computed, in the place of what was there. */
export async function storeLiteracy(db: Database, figures: LiteracyFigures, at: Date): Promise<void> {
  await db
    .insert(literacyFigures)
    .values({ id: ROW, figures, at })
    .onConflictDoUpdate({ target: literacyFigures.id, set: { figures, at } });
}

/** What was computed last; null = nothing yet. */
export async function literacyTold(db: Database): Promise<{ figures: LiteracyFigures; at: Date } | null> {
  const [row] = await db.select().from(literacyFigures).where(eq(literacyFigures.id, ROW));
  return row === undefined ? null : { figures: figuresSchema.parse(row.figures), at: row.at };
}
