import { and, eq, gte, lt } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { filmDay } from '../../database/schema/signals.ts';
import type { Period } from '../hurdles/hurdle-rules.ts';
import type { StageFigures } from './gate-rules.ts';
import { sumOf } from '../signals/sum-column.ts';

/** What became of people to whom films were offered, by film and stage. */
export async function filmFigures(db: Database, { from, until }: Period, film: string | null = null): Promise<StageFigures[]> {
  const { stage, service } = filmDay;
  return db
    .select({
      film: filmDay.film,
      service,
      stage,
      offered: sumOf(filmDay.offered),
      played: sumOf(filmDay.played),
      watched: sumOf(filmDay.watched),
      came: sumOf(filmDay.came),
      did: sumOf(filmDay.did),
      refused: sumOf(filmDay.refused),
      others: sumOf(filmDay.others),
      othersDid: sumOf(filmDay.othersDid),
      othersRefused: sumOf(filmDay.othersRefused),
    })
    .from(filmDay)
    .where(and(gte(filmDay.day, from), lt(filmDay.day, until), film === null ? undefined : eq(filmDay.film, film)))
    .groupBy(filmDay.film, service, stage)
    .orderBy(filmDay.film, stage);
}
