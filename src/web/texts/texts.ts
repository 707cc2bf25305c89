import type { Language } from '../../catalogue/language.ts';
import { accounts as accountsEn } from './en/accounts.ts';
import { actions as actionsEn } from './en/actions.ts';
import { applications as applicationsEn } from './en/applications.ts';
import { autosave as autosaveEn } from './en/autosave.ts';
import { ownDocuments as ownDocumentsEn } from './en/own-documents.ts';
import { photoCare as photoCareEn } from './en/photo-care.ts';
import { clock as clockEn } from './en/clock.ts';
import { counting as countingEn } from './en/counting.ts';
import { changes as changesEn } from './en/changes.ts';
import { appointments as appointmentsEn } from './en/appointments.ts';
import { counter as counterEn } from './en/counter.ts';
import { correspondence as correspondenceEn } from './en/correspondence.ts';
import { draftChanges as draftChangesEn } from './en/draft-changes.ts';
import { faults as faultsEn } from './en/faults.ts';
import { fees as feesEn } from './en/fees.ts';
import { files as filesEn } from './en/files.ts';
import { firms as firmsEn } from './en/firms.ts';
import { guide as guideEn } from './en/guide.ts';
import { helping as helpingEn } from './en/helping.ts';
import { identity as identityEn } from './en/identity.ts';
import { inbox as inboxEn } from './en/inbox.ts';
import { literacy as literacyEn } from './en/literacy.ts';
import { listen as listenEn } from './en/listen.ts';
import { marks as marksEn } from './en/marks.ts';
import { messages as messagesEn } from './en/messages.ts';
import { narration as narrationEn } from './en/narration.ts';
import { paperFindings as paperFindingsEn } from './en/paper-findings.ts';
import { papers as papersEn } from './en/papers.ts';
import { performance as performanceEn } from './en/performance.ts';
import { permits as permitsEn } from './en/permits.ts';
import { player as playerEn } from './en/player.ts';
import { practice as practiceEn } from './en/practice.ts';
import { publicStatus as publicStatusEn } from './en/public-status.ts';
import { publicPages as publicPagesEn } from './en/public.ts';
import { questions as questionsEn } from './en/questions.ts';
import { reminders as remindersEn } from './en/reminders.ts';
import { shell as shellEn } from './en/shell.ts';
import { start as startEn } from './en/start.ts';
import { survey as surveyEn } from './en/survey.ts';
import { tutorials as tutorialsEn } from './en/tutorials.ts';
import { understanding as understandingEn } from './en/understanding.ts';
import { unsent as unsentEn } from './en/unsent.ts';
import { uploads as uploadsEn } from './en/uploads.ts';
import { visits as visitsEn } from './en/visits.ts';
import { accounts } from './id/accounts.ts';
import { administration } from './id/administration.ts';
import { actions } from './id/actions.ts';
import { applications } from './id/applications.ts';
import { autosave } from './id/autosave.ts';
import { changes } from './id/changes.ts';
import { api } from './id/api.ts';
import { appointments } from './id/appointments.ts';
import { clock } from './id/clock.ts';
import { counting } from './id/counting.ts';
import { gates } from './id/gates.ts';
import { hurdles } from './id/hurdles.ts';
import { correspondence } from './id/correspondence.ts';
import { counter } from './id/counter.ts';
import { deskChanges } from './id/desk-changes.ts';
import { deskCounter } from './id/desk-counter.ts';
import { designer } from './id/designer.ts';
import { desk } from './id/desk.ts';
import { draftChanges } from './id/draft-changes.ts';
import { deskBatch } from './id/desk-batch.ts';
import { deskExports } from './id/desk-exports.ts';
import { deskClock } from './id/desk-clock.ts';
import { deskFees } from './id/desk-fees.ts';
import { deskNotes } from './id/desk-notes.ts';
import { deskOffice } from './id/desk-office-hub.ts';
import { deskPapers } from './id/desk-papers.ts';
import { deskPermits } from './id/desk-permits.ts';
import { deskQueue } from './id/desk-queue.ts';
import { deskRegister } from './id/desk-register.ts';
import { deskViewing } from './id/desk-viewing.ts';
import { deskRelated } from './id/desk-related.ts';
import { deskVisits } from './id/desk-visits.ts';
import { effects } from './id/effects.ts';
import { faults } from './id/faults.ts';
import { fees } from './id/fees.ts';
import { files } from './id/files.ts';
import { filmQuestions } from './id/film-questions.ts';
import { filmReport } from './id/film-report.ts';
import { firms } from './id/firms.ts';
import { freshness } from './id/freshness.ts';
import { guide } from './id/guide.ts';
import { identity } from './id/identity.ts';
import { inbox } from './id/inbox.ts';
import { helping } from './id/helping.ts';
import { literacy } from './id/literacy.ts';
import { listen } from './id/listen.ts';
import { marks } from './id/marks.ts';
import { messages } from './id/messages.ts';
import { monthlyReport } from './id/monthly-report.ts';
import { narration } from './id/narration.ts';
import { ownDocuments } from './id/own-documents.ts';
import { paperFindings } from './id/paper-findings.ts';
import { papers } from './id/papers.ts';
import { performance } from './id/performance.ts';
import { placement } from './id/placement.ts';
import { permits } from './id/permits.ts';
import { photoCare } from './id/photo-care.ts';
import { player } from './id/player.ts';
import { publicStatus } from './id/public-status.ts';
import { publicPages } from './id/public.ts';
import { questions } from './id/questions.ts';
import { reminders } from './id/reminders.ts';
import { shell } from './id/shell.ts';
import { start } from './id/start.ts';
import { survey } from './id/survey.ts';
import { systems } from './id/systems.ts';
import { surveyOffice } from './id/survey-office.ts';
import { tutorialsOffice } from './id/tutorials-office.ts';
import { tutorials } from './id/tutorials.ts';
import { practice } from './id/practice.ts';
import { practiceOffice } from './id/practice-office.ts';
import { understanding } from './id/understanding.ts';
import { unsent } from './id/unsent.ts';
import { uploads } from './id/uploads.ts';
import { visits } from './id/visits.ts';
import { wording } from './id/wording.ts';
import { ofOfficers } from './of-officers.ts';

