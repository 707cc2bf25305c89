import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** The sign-in library's own tables. They hold keyed hashes only; what a person is called and where they live stands sealed in `person`. */
export const user = pgTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  phoneNumber: text('phone_number').unique(),
  phoneNumberVerified: boolean('phone_number_verified'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('session_user').on(table.userId)],
);

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('account_user').on(table.userId)],
);

export const verification = pgTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** Who a user is to the office. `sealed` holds the profile (name, phone, NIK, birth, address, e-mail) as encrypted JSON. */
export const person = pgTable(
  'person',
  {
    id: text('id')
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text('role').notNull().default('applicant'),
    /** For the technical role: the office whose reviews are theirs, as services name it. */
    technicalOffice: text('technical_office'),
    phoneHash: text('phone_hash').notNull(),
    nikHash: text('nik_hash'),
    sealed: sealed('sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Sign-up is complete: phone proven, NIK given, password set. */
    completedAt: instant('completed_at'),
    /** When they last signed in. */
    lastUsedAt: instant('last_used_at').notNull().defaultNow(),
    /** When they were told that the account is closed unless it is used. */
    unusedWarnedAt: instant('unused_warned_at'),
    /** Nobody used it for long: who it was is forgotten, and the row stays for what the office keeps. */
    closedAt: instant('closed_at'),
    /** An administrator locked the account of an officer: nobody signs in with it, and what it did stays. */
    lockedAt: instant('locked_at'),
  },
  (table) => [
    uniqueIndex('person_phone').on(table.phoneHash),
    index('person_nik').on(table.nikHash),
    index('person_unused')
      .on(table.lastUsedAt)
      .where(sql`role = 'applicant' and closed_at is null`),
  ],
);

/** How often something was tried in a window, by a key that names nobody (a keyed hash). */
export const rateLimit = pgTable('rate_limit', {
  key: text('key').primaryKey(),
  windowStartedAt: instant('window_started_at').notNull(),
  count: integer('count').notNull(),
});
