import { announce } from './announce.ts';
import type { Database } from './connection.ts';
import { event } from './schema/events.ts';

/** A service at the counter under which something is done; `officerId` null = on the owner's own phone, handed over there. */
export type AtCounter = { sessionId: string; officerId: string | null };

/** What acts are done to. */
type SubjectKind =
  | 'application'
  | 'appointment'
  | 'permit'
  | 'film'
  | 'person'
  | 'service'
  | 'message'
  | 'firm'
  | 'register'
  | 'keeping'
  | 'payment'
  | 'survey'
  | 'experiment'
  | 'office'
  | 'export'
  | 'api_token'
  | 'webhook';

/** One act: who did what to which thing. `detail` holds codes and numbers only, never personal data. */
export type Act = {
  at: Date;
  /** Where somebody helps, the act is the helper's: it is kept under their grant. At the counter it is the officer's; on the owner's own phone, the owner's. */
  actor: { id: string; role: string; helping?: { grantId: string; counter?: AtCounter | undefined } | undefined };
  verb: string;
  subject: { kind: SubjectKind; id: string };
  detail?: Record<string, unknown>;
};

/** The actor of what happens by itself. */
export const SYSTEM_ACTOR = { id: 'system', role: 'system' } as const;

/** Adds an act to the log, in the transaction of the change that it tells of. */
export const recordEvent = (db: Database, act: Act): Promise<void> => recordEvents(db, [act]);

/** Adds acts to the log in one go. */
export async function recordEvents(db: Database, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  await db.insert(event).values(
    acts.map(({ at, actor, verb, subject, detail }) => ({
      at,
      ...actorOf(actor),
      verb,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail: actor.helping?.counter === undefined ? (detail ?? {}) : { ...detail, counter: actor.helping.counter.sessionId },
    })),
  );
  // One after the other: an application's news have an order.
  for (const act of acts) await announce(db, act);
}

function actorOf({ id, role, helping }: Act['actor']): { actorId: string; actorRole: string } {
  if (helping === undefined) return { actorId: id, actorRole: role };
  if (helping.counter === undefined) return { actorId: helping.grantId, actorRole: 'helper' };
  const { officerId } = helping.counter;
  return officerId === null ? { actorId: id, actorRole: role } : { actorId: officerId, actorRole: 'front_desk' };
}
