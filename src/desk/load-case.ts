import { findPeople, findPerson } from '../accounts/store.ts';
import { verbsFor } from '../applications/actions.ts';
import type { Verb } from '../applications/actions.ts';
import type { Warning } from '../applications/clock-ledger.ts';
import type { Application } from '../applications/application.ts';
import { checklistOf, LETTER } from '../applications/store-checklist.ts';
import type { ChecklistEntry } from '../applications/store-checklist.ts';
import { correctionItemsOf } from '../applications/store-corrections.ts';
import type { CorrectionItem } from '../applications/store-corrections.ts';
import { isOwnFiling } from '../applications/filing-rules.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { changesSince } from '../changes/change-rules.ts';
import type { Changes } from '../changes/change-rules.ts';
import { lastBefore } from '../changes/store.ts';
import { versionsOf } from '../applications/store-documents.ts';
import type { DocumentVersion, HeldDocument } from '../applications/store-documents.ts';
import { historyOf } from '../applications/store-history.ts';
import type { HistoryEntry } from '../applications/store-history.ts';
import { serviceOf } from '../applications/versions.ts';
import { walkedCourse } from '../catalogue/course.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { DeskStage, FormPage, Service } from '../catalogue/service.ts';
import { holderName } from '../catalogue/holder.ts';
import { feeStanding, isPayable, withoutIdleFeeVerbs } from '../fees/rules.ts';
import type { Fee, FeeStanding } from '../fees/rules.ts';
import { feesOf } from '../fees/store.ts';
import { findFirms } from '../firms/store-firms.ts';
import type { Firm } from '../firms/store-firms.ts';
import { grantsOf } from '../helping/store.ts';
import type { Grant } from '../helping/store.ts';
import { threadSummary } from '../correspondence/store-messages.ts';
import type { ThreadSummary } from '../correspondence/store-messages.ts';
import { objectionOf } from '../correspondence/store-objections.ts';
import type { Objection } from '../correspondence/store-objections.ts';
import { livePlan } from '../visits/store-plans.ts';
import type { PlannedVisit } from '../visits/store-plans.ts';
import { loadNotes } from '../notes/load-notes.ts';
import type { NamedNote } from '../notes/load-notes.ts';
import { loadOpinions } from '../opinions/load-opinions.ts';
import type { NamedOpinion } from '../opinions/load-opinions.ts';
import { loadRelated } from '../related/load-related.ts';
import type { RelatedApplications } from '../related/load-related.ts';
import { marksOf, turnsOf } from '../viewing/store.ts';
import type { Mark } from '../viewing/mark-rules.ts';
import { visitsOf } from '../visits/store.ts';
import type { Visit } from '../visits/store.ts';
import type { Portal } from '../portal.ts';
import type { PortalContext } from '../web/environment.ts';
import type { Texts } from '../web/texts/texts.ts';
import { differingFromAccount } from './account-rules.ts';
import type { ComparedField } from './account-rules.ts';
import { itemsToCheck, looksOf } from './check-rules.ts';
import type { CheckItem, Looks } from './check-rules.ts';
import { deadlineOf, promiseWarning } from './deadline-rules.ts';
import type { Deadline } from './deadline-rules.ts';
import { loadHands } from './queue/load-hands.ts';
import type { Hands } from './queue/load-hands.ts';

/** One application with everything that its page at the desk shows. */
export type Case = {
  application: Application;
  number: string;
  service: Service;
  /** The firm that it is for; null = for the applicant. */
  firm: Firm | null;
  applicant: string;
  /** The account that sent it, and what of the applicant is another's; null = nothing is. */
  otherAccount: { name: string; fields: readonly ComparedField[] } | null;
  deadline: Deadline;
  /** How much of the promise is used up. */
  warning: Warning | null;
  form: FormOutcome;
  documents: readonly HeldDocument[];
  /** Every version of every document, the oldest first. */
  versions: readonly DocumentVersion[];
  /** By id of the version: how it is turned, and the place on it that is meant. */
  turns: ReadonlyMap<string, number>;
  marks: ReadonlyMap<string, Mark>;
  items: readonly CheckItem[];
  /** Findings of the stage in hand that still count. */
  looks: Looks;
  /** When the last of them was stored. */
  savedAt: Date | null;
  /** What an earlier stage found. */
  earlier: readonly ChecklistEntry[];
  /** Why the head handed it back last; null = never. */
  sentBack: ChecklistEntry | null;
  corrections: readonly CorrectionItem[];
  /** What came of the last one; null = there was none, it is not back, or how it stood before was not kept. */
  changes: Changes | null;
  history: readonly (HistoryEntry & { actor: string })[];
  /** Who filled it in for the applicant. */
  helpers: readonly Grant[];
  visits: readonly Visit[];
  /** The visit that is announced. */
  plan: PlannedVisit | null;
  /** Its bills, the last first, and how it stands to them. */
  fees: readonly Fee[];
  feeStanding: FeeStanding;
  thread: ThreadSummary;
  objection: Objection | null;
  /** What officers wrote for each other. */
  notes: readonly NamedNote[];
  /** What other offices were asked, and said. */
  opinions: readonly NamedOpinion[];
  /** Other applications of the person and the place, and those that may be this one. */
  related: RelatedApplications;
  /** The stages that it goes through, and what the officer who asks may do in the one in hand. */
  course: readonly DeskStage[];
  verbs: readonly Verb[];
  /** The officer who asks typed it in at the counter, so a colleague checks it. */
  ownFiling: boolean;
  /** Who has it in hand, and who else looks at it now. */
  hands: Hands;
};

