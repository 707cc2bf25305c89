import { appointmentOfApplication } from '../appointments/store.ts';
import type { Appointment } from '../appointments/store.ts';
import { localDay } from '../catalogue/formats.ts';
import { threadSummary } from '../correspondence/store-messages.ts';
import type { ThreadSummary } from '../correspondence/store-messages.ts';
import { objectionOf } from '../correspondence/store-objections.ts';
import type { Objection } from '../correspondence/store-objections.ts';
import { loadBill } from '../fees/load-bill.ts';
import type { ShownBill } from '../fees/load-bill.ts';
import { surveyOfferOf } from '../insights/survey/offer.ts';
import type { Permit } from '../permits/permit.ts';
import { permitOfApplication } from '../permits/store.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { livePlan } from '../visits/store-plans.ts';
import type { PlannedVisit } from '../visits/store-plans.ts';
import { usualTimeOf } from './usual-time.ts';
import type { UsualTime } from './usual-rules.ts';

/** What stands beside an application on its page. */
export type Beside = {
  thread: ThreadSummary;
  objection: Objection | null;
  usual: UsualTime | null;
  /** The next time at the counter that was booked for it. */
  appointment: Appointment | null;
  /** The visit that the office has announced. */
  visit: PlannedVisit | null;
  /** Last day of the permit that it led to; null = none, or without end. */
  validUntil: string | null;
  /** The permit that it led to; null = none. */
  permit: Permit | null;
  bill: ShownBill | null;
  /** The survey, once it is decided. */
  survey: { token: string; answered: boolean } | null;
};

/** Loads it. */
export async function loadBeside(portal: Portal, application: Application): Promise<Beside> {
  const { db, seal, clock, office } = portal;
  const [thread, objection, usual, appointment, permit, visit, bill, survey] = await Promise.all([
    threadSummary(db, application.id),
    application.state === 'refused' ? objectionOf(db, seal, application.id) : null,
    usualTimeOf(portal, application.service),
    appointmentOfApplication(db, seal, application.id, localDay(clock.now(), office)),
    application.state === 'issued' ? permitOfApplication(db, seal, application.id) : null,
    application.state === 'technical' ? livePlan(db, seal, application.id) : null,
    loadBill(portal, application.id),
    surveyOfferOf(portal, application),
  ]);
  return { thread, objection, usual, appointment, visit, validUntil: permit?.validUntil ?? null, permit, bill, survey };
}
