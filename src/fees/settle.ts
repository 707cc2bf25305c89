import { movedTo, stateAfter } from '../applications/actions.ts';
import type { Application } from '../applications/application.ts';
import { daysAfterStop } from '../applications/clock.ts';
import { tellApplicant } from '../applications/notices.ts';
import { serviceOf } from '../applications/versions.ts';
import { writeApplication } from '../applications/write.ts';
import { walkedCourse } from '../catalogue/course.ts';
import type { Database } from '../database/connection.ts';
import type { Act } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import { clockRunsFrom } from './rules.ts';
import type { Fee } from './rules.ts';
import { markPaid } from './store.ts';

export type SettlingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue' | 'log'>;

/** How an application goes back to the desk that wrote the bill, and its clock goes on. @param runsFrom when the applicant had done their part. */
export async function backAtTheDesk(
  tx: Database,
  application: Application,
  verb: 'record_payment' | 'void_fee',
  runsFrom: Date,
  portal: SettlingPortal,
) {
  const { state, correctionFrom, clockStoppedAt } = application;
  if (state !== 'payment' || clockStoppedAt === null) throw new Error('a bill is open, and its application does not wait for it');
  const course = walkedCourse(await serviceOf(portal, tx, application), application.answers);
  return {
    ...movedTo(stateAfter(verb, state, correctionFrom), null, course),
    correctionFrom: null,
    clockStoppedAt: null,
    ...daysAfterStop(application, clockStoppedAt, runsFrom, portal.office),
  };
}

/** An open bill is paid: bill, application, act and message, in the caller's transaction, which holds both rows. */
export async function settlePayment(
  portal: SettlingPortal,
  tx: Database,
  given: {
    application: Application;
    fee: Fee;
    actor: Act['actor'];
    verb: 'record_payment' | 'payment_told';
    payment: { reference: string; paidAt: Date; toldBy: 'bank' | 'officer' };
  },
): Promise<void> {
  const { application, fee, actor, verb, payment } = given;
  const at = portal.clock.now();
  await markPaid(tx, fee.id, payment);
  const runsFrom = clockRunsFrom(application.clockStoppedAt ?? at, payment.paidAt, at);
  const change = await backAtTheDesk(tx, application, 'record_payment', runsFrom, portal);
  // The table of times counts from the same moment as the promise.
  const detail = { number: fee.number, runsFrom: runsFrom.toISOString() };
  const written = await writeApplication(tx, { application, change, actor, verb, at, detail });
  if (written === null) throw new Error('an application changed while its row was held');
  await tellApplicant(portal, tx, application, { kind: 'fee-paid', amountRupiah: fee.amountRupiah });
}
