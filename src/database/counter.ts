import { sql } from 'drizzle-orm';
import type { Database } from './connection.ts';
import { counter } from './schema/permits.ts';

/** Takes the next number of a counter in the caller's transaction: without gaps, and each once. */
export async function takeCount(tx: Database, name: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(counter)
    .values({ name, year, last: 1 })
    .onConflictDoUpdate({ target: [counter.name, counter.year], set: { last: sql`${counter.last} + 1` } })
    .returning({ last: counter.last });
  if (row === undefined) throw new Error(`counter ${name} gave no number`);
  return row.last;
}
