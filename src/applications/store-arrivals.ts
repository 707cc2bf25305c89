import { and, eq, max, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { applicationArrival } from '../database/schema/applications.ts';
import type { Asker } from './store.ts';

/** To whom applications come: to the office with the sending, to a reviewing office once they are found complete. */
export type Audience = 'sent' | 'office';

/** To which of both an officer belongs. */
export const audienceOf = ({ role }: Pick<Asker, 'role'>): Audience => (role === 'technical' ? 'office' : 'sent');

/**
 * Gives a number to everything that has come by now and has none; answers the last one. Numbers are given one reader after another and only to what is committed, so
 * everything up to the answer can be read from then on, and what commits later has a higher one.
 */
export async function numberArrivals(db: Database, audience: Audience): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('application_arrival'), hashtext(${audience}))`);
    const came = audience === 'sent' ? sql`number is not null` : sql`number is not null and complete_at is not null`;
    const since = audience === 'sent' ? sql`submitted_at` : sql`complete_at`;
    await tx.execute(sql`
      insert into application_arrival (audience, application_id)
      select ${audience}, id from application
      where ${came} and not exists (select 1 from application_arrival a where a.audience = ${audience} and a.application_id = application.id)
      order by ${since}, id`);
    const [row] = await tx
      .select({ last: max(applicationArrival.sequence) })
      .from(applicationArrival)
      .where(and(eq(applicationArrival.audience, audience)));
    return row?.last ?? 0;
  });
}
