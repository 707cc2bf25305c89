import { and, desc, eq, lt, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import type { Act } from '../../database/events.ts';
import { webhook, webhookDelivery } from '../../database/schema/api.ts';
import { TRIAL } from './news.ts';
import type { DeliveryFault } from './retry-rules.ts';

/** One thing that is told to one address. `againAt`: when it is tried next, while it waits. */
export type Delivery = {
  id: string;
  webhookId: string;
  event: string;
  payload: unknown;
  state: 'queued' | 'sent' | 'given_up';
  attempts: number;
  status: number | null;
  fault: string | null;
  againAt: Date;
  createdAt: Date;
  endedAt: Date | null;
};

/** Whoever took a delivery and was gone before it was done has so long, in ms. */
const TAKEN_MS = 120_000;
/** As many go to one address at once, and altogether. */
const AT_ONCE = { address: 10, all: 50 };

/**
 * Takes deliveries that are due, so that no other process sends them too. Of one application only the oldest of an address is: news come in order. Where an address fails, one delivery
 * is tried and the others wait.
 */
export async function takeDue(db: Database, now: Date): Promise<Delivery[]> {
  const due = sql`
    select id from (
      select d.id, d.sequence, w.failures, row_number() over (partition by d.webhook_id order by d.sequence) as place
      from ${webhookDelivery} d join ${webhook} w on w.id = d.webhook_id
      where d.state = 'queued' and d.again_at <= ${now.toISOString()}::timestamptz and (w.paused_at is null or d.event = ${TRIAL})
        and (d.about = '' or not exists (
          select 1 from ${webhookDelivery} e
          where e.webhook_id = d.webhook_id and e.about = d.about and e.state = 'queued' and e.sequence < d.sequence
        ))
    ) ready
    where place <= case when failures > 0 then 1 else ${AT_ONCE.address} end
    order by sequence limit ${AT_ONCE.all}`;
  const rows = await db
    .update(webhookDelivery)
    .set({ againAt: new Date(now.getTime() + TAKEN_MS), attempts: sql`${webhookDelivery.attempts} + 1` })
    .where(
      and(
        sql`${webhookDelivery.id} in (${due})`,
        eq(webhookDelivery.state, 'queued'),
        // Asked again of the row as it is by now: another process may have taken it meanwhile.
        sql`${webhookDelivery.againAt} <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .returning();
  return rows.map(openDelivery);
}

/** It was taken by the other side. */
export async function noteSent(tx: Database, { id, webhookId }: Delivery, status: number, at: Date): Promise<void> {
  await tx.update(webhookDelivery).set({ state: 'sent', status, fault: null, endedAt: at }).where(eq(webhookDelivery.id, id));
  await tx
    .update(webhook)
    .set({ failures: 0, failingSince: null })
    .where(and(eq(webhook.id, webhookId), ne(webhook.failures, 0)));
}

/** A try failed; `again` null = it is given up. Answers how long its address has failed. A trial says nothing of an address. */
export async function noteFailed(
  tx: Database,
  { id, webhookId, event }: Delivery,
  given: { fault: DeliveryFault; status: number | null; again: Date | null; at: Date },
): Promise<{ tries: number; since: Date }> {
  const { fault, status, again, at } = given;
  await tx
    .update(webhookDelivery)
    .set(again === null ? { state: 'given_up', status, fault, endedAt: at } : { status, fault, againAt: again })
    .where(eq(webhookDelivery.id, id));
  if (event === TRIAL) return { tries: 0, since: at };
  const [row] = await tx
    .update(webhook)
    .set({
      failures: sql`${webhook.failures} + 1`,
      failingSince: sql`coalesce(${webhook.failingSince}, ${at.toISOString()}::timestamptz)`,
    })
    .where(eq(webhook.id, webhookId))
    .returning({ tries: webhook.failures, since: webhook.failingSince });
  return { tries: row?.tries ?? 0, since: row?.since ?? at };
}

/** What was told to an address, the newest first. */
export async function deliveriesOf(db: Database, webhookId: string, most: number): Promise<Delivery[]> {
  const rows = await db
    .select()
    .from(webhookDelivery)
    .where(eq(webhookDelivery.webhookId, webhookId))
    .orderBy(desc(webhookDelivery.sequence))
    .limit(most);
  return rows.map(openDelivery);
}

/** Something to try an address with. */
export async function addTrial(db: Database, { webhookId, at }: { webhookId: string; at: Date }): Promise<void> {
  await db.insert(webhookDelivery).values({ webhookId, event: TRIAL, about: '', payload: {}, againAt: at, createdAt: at });
}

/** A delivery is tried now, from the beginning of its pauses. False = there is none that waits or was given up. */
export async function tryAgain(
  db: Database,
  { webhookId, id, actor, at }: { webhookId: string; id: string; actor: Act['actor']; at: Date },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const again = await tx
      .update(webhookDelivery)
      .set({ state: 'queued', attempts: 0, againAt: at, endedAt: null })
      .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.webhookId, webhookId), ne(webhookDelivery.state, 'sent')))
      .returning({ id: webhookDelivery.id });
    if (again.length === 0) return false;
    await recordEvent(tx, {
      at,
      actor,
      verb: 'send_again',
      subject: { kind: 'webhook', id: webhookId },
      detail: { delivery: id },
    });
    return true;
  });
}

/** Forgets what was told before an instant, and what could not be; answers how many. */
export async function forgetDeliveries(db: Database, before: Date): Promise<number> {
  const gone = await db
    .delete(webhookDelivery)
    .where(lt(webhookDelivery.createdAt, before))
    .returning({ id: webhookDelivery.id });
  return gone.length;
}

const stateSchema = z.enum(['queued', 'sent', 'given_up']);

const openDelivery = ({ sequence: _sequence, about: _about, ...row }: typeof webhookDelivery.$inferSelect): Delivery => ({
  ...row,
  state: stateSchema.parse(row.state),
});
