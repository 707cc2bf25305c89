import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** Leave that an applicant gave somebody to fill in one application. `sealed` holds the helper's name, phone and who they are as encrypted JSON. */
export const helperGrant = pgTable(
  'helper_grant',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => person.id),
    phoneHash: text('phone_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    /** Whether notices about the application go to the helper's phone too, until the owner ends it. */
    notices: boolean('notices').notNull(),
    /** Keyed hash of the code that opens it, which counts once. */
    codeHash: text('code_hash'),
    codeExpiresAt: instant('code_expires_at'),
    createdAt: instant('created_at').notNull(),
    acceptedAt: instant('accepted_at'),
    /** The application can be opened until then: after some days, or when it is sent. */
    expiresAt: instant('expires_at').notNull(),
    /** The owner ended it: no messages go to the helper any more either. */
    endedAt: instant('ended_at'),
  },
  (table) => [index('helper_grant_application').on(table.applicationId), index('helper_grant_phone').on(table.phoneHash)],
);
