import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Who did what, when. Rows are only ever added: a trigger in the migrations refuses to change or remove one. Never holds personal data. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** Person id, the grant of a `helper`, or `system` for what happened by itself. */
    actorId: text('actor_id').notNull(),
    actorRole: text('actor_role').notNull(),
    verb: text('verb').notNull(),
    /** `application`, `permit`, `film`, `person`, `service`, `message`, `firm`, `experiment` */
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: jsonb('detail').notNull().default({}),
  },
  (table) => [index('event_subject').on(table.subjectKind, table.subjectId, table.id)],
);

/** Small facts that outlive a restart, such as where the demo clock began. */
export const setting = pgTable('setting', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
});
