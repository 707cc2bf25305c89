import { and, asc, count, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/connection.ts';
import { isAnnounced } from '../../announced-acts.ts';
import { recordEvent } from '../../database/events.ts';
import type { Act } from '../../database/events.ts';
import { webhook, webhookDelivery } from '../../database/schema/api.ts';
import type { Seal } from '../../database/seal.ts';
import { TRIAL } from './news.ts';
import { OLD_SECRET_MS } from './webhook-rules.ts';
import type { PauseReason, Webhook } from './webhook-rules.ts';

type Acting = { id: string; actor: Act['actor']; at: Date };

/** Adds an address with its event; answers its id. */
export async function addWebhook(
  db: Database,
  seal: Seal,
  given: { webhook: Pick<Webhook, 'name' | 'url' | 'events' | 'services'>; secret: string; actor: Act['actor']; at: Date },
): Promise<string> {
  const { secret, actor, at } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(webhook)
      .values({ ...given.webhook, secret: seal.close(secret), createdAt: at })
      .returning({ id: webhook.id });
    if (row === undefined) throw new Error('an address was not stored');
    const detail = { events: given.webhook.events, services: given.webhook.services };
    await recordEvent(tx, { at, actor, verb: 'add_webhook', subject: { kind: 'webhook', id: row.id }, detail });
    return row.id;
  });
}

/** All addresses, the oldest first. */
export async function allWebhooks(db: Database, seal: Seal, now: Date): Promise<Webhook[]> {
  const rows = await db.select().from(webhook).orderBy(asc(webhook.createdAt), asc(webhook.id));
  return rows.map((row) => openWebhook(seal, row, now));
}

/** The address with an id; null = there is none. */
export async function findWebhook(db: Database, seal: Seal, id: string, now: Date): Promise<Webhook | null> {
  const [row] = await db.select().from(webhook).where(eq(webhook.id, id));
  return row === undefined ? null : openWebhook(seal, row, now);
}

/** A new secret signs from now on, and for a day the old one too. False = there is no such address. */
export async function changeSecret(db: Database, seal: Seal, given: Acting & { secret: string }): Promise<boolean> {
  const { id, actor, at, secret } = given;
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(webhook)
      .set({ oldSecret: webhook.secret, oldSecretUntil: new Date(at.getTime() + OLD_SECRET_MS), secret: seal.close(secret) })
      .where(eq(webhook.id, id))
      .returning({ id: webhook.id });
    if (changed.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'change_webhook_secret', subject: { kind: 'webhook', id } });
    return true;
  });
}

/** Nothing is sent there until it goes on; what happens meanwhile is kept. False = it stood still already. */
export async function pauseWebhook(tx: Database, { id, actor, at, reason }: Acting & { reason: PauseReason }): Promise<boolean> {
  const paused = await tx
    .update(webhook)
    .set({ pausedAt: at, pauseReason: reason })
    .where(and(eq(webhook.id, id), isNull(webhook.pausedAt)))
    .returning({ id: webhook.id });
  if (paused.length === 0) return false;
  await recordEvent(tx, { at, actor, verb: 'pause_webhook', subject: { kind: 'webhook', id }, detail: { reason } });
  return true;
}

/** It goes on with what has waited. */
export async function resumeWebhook(db: Database, { id, actor, at }: Acting): Promise<boolean> {
  return db.transaction(async (tx) => {
    const resumed = await tx
      .update(webhook)
      .set({ pausedAt: null, pauseReason: null, failures: 0, failingSince: null })
      .where(and(eq(webhook.id, id), isNotNull(webhook.pausedAt)))
      .returning({ id: webhook.id });
    if (resumed.length === 0) return false;
    await tx
      .update(webhookDelivery)
      .set({ againAt: at })
      .where(and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.state, 'queued')));
    await recordEvent(tx, { at, actor, verb: 'resume_webhook', subject: { kind: 'webhook', id } });
    return true;
  });
}

/** Removes an address with everything that was to be sent there. */
export async function removeWebhook(db: Database, { id, actor, at }: Acting): Promise<boolean> {
  return db.transaction(async (tx) => {
    const removed = await tx.delete(webhook).where(eq(webhook.id, id)).returning({ id: webhook.id });
    if (removed.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'remove_webhook', subject: { kind: 'webhook', id } });
    return true;
  });
}

/** Addresses that were paused by themselves, and deliveries that were given up. */
export async function countTrouble(db: Database): Promise<{ paused: number; givenUp: number }> {
  const [paused] = await db
    .select({ count: count() })
    .from(webhook)
    .where(or(eq(webhook.pauseReason, 'gone'), eq(webhook.pauseReason, 'failing')));
  const [givenUp] = await db
    .select({ count: count() })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.state, 'given_up'), ne(webhookDelivery.event, TRIAL)));
  return { paused: paused?.count ?? 0, givenUp: givenUp?.count ?? 0 };
}

const reasonSchema = z.enum(['by-hand', 'gone', 'failing'] as const satisfies readonly PauseReason[]).nullable();

function openWebhook(seal: Seal, row: typeof webhook.$inferSelect, now: Date): Webhook {
  const { secret, oldSecret, oldSecretUntil, ...rest } = row;
  const old = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now ? [oldSecret] : [];
  return {
    ...rest,
    secrets: [secret, ...old].map((sealed) => seal.open(sealed).toString('utf8')),
    events: row.events.filter(isAnnounced),
    pauseReason: reasonSchema.parse(row.pauseReason),
  };
}
