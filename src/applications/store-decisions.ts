import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { walkedCourse } from '../catalogue/course.ts';
import type { Service } from '../catalogue/service.ts';
import { mustBePaid } from '../fees/rules.ts';
import { settledAmong } from '../fees/store.ts';
import { keepBefore } from '../changes/store.ts';
import type { Portal } from '../portal.ts';
import { mayAct, movedTo, stateAfter } from './actions.ts';
import type { ActionCourse, ApplicationState, Verb } from './actions.ts';
import type { Application } from './application.ts';
import { dueOnFromSending } from './clock.ts';
import { makeReceipt } from './complete-receipt.ts';
import { isOwnFiling } from './filing-rules.ts';
import { tellApplicant } from './notices.ts';
import type { NoticeKind } from './notices.ts';
import { LETTER, writeFindings } from './store-checklist.ts';
import { addCorrectionRound } from './store-corrections.ts';
import type { CorrectionRequest } from './store-corrections.ts';
import { lockForOfficer } from './store-desk.ts';
import type { Asker } from './store.ts';
import { serviceOf } from './versions.ts';
import { voidReserved } from '../permits/store-numbers.ts';
import { endVisitOf } from '../visits/end-visit.ts';
import type { Transition, TransitionRefusal } from './transition.ts';
import { writeApplication } from './write.ts';
import type { Change } from './write.ts';

/** Which application an officer decides on, and the revision that stood on the page they looked at. `system`: the token of another system that decides in their name. */
export type Decision = { officer: Asker; number: string; revision: number; system?: string };

type DecidingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue' | 'files'>;

/**
 * Completeness found: "diterima lengkap" is recorded with its receipt, and the next step of the service goes on. That moment comes once: what the head hands back to
 * the front desk was complete already.
 */
export async function passOn(portal: DecidingPortal, decision: Decision): Promise<Transition> {
  const receipt = randomUUID();
  try {
    return await decide(portal, decision, {
      verb: 'pass_on',
      change: ({ completeAt }, at, { silence }) =>
        completeAt === null
          ? { completeAt: at, silenceOn: dueOnFromSending(at, silence?.workingDays ?? null, portal.office) }
          : {},
      beside: async (tx, application, service) => {
        if (application.completeAt !== null) return;
        const at = portal.clock.now();
        await makeReceipt(portal, tx, { id: receipt, application, service, at });
        await tellApplicant(portal, tx, application, { kind: 'complete', at, dueOn: application.dueOn });
      },
    });
  } catch (error) {
    // The transaction took everything else back.
    await portal.files.remove(receipt);
    throw error;
  }
}

/** The technical office finds it right; the head signs next. */
export const approve = (portal: DecidingPortal, decision: Decision): Promise<Transition> =>
  decide(portal, decision, { verb: 'approve' });

/** The last look before signing finds it right, where the service has one. */
export const confirm = (portal: DecidingPortal, decision: Decision): Promise<Transition> =>
  decide(portal, decision, { verb: 'confirm' });

/** The head hands it back to who looked at it last, and says why. `reason`: code from the office's list; the head's words are sealed. */
export function sendBack(portal: DecidingPortal, decision: Decision & { reason: string; note: string }): Promise<Transition> {
  const { officer, reason, note } = decision;
  return decide(portal, decision, {
    verb: 'send_back',
    detail: { reason },
    beside: async (tx, application) => {
      const at = portal.clock.now();
      await writeFindings(tx, portal.seal, {
        application,
        officer,
        findings: [{ requirement: LETTER, good: false, reason, note }],
        at,
      });
      await voidReserved(tx, { applicationId: application.id, reason: 'send_back', at });
    },
  });
}

/** Hands it back to the applicant, who mends the items named and nothing else; the clock stops. @throws when no item is named. */
export function returnForCorrection(
  portal: DecidingPortal,
  decision: Decision & { items: readonly CorrectionRequest[] },
): Promise<Transition> {
  const { items } = decision;
  if (items.length === 0) throw new Error('an application was handed back with nothing to mend');
  return decide(portal, decision, {
    verb: 'return_for_correction',
    detail: { items: items.length },
    change: (found, at) => ({ clockStoppedAt: at, correctionFrom: found.state }),
    beside: async (tx, { id, answers }) => {
      const round = await addCorrectionRound(tx, portal.seal, id, items);
      await keepBefore(tx, portal.seal, id, { round, answers, at: portal.clock.now() });
    },
    notice: { kind: 'correction', items: items.length },
  });
}

