import { randomInt } from 'node:crypto';
import { and, desc, eq, gt, gte, isNotNull, isNull } from 'drizzle-orm';
import { CODE_SIGNS } from '../applications/paper-form-rules.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { counterService, handOver } from '../database/schema/counter.ts';
import type { Seal } from '../database/seal.ts';
import { HAND_OVER_LENGTH, handOverEndsAt } from './rules.ts';
import type { Agreement } from './rules.ts';

/** Somebody is served: one application, open on one device. `officerId` null = the owner holds it. */
export type CounterService = Pick<
  typeof counterService.$inferSelect,
  'id' | 'applicationId' | 'ownerId' | 'officerId' | 'startedAt' | 'lastUsedAt' | 'endedAt'
> & { agreed: Agreement | null };

/** To whom a code hands an application. */
export type Towards = 'phone' | 'counter';

/** Begins to serve somebody with an application, in the transaction that closed it on every other device (`endServicesOf`). */
export async function beginService(
  tx: Database,
  given: { applicationId: string; ownerId: string; officerId: string | null; at: Date },
): Promise<CounterService> {
  const { applicationId, ownerId, officerId, at } = given;
  const [row] = await tx
    .insert(counterService)
    .values({ applicationId, ownerId, officerId, startedAt: at, lastUsedAt: at })
    .returning();
  if (row === undefined) throw new Error('a service at the counter was not stored');
  await record(tx, row, 'begin_counter', at);
  return opened(row);
}

/** A service by its id, also one that is over; null = there is none. */
export async function findService(db: Database, id: string): Promise<CounterService | null> {
  const [row] = await db.select().from(counterService).where(eq(counterService.id, id));
  return row === undefined ? null : opened(row);
}

/** Whom officers began to serve since an instant, and when. `ownerId` is for joining only. */
export async function servedSince(db: Database, since: Date): Promise<{ ownerId: string; startedAt: Date }[]> {
  return db
    .select({ ownerId: counterService.ownerId, startedAt: counterService.startedAt })
    .from(counterService)
    .where(and(isNotNull(counterService.officerId), gte(counterService.startedAt, since)));
}

/** Whether an application is open on its owner's own device, to which it was handed. */
export async function isHeldByOwner(db: Database, applicationId: string): Promise<boolean> {
  const ofOwner = and(eq(counterService.applicationId, applicationId), isNull(counterService.officerId));
  const rows = await db
    .select({ id: counterService.id })
    .from(counterService)
    .where(and(ofOwner, isNull(counterService.endedAt)));
  return rows.length > 0;
}

/** It was used now. */
export async function touchService(db: Database, id: string, at: Date): Promise<void> {
  await db.update(counterService).set({ lastUsedAt: at }).where(eq(counterService.id, id));
}

/** Ends a service; one that is over stays as it was. @param agreed how its owner agreed that it is sent; null = it was not sent. */
export async function endService(
  db: Database,
  { id, at, agreed = null }: { id: string; at: Date; agreed?: Agreement | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(counterService)
      .set({ endedAt: at, agreed })
      .where(and(eq(counterService.id, id), isNull(counterService.endedAt)))
      .returning();
    if (row !== undefined) await record(tx, row, 'end_counter', at);
  });
}

/** Ends every service with an application, before it is opened on another device: one writes at a time. */
export async function endServicesOf(tx: Database, applicationId: string, at: Date): Promise<void> {
  const rows = await tx
    .update(counterService)
    .set({ endedAt: at })
    .where(and(eq(counterService.applicationId, applicationId), isNull(counterService.endedAt)))
    .returning();
  for (const row of rows) await record(tx, row, 'end_counter', at);
}

/** A code that was made for an application and still counts; null = there is none. */
export async function openHandOver(
  db: Database,
  seal: Seal,
  { applicationId, towards, now }: { applicationId: string; towards: Towards; now: Date },
): Promise<{ code: string; expiresAt: Date } | null> {
  const [row] = await db
    .select()
    .from(handOver)
    .where(and(ofApplication(applicationId, towards), isNull(handOver.usedAt), gt(handOver.expiresAt, now)))
    .orderBy(desc(handOver.createdAt))
    .limit(1);
  return row === undefined ? null : { code: seal.open(row.code).toString('utf8'), expiresAt: row.expiresAt };
}

/** Makes a new code for an application, in the place of those before. */
export async function makeHandOver(
  db: Database,
  seal: Seal,
  given: { applicationId: string; towards: Towards; actor: Act['actor']; at: Date },
): Promise<void> {
  const { applicationId, towards, actor, at } = given;
  const code = Array.from({ length: HAND_OVER_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)] ?? '').join('');
  await db.transaction(async (tx) => {
    await tx.delete(handOver).where(and(ofApplication(applicationId, towards), isNull(handOver.usedAt)));
    await tx.insert(handOver).values({
      applicationId,
      towards,
      code: seal.close(code),
      codeHash: hashOf(seal, towards, code),
      createdAt: at,
      expiresAt: handOverEndsAt(at),
    });
    const subject = { kind: 'application', id: applicationId } as const;
    await recordEvent(tx, { at, actor, verb: 'hand_over', subject, detail: { towards } });
  });
}

/** Whether a code still counts, without using it up. */
export async function countsHandOver(
  db: Database,
  seal: Seal,
  asked: { towards: Towards; code: string; now: Date },
): Promise<boolean> {
  const { towards, code, now } = asked;
  const rows = await db
    .select({ id: handOver.id })
    .from(handOver)
    .where(counting(seal, towards, code, now));
  return rows.length > 0;
}

/** Uses a code up and answers the application that it opens: of several who try at once, one. Null = it opens nothing. */
export async function takeHandOver(
  tx: Database,
  seal: Seal,
  { towards, code, at }: { towards: Towards; code: string; at: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(handOver)
    .set({ usedAt: at })
    .where(counting(seal, towards, code, at))
    .returning({ applicationId: handOver.applicationId });
  return row?.applicationId ?? null;
}

const hashOf = (seal: Seal, towards: Towards, code: string): string => seal.hash('hand-over', `${towards} ${code}`);

const ofApplication = (applicationId: string, towards: Towards) =>
  and(eq(handOver.applicationId, applicationId), eq(handOver.towards, towards));

const counting = (seal: Seal, towards: Towards, code: string, now: Date) =>
  and(eq(handOver.codeHash, hashOf(seal, towards, code)), isNull(handOver.usedAt), gt(handOver.expiresAt, now));

type Row = typeof counterService.$inferSelect;

const record = (tx: Database, { id, applicationId, ownerId, officerId }: Row, verb: string, at: Date): Promise<void> =>
  recordEvent(tx, {
    at,
    actor: officerId === null ? { id: ownerId, role: 'applicant' } : { id: officerId, role: 'front_desk' },
    verb,
    subject: { kind: 'application', id: applicationId },
    detail: { counter: id },
  });

const opened = ({ agreed, ...row }: Row): CounterService => ({
  ...row,
  agreed: agreed === 'code' || agreed === 'signed' ? agreed : null,
});
