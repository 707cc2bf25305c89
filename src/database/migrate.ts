import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { packageRoot } from '../package-root.ts';

/** Any number that nobody else locks by. */
const LOCK = 7_468_001;

/** Brings the tables up to date; of several processes that start at once, one works and the others wait for it. */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runMigrations(drizzle(client), { migrationsFolder: join(packageRoot, 'src/database/migrations') });
  } finally {
    await client.end();
  }
}
