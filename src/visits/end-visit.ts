import type { Application } from '../applications/application.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Database } from '../database/connection.ts';
import { endPlan, livePlan } from './store-plans.ts';
import { tellOfVisit } from './tell-visit.ts';
import type { VisitPortal } from './tell-visit.ts';

/** The case leaves the reviewing office: a visit that was to come is called off, and its applicant told. */
export async function endVisitOf(portal: VisitPortal, tx: Database, application: Application): Promise<void> {
  const plan = await livePlan(tx, portal.seal, application.id);
  if (plan === null) return;
  const now = portal.clock.now();
  await endPlan(tx, plan.id, now);
  if (plan.day < localDay(now, portal.office)) return;
  await tellOfVisit(portal, tx, application, { what: 'cancelled', plan: { ...plan, why: null } });
}
