import { mayAct } from '../applications/actions.ts';
import { lockForOfficer } from '../applications/store-desk.ts';
import { lockForApplicant } from '../applications/store.ts';
import type { Asker } from '../applications/store.ts';
import { writeApplication } from '../applications/write.ts';
import { localDay } from '../catalogue/formats.ts';
import type { DeskStage } from '../catalogue/service.ts';
import { mayDecide } from '../firms/rules.ts';
import { clockAfterMove, mayAskForAnother, mayPlanVisit } from './plan-rules.ts';
import type { Plan } from './plan-rules.ts';
import { addPlan, endPlan, livePlan, movePlan, noteAsk } from './store-plans.ts';
import { tellOfVisit } from './tell-visit.ts';
import type { VisitPortal } from './tell-visit.ts';

type ByOfficer = {
  officer: Asker;
  number: string;
  course: readonly DeskStage[];
  /** `sequence` of the visit that stood on the page; null = there was none. */
  seen: number | null;
};

/**
 * Why nothing was planned, each once with what the person can do.
 * - `not-now`: the application is at another desk: nothing.
 * - `changed-meanwhile`: a colleague, or the applicant, was faster: look at it again.
 */
type Planned = { ok: true } | { ok: false; reason: 'not-now' | 'changed-meanwhile' };

/** Announces a visit, or moves the announced one, and tells the applicant. Moving it because they asked gives the days between back to the office. */
export const planVisit = (portal: VisitPortal, given: ByOfficer & { plan: Plan }): Promise<Planned> =>
  portal.db.transaction(async (tx) => {
    const { officer, number, course, seen, plan } = given;
    const { seal, clock, office } = portal;
    const found = await lockForOfficer(tx, seal, officer, number);
    if (found === null || !mayPlanVisit(officer.role, found.state, course)) return refusal('not-now');
    const before = await livePlan(tx, seal, found.id);
    if ((before?.sequence ?? null) !== seen) return refusal('changed-meanwhile');
    const at = clock.now();
    const officerId = officer.id;
    const by = found.technicalOffice ?? '';
    const after =
      before === null
        ? await addPlan(tx, seal, { applicationId: found.id, officerId, office: by, plan, at })
        : await movePlan(tx, seal, before, { plan, officerId, at });
    const asked = before !== null && before.askedAt !== null && before.answeredAt === null;
    const from = before?.day ?? plan.day;
    const change = clockAfterMove(found, { from, to: plan.day, asked }, office);
    const detail = { day: plan.day, moved: before !== null, asked };
    await writeApplication(tx, { application: found, change, actor: officer, verb: 'plan_visit', at, detail });
    await tellOfVisit(portal, tx, found, { what: before === null ? 'planned' : 'moved', plan: after });
    return { ok: true };
  });

/** Calls an announced visit off, and tells the applicant why. */
export const cancelVisit = (portal: VisitPortal, given: ByOfficer & { why: string }): Promise<Planned> =>
  portal.db.transaction(async (tx) => {
    const { officer, number, course, seen, why } = given;
    const { seal, clock } = portal;
    const found = await lockForOfficer(tx, seal, officer, number);
    if (found === null || !mayAct('cancel_visit', officer.role, found.state, course).ok) return refusal('not-now');
    const plan = await livePlan(tx, seal, found.id);
    if (plan === null || plan.sequence !== seen) return refusal('changed-meanwhile');
    const at = clock.now();
    await endPlan(tx, plan.id, at);
    await writeApplication(tx, { application: found, change: {}, actor: officer, verb: 'cancel_visit', at });
    await tellOfVisit(portal, tx, found, { what: 'cancelled', plan: { ...plan, why } });
    return { ok: true };
  });

/** Why the applicant could not ask: `none` = no visit is planned any more. */
type AskRefusal = 'none' | 'asked' | 'too-late';

/** The applicant asks for another day; the office sees it beside the case, and the day stands until it has planned anew. */
export const askForAnotherDay = (
  portal: VisitPortal,
  { person, reference, why }: { person: Asker; reference: string; why: string },
): Promise<{ ok: true } | { ok: false; reason: AskRefusal }> =>
  portal.db.transaction(async (tx) => {
    const { seal, clock, office } = portal;
    const found = await lockForApplicant(tx, seal, person, reference);
    if (found === null || !mayDecide(person, found)) return refusal('none');
    if (!mayAct('ask_visit_move', person.role, found.state).ok) return refusal('none');
    const plan = await livePlan(tx, seal, found.id);
    if (plan === null) return refusal('none');
    const at = clock.now();
    const may = mayAskForAnother(plan, localDay(at, office));
    if (!may.ok) return may;
    await noteAsk(tx, seal, plan.id, { why, at });
    await writeApplication(tx, { application: found, change: {}, actor: person, verb: 'ask_visit_move', at });
    return { ok: true };
  });

const refusal = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
