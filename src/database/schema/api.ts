import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant, sealed } from './columns.ts';

/** What another system shows to be let in. The token itself is known to nobody but that system. */
export const apiToken = pgTable(
  'api_token',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** The system that has it. */
    name: text('name').notNull(),
    /** Keyed hash. */
    tokenHash: text('token_hash').notNull().unique(),
    /** Its last letters, by which people tell tokens apart. */
    ending: text('ending').notNull(),
    /** Codes of `scopes`, `src/api/scope-rules.ts`. */
    scopes: text('scopes').array().notNull(),
    /** Slugs; empty = all services. */
    services: text('services').array().notNull(),
    /** Only what this office reviews; null = all offices. */
    technicalOffice: text('technical_office'),
    /** The officer in whose name it decides. */
    officerId: text('officer_id').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
    uses: bigint('uses', { mode: 'number' }).notNull().default(0),
    /** When administrators were told that it ends. */
    warnedAt: instant('warned_at'),
  },
  (table) => [
    index('api_token_ending')
      .on(table.endsAt)
      .where(sql`revoked_at is null and warned_at is null`),
  ],
);

/** What a decision of another system was answered, so that the same request sent twice decides once. Holds codes and numbers only. */
export const apiReply = pgTable(
  'api_reply',
  {
    tokenId: uuid('token_id')
      .notNull()
      .references(() => apiToken.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** SHA-256 of what was asked: another request under the same key is refused. */
    asked: text('asked').notNull(),
    status: integer('status').notNull(),
    body: jsonb('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.key] }), index('api_reply_age').on(table.createdAt)],
);

/** An address of another system that is told what happens. */
export const webhook = pgTable('webhook', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  /** Signs what is told; for a day after a change the old one signs too. */
  secret: sealed('secret').notNull(),
  oldSecret: sealed('old_secret'),
  oldSecretUntil: instant('old_secret_until'),
  /** Names of `announced`, `src/announced-acts.ts`. */
  events: text('events').array().notNull(),
  /** Slugs; empty = all services. */
  services: text('services').array().notNull(),
  createdAt: instant('created_at').notNull(),
  /** Tries in a row that failed. */
  failures: integer('failures').notNull().default(0),
  failingSince: instant('failing_since'),
  /** Since when nothing is sent, and why: `by-hand`, `gone` or `failing`. */
  pausedAt: instant('paused_at'),
  pauseReason: text('pause_reason'),
});

/** One thing that is told to one address: written with the act that it tells of, delivered afterwards. Holds codes, numbers and times only. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Order of writing. */
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    event: text('event').notNull(),
    /** The application that it is about, whose news go in order; `''` = a trial. */
    about: text('about').notNull(),
    payload: jsonb('payload').notNull(),
    /** queued, sent, given_up */
    state: text('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** What the other side answered last, and why the last try failed, as a short symbol. */
    status: integer('status'),
    fault: text('fault'),
    /** When it is tried next, or since when somebody may take it for abandoned. */
    againAt: instant('again_at').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('webhook_delivery_sequence').on(table.webhookId, table.sequence),
    index('webhook_delivery_due')
      .on(table.againAt)
      .where(sql`state = 'queued'`),
    index('webhook_delivery_order')
      .on(table.webhookId, table.about, table.sequence)
      .where(sql`state = 'queued'`),
    index('webhook_delivery_given_up')
      .on(table.webhookId)
      .where(sql`state = 'given_up'`),
    index('webhook_delivery_age').on(table.createdAt),
  ],
);
