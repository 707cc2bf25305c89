import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { checklistEntry } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { mayAct } from './actions.ts';
import type { ActionCourse } from './actions.ts';
import type { ApplicationState } from './actions.ts';
import type { Application } from './application.ts';
import { lockForOfficer } from './store-desk.ts';
import { putMark } from '../viewing/store.ts';
import type { Mark } from '../viewing/mark-rules.ts';
import type { Asker } from './store.ts';
import type { Transition } from './transition.ts';
import { writeApplication } from './write.ts';

/** What an officer finds at one thing of an application. `reason` (a code from the office's list) and `note` say what is to be mended. */
export type Finding = { requirement: string; good: boolean; reason?: string | null; note?: string | null };

/** The name under which the head's finding at the letter stands in the checklist: requirement ids hold no colon. */
export const LETTER = 'letter:';

/** A finding as it was stored: in which stage, by whom, when. */
export type ChecklistEntry = Required<Finding> & { stage: string; officerId: string; at: Date };

/** What was ticked in a stage, or in all of them. */
export async function checklistOf(
  db: Database,
  seal: Seal,
  applicationId: string,
  stage?: ApplicationState,
): Promise<ChecklistEntry[]> {
  const rows = await db
    .select()
    .from(checklistEntry)
    .where(
      and(eq(checklistEntry.applicationId, applicationId), stage === undefined ? undefined : eq(checklistEntry.stage, stage)),
    );
  return rows.map(({ applicationId: _applicationId, note, ...entry }) => ({
    ...entry,
    note: note === null ? null : seal.open(note).toString('utf8'),
  }));
}

/**
 * Stores the findings of the stage in hand, over earlier ones of the same stage. A document that is not named keeps its finding.
 * Answers the new revision, for a decision that follows in the same request.
 */
export async function saveChecklist(
  db: Database,
  seal: Seal,
  given: {
    officer: Asker;
    number: string;
    revision: number;
    findings: readonly Finding[];
    /** The place that is meant on a document, or that none is meant any more. */
    marked?: { documentId: string; mark: Mark | null } | undefined;
    at: Date;
    /** Of the application, so that only who acts in its stage may. */
    course?: ActionCourse | undefined;
    /** Whether they typed it in themselves, see `isOwnFiling`. */
    ownFiling?: boolean;
  },
): Promise<Transition<{ revision: number }>> {
  const { officer, number, at, findings, marked, course, ownFiling } = given;
  return db.transaction(async (tx) => {
    const found = await lockForOfficer(tx, seal, officer, number);
    if (found === null) return { ok: false, reason: 'not-found' };
    const may = mayAct('check', officer.role, found.state, course, ownFiling);
    if (!may.ok) return may;
    if (found.revision !== given.revision) return { ok: false, reason: 'changed-meanwhile' };
    await writeFindings(tx, seal, { application: found, officer, findings, at });
    if (marked !== undefined) await putMark(tx, { ...marked, officerId: officer.id, at });
    const detail = { good: findings.filter((each) => each.good).length, bad: findings.filter((each) => !each.good).length };
    const revision = await writeApplication(tx, { application: found, change: {}, actor: officer, verb: 'check', at, detail });
    return revision === null ? { ok: false, reason: 'changed-meanwhile' } : { ok: true, revision };
  });
}

/** Writes findings of the stage in hand, inside a transaction that has decided that they may be written. */
export async function writeFindings(
  tx: Database,
  seal: Seal,
  given: { application: Pick<Application, 'id' | 'state'>; officer: Asker; findings: readonly Finding[]; at: Date },
): Promise<void> {
  const { application, officer, findings, at } = given;
  for (const { requirement, good, reason = null, note = null } of findings) {
    const finding = { good, reason, note: note === null ? null : seal.close(note), officerId: officer.id, at };
    await tx
      .insert(checklistEntry)
      .values({ applicationId: application.id, stage: application.state, requirement, ...finding })
      .onConflictDoUpdate({
        target: [checklistEntry.applicationId, checklistEntry.stage, checklistEntry.requirement],
        set: finding,
      });
  }
}
