import { courseWith, walkedCourse } from '../catalogue/course.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { mayDecide, rightOf } from '../firms/rules.ts';
import { closeGrants } from '../helping/store.ts';
import { mayAct, movedTo, stateAfter } from './actions.ts';
import { daysAfterStop, dueOnFromSending } from './clock.ts';
import { leftToMend } from './correction-rules.ts';
import { dossierOf } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { missingDocuments } from './form-rules.ts';
import { tellApplicant } from './notices.ts';
import type { NoticeKind } from './notices.ts';
import { takeRegistrationNumber } from './registration-number.ts';
import { termsOf } from './search-rules.ts';
import { markReplaced } from './store-documents.ts';
import { storeSearch } from './store-search.ts';
import { chosenTransaction } from './start-rules.ts';
import { lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import type { TransitionRefusal } from './transition.ts';
import { unpressedPages } from './typed-rules.ts';
import type { Database } from '../database/connection.ts';
import { writeApplication } from './write.ts';
import type { Change } from './write.ts';

type SendingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

/** @property revision the one that stood on the page that was sent from. */
type Sending = {
  person: Asker;
  reference: string;
  revision: number;
  /** How the owner agreed, where an officer sends at the counter. */
  agreed?: string;
};

/**
 * `incomplete`: answers or documents are missing, or items are not mended: they are named on the page. `outdated`: the requirements are others today, or the
 * service is closed: the page of the changes says so.
 */
type SendingRefusal = TransitionRefusal | 'incomplete' | 'outdated';

/** @property first false = it had been sent before, and nothing was done now. */
export type Sent = { ok: true; number: string; first: boolean } | { ok: false; reason: SendingRefusal };

/** Sends a draft: number, promised day, state, event and message in one transaction. Sent twice, the second time answers with the same number. */
export function submitApplication(portal: SendingPortal, sending: Sending): Promise<Sent> {
  return send(portal, sending, 'submit', async (tx, { service, outcome, documents, typed }, at) => {
    if (unpressedPages(outcome, typed).length > 0) return null;
    if (outcome.missing.length > 0 || missingDocuments(outcome, documents).length > 0) return null;
    const number = await takeRegistrationNumber(tx, portal.office, at);
    const dueOn = dueOnFromSending(at, service.workingDays, portal.office);
    return {
      number,
      change: {
        number,
        submittedAt: at,
        dueOn,
        promisedDays: service.workingDays,
        definitionVersion: service.version,
        technicalOffice: technicalOfficeOf(service, outcome.answers),
        ...transactionNow(service, outcome.answers),
      },
      notice: { kind: 'sent', number, dueOn },
    };
  });
}

/** Sends a correction back to the stage that asked for it; the days that it took are added to the promise. */
export function resubmitApplication(portal: SendingPortal, sending: Sending): Promise<Sent> {
  return send(portal, sending, 'resubmit', async (_tx, { application, service, outcome, documents, items, typed }, at) => {
    const { number, clockStoppedAt } = application;
    if (number === null || clockStoppedAt === null) throw new Error('a correction has no number, or its clock runs');
    if (leftToMend(outcome, documents, items) > 0 || unpressedPages(outcome, typed).length > 0) return null;
    const days = daysAfterStop(application, clockStoppedAt, at, portal.office);
    return {
      number,
      change: {
        ...days,
        clockStoppedAt: null,
        correctionFrom: null,
        // A mended answer can bring in a review that was not asked for before; one that was there keeps its office.
        technicalOffice: technicalOfficeOf(service, outcome.answers) ?? application.technicalOffice,
      },
      notice: { kind: 'sent-again', number, dueOn: days.dueOn },
    };
  });
}

/** The rules of the day of sending count: under others a draft is not sent, unless no applicant could tell them apart. */
function asOfToday(dossier: Dossier): Dossier | null {
  const { standing } = dossier;
  if (standing.kind === 'current') return dossier;
  if (standing.kind !== 'same-for-applicant') return null;
  const { live } = standing;
  return { ...dossier, service: live, outcome: evaluateForm(live, dossier.application.answers) };
}

/** Null where nobody reviews it: the desk passes it on to be signed. */
const technicalOfficeOf = (service: Service, answers: Answers): string | null =>
  courseWith(service, answers).find(({ kind }) => kind === 'technical')?.office ?? null;

/** What was chosen at the start can have been changed since; whoever has no permit yet has no old one. */
function transactionNow(service: Service, answers: Answers) {
  const transaction = chosenTransaction(service, answers)?.kind ?? 'new';
  return transaction === 'new' ? { transaction, oldPermitId: null, oldRegisterId: null, oldPermitNumber: null } : { transaction };
}

type Step = { number: string; change: Change; notice: NoticeKind };

/** @param stepOf null = something is missing. */
async function send(
  portal: SendingPortal,
  { person, reference, revision, agreed }: Sending,
  verb: 'submit' | 'resubmit',
  stepOf: (tx: Database, dossier: Dossier, at: Date) => Promise<Step | null>,
): Promise<Sent> {
  const at = portal.clock.now();
  return portal.db.transaction(async (tx): Promise<Sent> => {
    const found = await lockForApplicant(tx, portal.seal, person, reference);
    if (found === null) return { ok: false, reason: 'not-found' };
    if (!mayDecide(person, found)) return { ok: false, reason: 'wrong-role' };
    const may = mayAct(verb, person.role, found.state);
    if (!may.ok)
      return may.reason === 'wrong-state' && found.number !== null ? { ok: true, number: found.number, first: false } : may;
    if (found.revision !== revision) return { ok: false, reason: 'changed-meanwhile' };
    const dossier = asOfToday(await dossierOf(portal, tx, found));
    if (dossier === null) return { ok: false, reason: 'outdated' };
    const step = await stepOf(tx, dossier, at);
    if (step === null) return { ok: false, reason: 'incomplete' };
    await setAsideWhatIsNotAsked(tx, dossier, at);
    const change = {
      ...step.change,
      ...(rightOf(person, found) === 'own' ? {} : { filedBy: person.id }),
      answers: portal.seal.closeJson(dossier.outcome.answers),
      ...movedTo(
        stateAfter(verb, found.state, found.correctionFrom),
        null,
        walkedCourse(dossier.service, dossier.outcome.answers),
      ),
    };
    const detail = agreed === undefined ? {} : { agreed };
    const written = await writeApplication(tx, { application: found, change, actor: person, verb, at, detail });
    if (written === null) return { ok: false, reason: 'changed-meanwhile' };
    await storeSearch(tx, [{ id: found.id, terms: termsOf(portal.seal, dossier) }]);
    await closeGrants(tx, found.id, at);
    await tellApplicant(portal, tx, found, step.notice);
    return { ok: true, number: step.number, first: true };
  });
}

/** The desk sees only what is asked for: documents that other answers made needless stay behind, as such answers do. */
async function setAsideWhatIsNotAsked(tx: Database, { application, outcome, documents }: Dossier, at: Date): Promise<void> {
  const asked = new Set(outcome.documents.map(({ id }) => id));
  for (const { requirement } of documents) if (!asked.has(requirement)) await markReplaced(tx, application.id, requirement, at);
}
