import { accounts } from './id/accounts.ts';
import { actions } from './id/actions.ts';
import { applications } from './id/applications.ts';
import { appointments } from './id/appointments.ts';
import { correspondence } from './id/correspondence.ts';
import { desk } from './id/desk.ts';
import { faults } from './id/faults.ts';
import { files } from './id/files.ts';
import { filmReport } from './id/film-report.ts';
import { freshness } from './id/freshness.ts';
import { guide } from './id/guide.ts';
import { listen } from './id/listen.ts';
import { messages } from './id/messages.ts';
import { narration } from './id/narration.ts';
import { papers } from './id/papers.ts';
import { permits } from './id/permits.ts';
import { player } from './id/player.ts';
import { publicStatus } from './id/public-status.ts';
import { publicPages } from './id/public.ts';
import { shell } from './id/shell.ts';
import { tutorialsOffice } from './id/tutorials-office.ts';
import { tutorials } from './id/tutorials.ts';

const indonesian = {
  accounts,
  actions,
  applications,
  appointments,
  correspondence,
  desk,
  faults,
  files,
  filmReport,
  freshness,
  guide,
  listen,
  messages,
  narration,
  papers,
  permits,
  player,
  publicPages,
  publicStatus,
  shell,
  tutorials,
  tutorialsOffice,
};

/** Every text of the screen in one language, a part for each room. A second language is another object of this type. */
export type Texts = typeof indonesian;

/** The complete language. */
export const textsId: Texts = indonesian;

/** All languages of the portal, by their code. */
export const textsByLanguage: ReadonlyMap<string, Texts> = new Map([['id', textsId]]);
