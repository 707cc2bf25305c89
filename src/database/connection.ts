import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import * as accounts from './schema/accounts.ts';
import * as applications from './schema/applications.ts';
import * as appointments from './schema/appointments.ts';
import * as correspondence from './schema/correspondence.ts';
import * as designer from './schema/designer.ts';
import * as events from './schema/events.ts';
import * as files from './schema/files.ts';
import * as messages from './schema/messages.ts';
import * as permits from './schema/permits.ts';
import * as tutorials from './schema/tutorials.ts';

const schema = {
  ...accounts,
  ...applications,
  ...appointments,
  ...correspondence,
  ...designer,
  ...events,
  ...files,
  ...messages,
  ...permits,
  ...tutorials,
};

/** A connection pool or a transaction: stores take either as their first argument. */
export type Database = NodePgDatabase<typeof schema>;

/** Opens a pool. `onLost` hears of connections that break while idle, which would otherwise end the process. */
export function openDatabase(
  url: string,
  onLost: (error: Error) => void,
): { db: Database; pool: Pool; close: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 10 });
  pool.on('error', onLost);
  const close = (): Promise<void> => {
    // Whoever lets go does not care that the server may end first.
    pool.off('error', onLost);
    pool.on('error', () => undefined);
    return pool.end();
  };
  return { db: drizzle(pool, { schema }), pool, close };
}