/** Refuses it for a reason of the office's list; the officer's words are sealed. */
export function refuse(
  portal: DecidingPortal,
  decision: Decision & { reason: string; note: string | null },
): Promise<Transition> {
  const { reason, note } = decision;
  return decide(portal, decision, {
    verb: 'refuse',
    detail: { reason },
    change: (_, at) => ({ decidedAt: at, refusalReason: reason, refusalNote: note === null ? null : portal.seal.close(note) }),
    beside: (tx, { id }) => voidReserved(tx, { applicationId: id, reason: 'refuse', at: portal.clock.now() }),
    notice: { kind: 'refused' },
  });
}

/** Whether a letter may be signed now, before anything of it is made; the application is locked until the caller's transaction ends. */
export async function maySign(portal: DecidingPortal, tx: Database, decision: Decision) {
  const judged = await judgeAct(portal, tx, decision, 'sign');
  if (!judged.ok) return judged;
  // Before the fee: what is left of a definition does not tell what must be paid.
  if (judged.service.withFaults) return { ok: false, reason: 'no-definition' } as const;
  return judgeFee(tx, judged);
}

/** The permit is signed: in the transaction that stores it. */
export const markIssued = (portal: DecidingPortal, tx: Database, decision: Decision): Promise<Transition> =>
  decide({ ...portal, db: tx }, decision, {
    verb: 'sign',
    change: (_, at) => ({ decidedAt: at }),
    notice: { kind: 'issued' },
  });

type Step = {
  verb: Verb;
  detail?: Record<string, unknown>;
  change?: (found: Application, at: Date, service: Service) => Change;
  /** What is stored beside the row, in the same transaction. */
  beside?: (tx: Database, found: Application, service: Service) => Promise<void>;
  /** What the applicant is told. */
  notice?: NoticeKind;
};

/** Load through the officer, ask the table, write from the state and revision decided on, tell the applicant: all or nothing. */
async function decide(portal: DecidingPortal, decision: Decision, step: Step): Promise<Transition> {
  const { officer } = decision;
  const at = portal.clock.now();
  return portal.db.transaction(async (tx) => {
    const judged = await judge(portal, tx, decision, step.verb);
    if (!judged.ok) return judged;
    const { found, service, state, course } = judged;
    const beside = step.change?.(found, at, service) ?? {};
    const from = state === 'correction' ? found.state : null;
    const change = { ...beside, ...movedTo(state, from, course) };
    const through = decision.system === undefined ? {} : { system: decision.system };
    const detail = { from: found.state, ...step.detail, ...through };
    const written = await writeApplication(tx, { application: found, change, actor: officer, verb: step.verb, at, detail });
    if (written === null) return refusal('changed-meanwhile');
    await step.beside?.(tx, found, service);
    if (found.state === 'technical' && state !== 'technical') await endVisitOf(portal, tx, found);
    if (step.notice !== undefined) await tellApplicant(portal, tx, found, step.notice);
    return { ok: true };
  });
}

type Judged = { found: Application; service: Service; course: ActionCourse; state: ApplicationState };

/** The application, locked, and the state that a verb leads to; or why it cannot be done. */
async function judge(portal: DecidingPortal, tx: Database, decision: Decision, verb: Verb): Promise<Transition<Judged>> {
  const judged = await judgeAct(portal, tx, decision, verb);
  return judged.ok ? judgeFee(tx, judged) : judged;
}

/** As `judge`, the fee left aside. */
async function judgeAct(
  portal: DecidingPortal,
  tx: Database,
  { officer, number, revision }: Decision,
  verb: Verb,
): Promise<Transition<Judged>> {
  const found = await lockForOfficer(tx, portal.seal, officer, number);
  if (found === null) return refusal('not-found');
  const service = await serviceOf(portal, tx, found);
  const course = walkedCourse(service, found.answers);
  const may = mayAct(verb, officer.role, found.state, course, isOwnFiling(found, officer, portal.office));
  if (!may.ok) return may;
  if (found.revision !== revision) return refusal('changed-meanwhile');
  return { ok: true, found, service, course, state: stateAfter(verb, found.state, found.correctionFrom, course) };
}

async function judgeFee(tx: Database, judged: { ok: true } & Judged): Promise<Transition<Judged>> {
  const { state, service, found } = judged;
  return (state === 'signing' || state === 'issued') && (await isUnpaid(tx, service, found)) ? refusal('fee-unpaid') : judged;
}

/** What costs something goes to the head only when that is settled: nobody signs what may never be paid. */
export const isUnpaid = async (tx: Database, service: Service, { id, answers }: Application): Promise<boolean> =>
  mustBePaid(service, answers) && !(await settledAmong(tx, [id])).has(id);

const refusal = (reason: TransitionRefusal) => ({ ok: false, reason }) as const;
