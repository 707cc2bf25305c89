import { mayAct, movedTo } from '../applications/actions.ts';
import type { Verb } from '../applications/actions.ts';
import type { Application } from '../applications/application.ts';
import { isOwnFiling } from '../applications/filing-rules.ts';
import { tellApplicant } from '../applications/notices.ts';
import type { Decision } from '../applications/store-decisions.ts';
import { lockForOfficer } from '../applications/store-desk.ts';
import type { Transition } from '../applications/transition.ts';
import { serviceOf } from '../applications/versions.ts';
import { writeApplication } from '../applications/write.ts';
import type { Move } from '../applications/write.ts';
import { walkedCourse } from '../catalogue/course.ts';
import { localDay } from '../catalogue/formats.ts';
import { fillPattern } from '../catalogue/numbering.ts';
import { addWorkingDays } from '../catalogue/working-days.ts';
import { takeCount } from '../database/counter.ts';
import type { Database } from '../database/connection.ts';
import { endVisitOf } from '../visits/end-visit.ts';
import { FEE_CODE_QUEUE } from './code-job.ts';
import { gatewayOf } from './gateway.ts';
import { feeStanding, isPayable, withoutIdleFeeVerbs } from './rules.ts';
import type { Fee } from './rules.ts';
import { backAtTheDesk, settlePayment } from './settle.ts';
import type { SettlingPortal } from './settle.ts';
import { addFee, feesOf, lockFee, lockReference, markEnded } from './store.ts';

/** An officer writes the bill: number, bill, state, act, message and the wish for a code, or nothing of it. */
export const assessFee = (
  portal: SettlingPortal,
  decision: Decision & { amountRupiah: number; basis: string },
): Promise<Transition> =>
  onFee(portal, decision, 'assess_fee', async (tx, application, _fees, at) => {
    const { amountRupiah, basis, officer } = decision;
    const { office, config, jobs } = portal;
    const number = await takeNumber(portal, tx, at);
    const dueOn = addWorkingDays(localDay(at, office), office.fees.dueWorkingDays, office);
    const bill = { applicationId: application.id, number, amountRupiah, dueOn, state: 'open', basis } as const;
    const feeId = await addFee(tx, portal.seal, { ...bill, officerId: officer.id, at });
    if (gatewayOf(config) !== null) await jobs.send(FEE_CODE_QUEUE, { feeId }, { db: tx });
    return {
      change: { ...movedTo('payment', null), clockStoppedAt: at, correctionFrom: application.state },
      detail: { number, from: application.state },
      tell: () => tellApplicant(portal, tx, application, { kind: 'fee', amountRupiah, payBy: dueOn }),
    };
  });

/** In this case nothing is paid. It is a bill over nothing, with a number and a reason, so that it can be checked later. */
export const waiveFee = (portal: SettlingPortal, decision: Decision & { basis: string }): Promise<Transition> =>
  onFee(portal, decision, 'waive_fee', async (tx, { id }, _fees, at) => {
    const { basis, officer } = decision;
    const number = await takeNumber(portal, tx, at);
    const dueOn = localDay(at, portal.office);
    const bill = { applicationId: id, number, amountRupiah: 0, dueOn, state: 'nil', basis } as const;
    await addFee(tx, portal.seal, { ...bill, officerId: officer.id, at });
    return { change: {}, detail: { number } };
  });

/** The bill was wrong: it counts no more, and the desk that wrote it can write another one. */
export const voidFee = (portal: SettlingPortal, decision: Decision & { reason: string }): Promise<Transition> =>
  onFee(portal, decision, 'void_fee', async (tx, application, fees, at) => {
    const { id, number, amountRupiah } = await lockOne(tx, portal, fees, 'open');
    const { officer, reason } = decision;
    await markEnded(tx, portal.seal, { id, state: 'void', officerId: officer.id, reason, at });
    return {
      change: await backAtTheDesk(tx, application, 'void_fee', at, portal),
      detail: { number },
      tell: () => tellApplicant(portal, tx, application, { kind: 'fee-void', amountRupiah }),
    };
  });

