import type { Language } from '../../catalogue/language.ts';
import { accounts as accountsEn } from './en/accounts.ts';
import { actions as actionsEn } from './en/actions.ts';
import { applications as applicationsEn } from './en/applications.ts';
import { autosave as autosaveEn } from './en/autosave.ts';
import { ownDocuments as ownDocumentsEn } from './en/own-documents.ts';
import { photoCare as photoCareEn } from './en/photo-care.ts';
import { counting as countingEn } from './en/counting.ts';
import { changes as changesEn } from './en/changes.ts';
import { appointments as appointmentsEn } from './en/appointments.ts';
import { correspondence as correspondenceEn } from './en/correspondence.ts';
import { draftChanges as draftChangesEn } from './en/draft-changes.ts';
import { faults as faultsEn } from './en/faults.ts';
import { files as filesEn } from './en/files.ts';
import { firms as firmsEn } from './en/firms.ts';
import { guide as guideEn } from './en/guide.ts';
import { helping as helpingEn } from './en/helping.ts';
import { inbox as inboxEn } from './en/inbox.ts';
import { listen as listenEn } from './en/listen.ts';
import { messages as messagesEn } from './en/messages.ts';
import { narration as narrationEn } from './en/narration.ts';
import { papers as papersEn } from './en/papers.ts';
import { permits as permitsEn } from './en/permits.ts';
import { player as playerEn } from './en/player.ts';
import { publicStatus as publicStatusEn } from './en/public-status.ts';
import { publicPages as publicPagesEn } from './en/public.ts';
import { questions as questionsEn } from './en/questions.ts';
import { reminders as remindersEn } from './en/reminders.ts';
import { shell as shellEn } from './en/shell.ts';
import { start as startEn } from './en/start.ts';
import { tutorials as tutorialsEn } from './en/tutorials.ts';
import { understanding as understandingEn } from './en/understanding.ts';
import { unsent as unsentEn } from './en/unsent.ts';
import { uploads as uploadsEn } from './en/uploads.ts';
import { accounts } from './id/accounts.ts';
import { actions } from './id/actions.ts';
import { applications } from './id/applications.ts';
import { autosave } from './id/autosave.ts';
import { changes } from './id/changes.ts';
import { appointments } from './id/appointments.ts';
import { counting } from './id/counting.ts';
import { gates } from './id/gates.ts';
import { hurdles } from './id/hurdles.ts';
import { correspondence } from './id/correspondence.ts';
import { designer } from './id/designer.ts';
import { desk } from './id/desk.ts';
import { draftChanges } from './id/draft-changes.ts';
import { deskPapers } from './id/desk-papers.ts';
import { deskVisits } from './id/desk-visits.ts';
import { faults } from './id/faults.ts';
import { files } from './id/files.ts';
import { filmQuestions } from './id/film-questions.ts';
import { filmReport } from './id/film-report.ts';
import { firms } from './id/firms.ts';
import { freshness } from './id/freshness.ts';
import { guide } from './id/guide.ts';
import { inbox } from './id/inbox.ts';
import { helping } from './id/helping.ts';
import { listen } from './id/listen.ts';
import { messages } from './id/messages.ts';
import { narration } from './id/narration.ts';
import { ownDocuments } from './id/own-documents.ts';
import { papers } from './id/papers.ts';
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
import { tutorialsOffice } from './id/tutorials-office.ts';
import { tutorials } from './id/tutorials.ts';
import { understanding } from './id/understanding.ts';
import { unsent } from './id/unsent.ts';
import { uploads } from './id/uploads.ts';

const indonesian = {
  language: 'id' as Language,
  accounts,
  actions,
  applications,
  autosave,
  appointments,
  changes,
  correspondence,
  counting,
  gates,
  hurdles,
  placement,
  designer,
  desk,
  draftChanges,
  deskPapers,
  deskVisits,
  faults,
  files,
  filmQuestions,
  filmReport,
  firms,
  freshness,
  guide,
  helping,
  listen,
  messages,
  narration,
  ownDocuments,
  papers,
  permits,
  photoCare,
  player,
  publicPages,
  questions,
  shell,
  start,
  tutorials,
  tutorialsOffice,
  publicStatus,
  inbox,
  reminders,
  understanding,
  unsent,
  uploads,
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
  applications: applicationsEn,
  counting: countingEn,
  gates,
  hurdles,
  placement,
  designer,
  desk,
  deskPapers,
  deskVisits,
  faults: faultsEn,
  files: filesEn,
  filmQuestions,
  filmReport,
  firms: firmsEn,
  freshness,
  guide: guideEn,
  listen: listenEn,
  messages: messagesEn,
  narration: narrationEn,
  papers: papersEn,
  permits: permitsEn,
  player: playerEn,
  publicPages: publicPagesEn,
  questions: questionsEn,
  shell: shellEn,
  start: startEn,
  tutorials: tutorialsEn,
  tutorialsOffice,
  publicStatus: publicStatusEn,
  inbox: inboxEn,
  reminders: remindersEn,
  understanding: understandingEn,
  unsent: unsentEn,
  uploads: uploadsEn,
  autosave: autosaveEn,
  ownDocuments: ownDocumentsEn,
  photoCare: photoCareEn,
  helping: helpingEn,
  appointments: appointmentsEn,
  changes: changesEn,
  draftChanges: draftChangesEn,
  correspondence: correspondenceEn,
};

/** All languages of the portal. */
const textsByLanguage: Record<Language, Texts> = { id: textsId, en: textsEn };

export const textsIn = (language: Language): Texts => textsByLanguage[language];
