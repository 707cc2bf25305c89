import { applicationsAtReview } from '../applications/store-cases.ts';
import { localDay } from '../catalogue/formats.ts';
import { nextDay } from '../catalogue/working-days.ts';
import { claimRemindersOf } from './store-plans.ts';
import { tellOfVisit } from './tell-visit.ts';
import type { VisitPortal } from './tell-visit.ts';

/** Reminds applicants of a visit of tomorrow, once. */
export async function remindOfVisits(portal: VisitPortal): Promise<void> {
  const { db, seal, clock, office } = portal;
  const tomorrow = nextDay(localDay(clock.now(), office));
  await db.transaction(async (tx) => {
    const plans = await claimRemindersOf(tx, seal, tomorrow);
    const ids = plans.map(({ applicationId }) => applicationId);
    const applications = new Map((await applicationsAtReview(tx, seal, ids)).map((each) => [each.id, each]));
    for (const plan of plans) {
      const application = applications.get(plan.applicationId);
      if (application !== undefined) await tellOfVisit(portal, tx, application, { what: 'tomorrow', plan });
    }
  });
}
