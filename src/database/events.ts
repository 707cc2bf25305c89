import type { Database } from './connection.ts';
import { event } from './schema/events.ts';

/** One act: who did what to which thing. `detail` holds codes and numbers only, never personal data. */
export type Act = {
  at: Date;
  /** Where somebody helps, the act is the helper's: it is kept under their grant. */
  actor: { id: string; role: string; helping?: { grantId: string } | undefined };
  verb: string;
  subject: {
    kind: 'application' | 'appointment' | 'permit' | 'film' | 'person' | 'service' | 'message' | 'firm' | 'experiment';
    id: string;
  };
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
      actorId: actor.helping?.grantId ?? actor.id,
      actorRole: actor.helping === undefined ? actor.role : 'helper',
      verb,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail: detail ?? {},
    })),
  );
}