/**
 * An officer has it from the bank that the bill is paid. The amount was compared before: it is the bill's.
 * `reference-used`: that very payment has settled another bill.
 */
export const recordPayment = (portal: SettlingPortal, decision: Decision & { reference: string }) =>
  onFee(portal, decision, 'record_payment', async (tx, application, fees, at) => {
    if ((await lockReference(tx, decision.reference)) !== null) return { refused: 'reference-used' as const };
    const fee = await lockOne(tx, portal, fees, 'open');
    const payment = { reference: decision.reference, paidAt: at, toldBy: 'officer' } as const;
    await settlePayment(portal, tx, { application, fee, actor: decision.officer, verb: 'record_payment', payment });
    return null;
  });

/** The money of a paid bill went back: it is noted with its reason; the portal moves no money. */
export const recordRefund = (portal: SettlingPortal, decision: Decision & { reason: string }): Promise<Transition> =>
  onFee(portal, decision, 'record_refund', async (tx, _application, fees, at) => {
    const { id, number } = await lockOne(tx, portal, fees, 'paid');
    const { officer, reason } = decision;
    await markEnded(tx, portal.seal, { id, state: 'refunded', officerId: officer.id, reason, at });
    return { change: {}, detail: { number } };
  });

type Step = { change: Move; detail: Record<string, unknown>; tell?: () => Promise<void> };

/** Load through the officer, ask the table and the rules of fees, write. @param stepOf null = it has written the application itself. */
async function onFee<Refusal extends string = never>(
  portal: SettlingPortal,
  { officer, number, revision }: Decision,
  verb: Verb,
  stepOf: (tx: Database, application: Application, fees: readonly Fee[], at: Date) => Promise<Step | { refused: Refusal } | null>,
): Promise<Transition | { ok: false; reason: Refusal }> {
  const { db, seal, clock, office } = portal;
  const at = clock.now();
  return db.transaction(async (tx) => {
    const found = await lockForOfficer(tx, seal, officer, number);
    if (found === null) return { ok: false, reason: 'not-found' };
    const service = await serviceOf(portal, tx, found);
    const course = walkedCourse(service, found.answers);
    const may = mayAct(verb, officer.role, found.state, course, isOwnFiling(found, officer, office));
    if (!may.ok) return may;
    if (found.revision !== revision) return { ok: false, reason: 'changed-meanwhile' };
    const fees = await feesOf(tx, seal, found.id);
    const standing = feeStanding(isPayable(service, found.answers), fees);
    if (withoutIdleFeeVerbs([verb], standing, fees).length === 0) return { ok: false, reason: 'wrong-state' };
    const step = await stepOf(tx, found, fees, at);
    if (step === null) return { ok: true };
    if ('refused' in step) return { ok: false, reason: step.refused };
    const { change, detail, tell } = step;
    const written = await writeApplication(tx, { application: found, change, actor: officer, verb, at, detail });
    if (written === null) throw new Error('an application changed while its row was held');
    // Whoever waits for money is not visited meanwhile: nobody would see the announced day at the desk.
    if (found.state === 'technical' && change.state !== undefined) await endVisitOf(portal, tx, found);
    await tell?.();
    return { ok: true };
  });
}

async function takeNumber({ office }: SettlingPortal, tx: Database, at: Date): Promise<string> {
  const year = Number(localDay(at, office).slice(0, 4));
  return fillPattern(office.numbers.assessment, { year, sequence: await takeCount(tx, 'assessment', year) });
}

/** The one bill in a state that the rules have just seen, held. */
async function lockOne(tx: Database, { seal }: SettlingPortal, fees: readonly Fee[], state: Fee['state']): Promise<Fee> {
  const seen = fees.find((each) => each.state === state);
  const held = seen === undefined ? null : await lockFee(tx, seal, seen.id);
  if (held === null || held.state !== state) throw new Error(`there is no bill that is ${state}`);
  return held;
}
