import { and, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { filmAnswerDay } from '../../database/schema/understanding.ts';
import type { Period } from '../hurdles/hurdle-rules.ts';

export type AnswerFigures = { film: string; question: string; right: number; wrong: number };

/** How often the questions after films were answered rightly and wrongly, by film and question. */
export async function answerFigures(db: Database, { from, until }: Period, films: readonly string[]): Promise<AnswerFigures[]> {
  if (films.length === 0) return [];
  const { day, film, question, rightAnswers, wrongAnswers } = filmAnswerDay;
  return db
    .select({
      film,
      question,
      right: sql<number>`sum(${rightAnswers})::float8`,
      wrong: sql<number>`sum(${wrongAnswers})::float8`,
    })
    .from(filmAnswerDay)
    .where(and(gte(day, from), lt(day, until), inArray(film, [...films])))
    .groupBy(film, question);
}
