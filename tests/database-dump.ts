import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../src/database/connection.ts';

/** Rows of every table, sequences too, by `schema.table`, as a digest: to prove what something did not change. */
export async function databaseDump(db: Database): Promise<Map<string, string>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'S') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
    order by 1`);
  const dumped = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await db.execute<{ whole: string | null }>(
      sql`select string_agg(t::text, chr(10) order by t::text) as whole from ${sql.raw(name)} t`,
    );
    dumped.set(name, createHash('sha256').update(rows[0]?.whole ?? '').digest('hex'));
  }
  return dumped;
}

/** Tables whose rows are others in two dumps. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
