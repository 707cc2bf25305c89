import { defineConfig } from 'drizzle-kit';

/**
 * Migrations are made from the schema: `npm run migration -- --name what-changes`, and the file is committed.
 * Until the first release the tables may still be drawn anew, from the root of the repository:
 *   rm -r src/database/migrations/meta src/database/migrations/0000_first.sql
 *   npm run migration -- --name first
 *   npm run migration -- --custom --name append_only_events
 *   git checkout src/database/migrations/0001_append_only_events.sql     # the trigger was written by hand
 */
export default defineConfig({ dialect: 'postgresql', schema: './src/database/schema/*.ts', out: './src/database/migrations' });
