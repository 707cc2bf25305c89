import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A count of a roll-up over all its rows, as a number; 0 where there are none. */
export const sumOf = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::float8`;
