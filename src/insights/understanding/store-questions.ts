import { and, asc, count, eq, ne } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { filmQuestion } from '../../database/schema/understanding.ts';
import type { Choice, FilmQuestion } from './question-rules.ts';

/** A question as it is kept: of a service and a language, whichever film of them is shown. */
export type KeptQuestion = FilmQuestion & { id: string };
type Place = { service: string; language: string };
type Change = { officer: { id: string; role: string }; at: Date };

/** The questions after a service's film in a language, in the order in which they were written. */
export async function questionsOf(db: Database, { service, language }: Place): Promise<KeptQuestion[]> {
  const rows = await db
    .select()
    .from(filmQuestion)
    .where(and(eq(filmQuestion.service, service), eq(filmQuestion.language, language)))
    .orderBy(asc(filmQuestion.changedAt), asc(filmQuestion.id));
  return rows.map(read);
}

/** Every question in a language, by service. */
export async function questionsIn(db: Database, language: string): Promise<Map<string, KeptQuestion[]>> {
  const rows = await db
    .select()
    .from(filmQuestion)
    .where(eq(filmQuestion.language, language))
    .orderBy(asc(filmQuestion.changedAt), asc(filmQuestion.id));
  const found = new Map<string, KeptQuestion[]>();
  for (const row of rows) found.set(row.service, [...(found.get(row.service) ?? []), read(row)]);
  return found;
}

const read = ({ id, ask, choices, correct, scene }: typeof filmQuestion.$inferSelect): KeptQuestion => ({
  id,
  ask,
  choices: choices as Choice[],
  correct,
  scene,
});

/**
 * Writes questions in the place of one, or beside those that are there.
 * @param replaces the question that goes: a question that is changed is another one, so that answers to both are never added up.
 * @returns false when they would be more than `most`.
 */
export function writeQuestions(
  db: Database,
  place: Place,
  given: Change & { questions: readonly FilmQuestion[]; replaces: string | null; most: number },
): Promise<boolean> {
  const { questions, replaces, most, officer, at } = given;
  return db.transaction(async (tx) => {
    const others = and(
      eq(filmQuestion.service, place.service),
      eq(filmQuestion.language, place.language),
      replaces === null ? undefined : ne(filmQuestion.id, replaces),
    );
    const [there] = await tx.select({ count: count() }).from(filmQuestion).where(others);
    if ((there?.count ?? 0) + questions.length > most) return false;
    if (replaces !== null) await tx.delete(filmQuestion).where(isOf(place, replaces));
    await tx
      .insert(filmQuestion)
      .values(questions.map((each) => ({ ...place, ...each, choices: [...each.choices], changedBy: officer.id, changedAt: at })));
    await record(tx, 'write_film_questions', place, { officer, at }, questions.length);
    return true;
  });
}

/** Takes a question away; false when it is not there any more. Its answers stay counted. */
export function removeQuestion(db: Database, place: Place, id: string, change: Change): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(filmQuestion).where(isOf(place, id)).returning({ id: filmQuestion.id });
    if (gone.length > 0) await record(tx, 'remove_film_question', place, change, 1);
    return gone.length > 0;
  });
}

const isOf = ({ service, language }: Place, id: string) =>
  and(eq(filmQuestion.id, id), eq(filmQuestion.service, service), eq(filmQuestion.language, language));

const record = (db: Database, verb: string, { service, language }: Place, { officer, at }: Change, questions: number) =>
  recordEvent(db, { at, actor: officer, verb, subject: { kind: 'service', id: service }, detail: { language, questions } });