const indonesian = {
  language: 'id' as Language,
  accounts,
  actions,
  administration,
  api,
  applications,
  autosave,
  appointments,
  changes,
  correspondence,
  clock,
  counting,
  gates,
  hurdles,
  counter,
  placement,
  designer,
  desk,
  deskChanges,
  deskCounter,
  draftChanges,
  deskBatch,
  deskExports,
  deskClock,
  deskFees,
  deskNotes,
  deskOffice,
  deskPapers,
  deskPermits,
  deskQueue,
  deskRegister,
  deskRelated,
  deskViewing,
  deskVisits,
  effects,
  faults,
  fees,
  files,
  filmQuestions,
  filmReport,
  firms,
  freshness,
  guide,
  helping,
  identity,
  listen,
  literacy,
  marks,
  messages,
  monthlyReport,
  narration,
  ownDocuments,
  papers,
  performance,
  permits,
  paperFindings,
  photoCare,
  player,
  publicPages,
  questions,
  shell,
  start,
  survey,
  surveyOffice,
  systems,
  tutorials,
  tutorialsOffice,
  publicStatus,
  inbox,
  reminders,
  practice,
  practiceOffice,
  understanding,
  unsent,
  uploads,
  visits,
  wording,
  ...ofOfficers,
};

/** Every text of the screen in one language, a part for each room; a text that a language lacks does not compile. */
export type Texts = typeof indonesian;

/** The complete language. */
export const textsId: Texts = indonesian;

/** English for everything that citizens meet. Officers work in Indonesian: their rooms come from there, so that a new text of theirs needs no twin. */
export const textsEn: Texts = {
  language: 'en',
  accounts: accountsEn,
  actions: actionsEn,
  administration,
  applications: applicationsEn,
  clock: clockEn,
  counting: countingEn,
  gates,
  hurdles,
  counter: counterEn,
  placement,
  designer,
  desk,
  deskChanges,
  deskCounter,
  deskBatch,
  deskExports,
  deskClock,
  deskFees,
  deskNotes,
  deskOffice,
  deskPapers,
  deskPermits,
  deskQueue,
  deskRegister,
  deskRelated,
  deskViewing,
  deskVisits,
  effects,
  faults: faultsEn,
  fees: feesEn,
  files: filesEn,
  filmQuestions,
  filmReport,
  firms: firmsEn,
  freshness,
  guide: guideEn,
  listen: listenEn,
  literacy: literacyEn,
  marks: marksEn,
  messages: messagesEn,
  monthlyReport,
  narration: narrationEn,
  papers: papersEn,
  performance: performanceEn,
  permits: permitsEn,
  player: playerEn,
  publicPages: publicPagesEn,
  questions: questionsEn,
  shell: shellEn,
  start: startEn,
  survey: surveyEn,
  surveyOffice,
  tutorials: tutorialsEn,
  tutorialsOffice,
  publicStatus: publicStatusEn,
  inbox: inboxEn,
  reminders: remindersEn,
  practice: practiceEn,
  practiceOffice,
  understanding: understandingEn,
  unsent: unsentEn,
  uploads: uploadsEn,
  visits: visitsEn,
  wording,
  ...ofOfficers,
  api,
  systems,
  autosave: autosaveEn,
  ownDocuments: ownDocumentsEn,
  paperFindings: paperFindingsEn,
  photoCare: photoCareEn,
  helping: helpingEn,
  identity: identityEn,
  appointments: appointmentsEn,
  changes: changesEn,
  draftChanges: draftChangesEn,
  correspondence: correspondenceEn,
};

/** All languages of the portal. */
const textsByLanguage: Record<Language, Texts> = { id: textsId, en: textsEn };

export const textsIn = (language: Language): Texts => textsByLanguage[language];
