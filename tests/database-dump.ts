import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../src/database/connection.ts';

/** The queue of jobs notes there by itself when it last looked at its clock. */
const BY_ITSELF = 'pgboss.version';

/** Rows of every table, sequences too, by `schema.table`, as a digest: to prove what something did not change. */
export async function databaseDump(db: Database): Promise<Map<string, string>> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'S') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
    order by 1`);
  const dumped = new Map<string, string>();
  for (const { name } of tables.filter((table) => table.name !== BY_ITSELF)) {
    const { rows } = await db.execute(sql`select * from ${sql.raw(name)}`);
    const whole = rows.map((row) => JSON.stringify(row)).sort();
    dumped.set(name, createHash('sha256').update(whole.join('\n')).digest('hex'));
  }
  return dumped;
}

/** Tables whose rows are others in two dumps. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
