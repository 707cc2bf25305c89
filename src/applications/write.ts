import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { application } from '../database/schema/applications.ts';
import type { ApplicationState, Desk } from './actions.ts';
import type { Application } from './application.ts';
import { closeOpinions } from '../opinions/store.ts';
import { isOver } from './actions.ts';
import { channelAfter } from './filing-rules.ts';
import { dropTyped } from './store-typed.ts';

type Columns = Omit<typeof application.$inferInsert, 'id' | 'revision' | 'updatedAt' | 'state' | 'desk' | 'assignedTo'>;

/** What changes in a row beside its state. */
export type Change = Partial<Columns>;

/** Where the state changes, the desk is told with it (`movedTo`): a queue must not lose what moved. */
export type Move = Change & ({ state?: never; desk?: never } | { state: ApplicationState; desk: Desk | null });

/**
 * The one way in which a row of an application changes: only from the state and revision that were decided on, with its event. Answers the new
 * revision, or null when somebody else was first; nothing is written then.
 */
export async function writeApplication(
  tx: Database,
  given: {
    application: Pick<Application, 'id' | 'state' | 'revision' | 'channel'>;
    change: Move;
    /** A person, who may be helping, or the portal itself. */
    actor: Act['actor'];
    verb: string;
    at: Date;
    detail?: Record<string, unknown>;
  },
): Promise<number | null> {
  const { application: before, at, verb, actor } = given;
  const [written] = await tx
    .update(application)
    .set({
      ...filing(before, actor),
      ...given.change,
      ...letGo(given.change),
      updatedAt: at,
      revision: sql`${application.revision} + 1`,
    })
    .where(and(eq(application.id, before.id), eq(application.state, before.state), eq(application.revision, before.revision)))
    .returning({ revision: application.revision });
  if (written === undefined) return null;
  // What is sent, taken back or thrown away leaves nothing typed behind.
  if (given.change.state !== undefined) await dropTyped(tx, before.id);
  if (given.change.state !== undefined && isOver(given.change.state)) await closeOpinions(tx, before.id, at);
  const subject = { kind: 'application', id: before.id } as const;
  await recordEvent(tx, { at, actor, verb, subject, detail: given.detail ?? {} });
  return written.revision;
}

/** Whoever has it in hand keeps it as long as it lies at their desk. */
const letGo = ({ state, desk }: Move) =>
  state === undefined
    ? {}
    : { assignedTo: sql`case when ${application.desk} is not distinct from ${desk}::text then ${application.assignedTo} end` };

/** On which way it is filed now, and who typed it in at the counter. */
function filing({ channel, state }: Pick<Application, 'channel' | 'state'>, { helping }: Act['actor']): Change {
  const officerId = helping?.counter?.officerId ?? null;
  return { channel: channelAfter(channel, state, helping), ...(officerId === null ? {} : { servedBy: officerId }) };
}
