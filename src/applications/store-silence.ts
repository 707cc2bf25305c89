import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { SYSTEM_ACTOR } from '../database/events.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import type { Portal } from '../portal.ts';
import { endVisitOf } from '../visits/end-visit.ts';
import { mayAct, movedTo, stateAfter } from './actions.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';
import { tellApplicant } from './notices.ts';
import { afterSilence, isSilencePast, SILENT_STATES } from './silence-rules.ts';
import { isUnpaid } from './store-decisions.ts';
import type { Transition } from './transition.ts';
import { serviceOf } from './versions.ts';
import { writeApplication } from './write.ts';

type SilencePortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

/** Where to go on: behind this one. */
type Cursor = { silenceOn: string; id: string };

/** Applications at the office whose day to answer is over, the longest silent first. @param until last local day that is over. */
export async function silentApplications(
  db: Database,
  seal: Seal,
  { until, behind, most }: { until: string; behind: Cursor | null; most: number },
): Promise<Application[]> {
  const { id, silenceOn, state } = application;
  const rows = await db
    .select()
    .from(application)
    .where(
      and(
        isNotNull(silenceOn),
        inArray(state, [...SILENT_STATES]),
        lte(silenceOn, until),
        behind === null ? undefined : sql`(${silenceOn}, ${id}) > (${behind.silenceOn}, ${behind.id})`,
      ),
    )
    .orderBy(asc(silenceOn), asc(id))
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

/** Which application, and the revision at which its silence was seen: whoever decides meanwhile is first. */
export type Silent = { id: string; revision: number };

type Judged = { found: Application; service: Service };

/** Whether the portal may issue it now; it is locked until the caller's transaction ends. */
export async function mayIssueOnSilence(
  portal: SilencePortal,
  tx: Database,
  { id, revision }: Silent,
): Promise<Transition<Judged> | { ok: false; reason: 'no-definition' }> {
  const [row] = await tx.select().from(application).where(eq(application.id, id)).for('update');
  if (row === undefined) return { ok: false, reason: 'not-found' };
  const found = openApplication(portal.seal, row);
  const may = mayAct('issue_on_silence', 'portal', found.state);
  if (!may.ok) return may;
  if (found.revision !== revision) return { ok: false, reason: 'changed-meanwhile' };
  const service = await serviceOf(portal, tx, found);
  if (service.withFaults) return { ok: false, reason: 'no-definition' };
  if (!isSilencePast(found, portal.clock.now(), portal.office) || afterSilence(service.silence) !== 'issue')
    return { ok: false, reason: 'wrong-state' };
  return (await isUnpaid(tx, service, found)) ? { ok: false, reason: 'fee-unpaid' } : { ok: true, found, service };
}

/** The portal has issued it: in the transaction that stores the permit. Its own verb stands in the log, and no officer's name. */
export async function markIssuedOnSilence(portal: SilencePortal, tx: Database, silent: Silent) {
  const judged = await mayIssueOnSilence(portal, tx, silent);
  if (!judged.ok) return judged;
  const { found } = judged;
  const at = portal.clock.now();
  const written = await writeApplication(tx, {
    application: found,
    change: { decidedAt: at, ...movedTo(stateAfter('issue_on_silence', found.state, null), null) },
    actor: SYSTEM_ACTOR,
    verb: 'issue_on_silence',
    at,
    detail: { from: found.state, silenceOn: found.silenceOn },
  });
  if (written === null) return { ok: false, reason: 'changed-meanwhile' } as const;
  if (found.state === 'technical') await endVisitOf(portal, tx, found);
  await tellApplicant(portal, tx, found, { kind: 'issued' });
  return { ok: true } as const;
}
