import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../../database/connection.ts';
import { filmDay } from '../../database/schema/signals.ts';
import type { Period } from '../hurdles/hurdle-rules.ts';
import type { StageFigures } from './gate-rules.ts';

const sum = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::float8`;

/** What became of visits to which films were offered, by film and stage. */
export async function filmFigures(db: Database, { from, until }: Period, film: string | null = null): Promise<StageFigures[]> {
  const { stage, service } = filmDay;
  return db
    .select({
      film: filmDay.film,
      service,
      stage,
      offered: sum(filmDay.offered),
      played: sum(filmDay.played),
      watched: sum(filmDay.watched),
      did: sum(filmDay.did),
      refused: sum(filmDay.refused),
      others: sum(filmDay.others),
      othersDid: sum(filmDay.othersDid),
      othersRefused: sum(filmDay.othersRefused),
    })
    .from(filmDay)
    .where(and(gte(filmDay.day, from), lt(filmDay.day, until), film === null ? undefined : eq(filmDay.film, film)))
    .groupBy(filmDay.film, service, stage)
    .orderBy(filmDay.film, stage);
}
