import { desc, sql, sum } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { practiceDay } from '../database/schema/practice.ts';

/** What is counted of a practice. */
export type PracticeCount = 'begun' | 'finished' | `again-${number}`;

/** Counts once more what happened on a day. */
export async function countPractice(
  db: Database,
  { day, service, whats }: { day: string; service: string; whats: readonly PracticeCount[] },
): Promise<void> {
  await db
    .insert(practiceDay)
    .values(whats.map((what) => ({ day, service, what, times: 1 })))
    .onConflictDoUpdate({
      target: [practiceDay.day, practiceDay.service, practiceDay.what],
      set: { times: sql`${practiceDay.times} + 1` },
    });
}

export type PracticeFigure = { service: string; what: string; times: number };

/** How often each service was practised, all days together, the most first. */
export async function practiceFigures(db: Database): Promise<PracticeFigure[]> {
  const { service, what, times } = practiceDay;
  const all = sum(times).mapWith(Number);
  return db.select({ service, what, times: all }).from(practiceDay).groupBy(service, what).orderBy(desc(all), service, what);
}
