import type { Database } from './connection.ts';
import { event } from './schema/events.ts';

/** One act: who did what to which thing. `detail` holds codes and numbers only, never personal data. */
export type Act = {
  at: Date;
  actor: { id: string; role: string };
  verb: string;
  subject: { kind: 'application' | 'permit' | 'film' | 'person' | 'service' | 'message'; id: string };
  detail?: Record<string, unknown>;
};

/** The actor of what happens by itself. */
export const SYSTEM_ACTOR = { id: 'system', role: 'system' } as const;

/** Adds an act to the log, in the transaction of the change that it tells of. */
export async function recordEvent(db: Database, act: Act): Promise<void> {
  await db.insert(event).values({
    at: act.at,
    actorId: act.actor.id,
    actorRole: act.actor.role,
    verb: act.verb,
    subjectKind: act.subject.kind,
    subjectId: act.subject.id,
    detail: act.detail ?? {},
  });
}