/** The application of a number with its documents, answers and history, through the officer who asks; null when it is not theirs to see. */
export async function loadCase(c: PortalContext, number: string): Promise<Case | null> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const officer = c.get('person');
  if (officer === null) return null;
  const application = await loadForOfficer(db, seal, officer, number);
  if (application === null) return null;
  const { firmId } = application;
  const service = await serviceOf(portal, db, application);
  const firm = firmId === null ? null : ((await findFirms(db, seal, [firmId])).get(firmId) ?? null);
  const form = evaluateForm(service, application.answers);
  const course = walkedCourse(service, application.answers);
  const ownFiling = isOwnFiling(application, officer, office);
  const versions = await versionsOf(db, application.id);
  const documents = versions.filter(({ replacedAt }) => replacedAt === null);
  const versionIds = versions.map(({ id }) => id);
  const corrections = await correctionItemsOf(db, seal, application.id);
  const helpers = (await grantsOf(db, seal, application.id)).filter(({ acceptedAt }) => acceptedAt !== null);
  const checklist = await checklistOf(db, seal, application.id);
  const entries = checklist.filter(({ requirement }) => requirement !== LETTER);
  const stage = checkedStage(application, entries);
  const fees = await feesOf(db, seal, application.id);
  const standing = feeStanding(isPayable(service, application.answers), fees);
  const deadline = deadlineOf(application, clock.now(), office);
  const ofStage = entries.filter((entry) => entry.stage === stage);
  return {
    application,
    number,
    service,
    firm,
    applicant: holderName(service, application.answers),
    otherAccount: await otherAccountOf(portal, application, service),
    deadline,
    warning: promiseWarning(application, deadline, clock.now(), office),
    form,
    documents,
    versions,
    turns: await turnsOf(db, versionIds),
    marks: await marksOf(db, versionIds),
    items: itemsToCheck(form, documents, (page) => titleAtDesk(page, c.get('t'))),
    looks: looksOf(ofStage, corrections, form),
    savedAt: ofStage.map(({ at }) => at).reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null),
    earlier: entries.filter((entry) => entry.stage !== stage),
    sentBack: checklist.find(({ requirement }) => requirement === LETTER) ?? null,
    corrections,
    changes: await changesOf(portal, { application, corrections, versions, form }),
    history: await withNames(portal, await historyOf(db, application.id), helpers),
    helpers,
    visits: await visitsOf(db, seal, application.id),
    plan: await livePlan(db, seal, application.id),
    fees,
    feeStanding: standing,
    thread: await threadSummary(db, application.id),
    objection: await objectionOf(db, seal, application.id),
    notes: await loadNotes(portal, application.id),
    opinions: await loadOpinions(portal, application.id),
    related: await loadRelated(portal, officer, { application, service, firm, documents }),
    course,
    verbs: withoutIdleFeeVerbs(verbsFor(officer.role, application.state, course, ownFiling), standing, fees),
    ownFiling,
    hands: await loadHands(portal, officer, { application, course }),
  };
}

async function changesOf(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  { application, corrections, versions, form }: Pick<Case, 'application' | 'corrections' | 'versions' | 'form'>,
): Promise<Changes | null> {
  if (corrections.length === 0 || application.state === 'correction') return null;
  const before = await lastBefore(db, seal, application.id);
  if (before === null) return null;
  return changesSince({
    items: corrections.filter(({ round }) => round === before.round),
    before,
    after: form.answers,
    versions,
    order: {
      questions: form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)),
      documents: form.documents.map(({ id }) => id),
    },
  });
}

/** The account behind an application that a person sent for somebody else; of a firm the staff write. */
async function otherAccountOf(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  { personId, firmId, answers }: Application,
  service: Service,
) {
  const account = firmId === null ? await findPerson(db, seal, personId) : null;
  const fields = account === null ? [] : differingFromAccount({ service, answers }, account.profile);
  return account === null || fields.length === 0 ? null : { name: account.profile.name, fields };
}

/** What a page of the form is called for officers: the one about the person says "you" to the applicant. */
export const titleAtDesk = ({ questions, title }: FormPage, t: Texts): string =>
  questions.some(({ profileField }) => profileField !== null) ? t.desk.case.applicantPage : title;

/** The stage whose findings count: the one in hand, or, where nothing is checked any more, the last that was. */
function checkedStage({ state, correctionFrom }: Application, entries: readonly ChecklistEntry[]): string {
  if (state === 'completeness' || state === 'technical' || state === 'review') return state;
  return correctionFrom ?? entries.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.stage ?? state;
}

async function withNames(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  entries: readonly HistoryEntry[],
  helpers: readonly Pick<Grant, 'id' | 'name'>[],
) {
  const names = new Map(helpers.map(({ id, name }) => [id, name]));
  const others = [...new Set(entries.map(({ actorId }) => actorId))].filter((id) => !names.has(id));
  for (const [id, person] of await findPeople(db, seal, others)) names.set(id, person.profile.name);
  return entries.map((entry) => ({ ...entry, actor: names.get(entry.actorId) ?? '' }));
}
