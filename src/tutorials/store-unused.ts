import { and, eq, exists, gt, inArray, lt, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connection.ts';
import { recordEvents, SYSTEM_ACTOR } from '../database/events.ts';
import { film } from '../database/schema/tutorials.ts';

/**
 * Nobody can publish these films any more: those that were taken off their page before a moment, and those that were never on one and of which a newer one has
 * waited for a publisher since before it. Of what a page shows, what is being made and the newest that waits, nothing is touched. Their rows stay.
 */
export async function retireUnused(db: Database, { before, at }: { before: Date; at: Date }): Promise<void> {
  const newer = alias(film, 'newer');
  const passedOver = db
    .select({ id: newer.id })
    .from(newer)
    .where(
      and(
        eq(newer.service, film.service),
        eq(newer.language, film.language),
        eq(newer.state, 'ready'),
        gt(newer.requestedAt, film.requestedAt),
        lt(newer.finishedAt, before),
      ),
    );
  await db.transaction(async (tx) => {
    // One that is published at this moment does not match any more once its row can be changed.
    const retired = await tx
      .update(film)
      .set({ state: 'removed' })
      .where(or(and(eq(film.state, 'withdrawn'), lt(film.withdrawnAt, before)), and(eq(film.state, 'ready'), exists(passedOver))))
      .returning({ id: film.id, service: film.service });
    const acts = retired.map(({ id, service }) => ({
      at,
      actor: SYSTEM_ACTOR,
      verb: 'film_removed',
      subject: { kind: 'film' as const, id },
      detail: { service },
    }));
    await recordEvents(tx, acts);
  });
}

/** Which of these films need no files: retired ones, and those that were asked for before a moment and never came to an end that anybody can use. */
export async function withoutFiles(db: Database, ids: readonly string[], before: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const isVain = and(inArray(film.state, ['failed', 'cancelled']), lt(film.requestedAt, before));
  const rows = await db
    .select({ id: film.id })
    .from(film)
    .where(and(inArray(film.id, [...ids]), or(eq(film.state, 'removed'), isVain)));
  return rows.map(({ id }) => id);
}
