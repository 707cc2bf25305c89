import { and, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvents } from '../database/events.ts';
import { application } from '../database/schema/applications.ts';
import { actions } from './actions.ts';
import { atOwnDesk } from './store-desk.ts';
import type { Asker } from './store.ts';

/** Who gets it: who asks (`take`), a colleague of the same desk (`assign`), nobody (`let_go`). */
export type Assignment = { verb: 'take' | 'let_go' } | { verb: 'assign'; to: string };

/**
 * Puts applications of an officer's own desk into somebody's hands, all in one go, each with its line in the log. What is not at that desk, with its applicant, or
 * in those hands already is left as it is; answers the numbers of the others. The caller has made sure that a colleague is of the same desk.
 *
 * The revision stays: who has it is nothing that anybody decides on, so no colleague's open page gets old by it.
 */
export async function assignApplications(
  db: Database,
  given: { officer: Asker; numbers: readonly string[]; assignment: Assignment; at: Date },
): Promise<string[]> {
  const { officer, numbers, assignment, at } = given;
  const { verb } = assignment;
  if (numbers.length === 0) return [];
  const to = assignment.verb === 'take' ? officer.id : assignment.verb === 'assign' ? assignment.to : null;
  return db.transaction(async (tx) => {
    const written = await tx
      .update(application)
      .set({ assignedTo: to })
      .where(
        and(
          atOwnDesk(officer),
          inArray(application.number, [...numbers]),
          inArray(application.state, [...actions[verb].from]),
          sql`${application.assignedTo} is distinct from ${to}::text`,
        ),
      )
      .returning({ id: application.id, number: application.number });
    const detail = verb === 'assign' ? { to } : {};
    await recordEvents(
      tx,
      written.map(({ id }) => ({ at, actor: officer, verb, subject: { kind: 'application', id }, detail })),
    );
    return written.map(({ id, number }) => number ?? id);
  });
}
