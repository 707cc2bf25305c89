import type { OfficeParts } from './administration/live-office.ts';
import type { AskToRead } from './applications/read-paper.ts';
import type { Catalogue } from './catalogue/read-catalogue.ts';
import type { Office } from './catalogue/office.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connection.ts';
import type { Seal } from './database/seal.ts';
import type { FileStore } from './files/file-store.ts';
import type { VirusScan } from './files/virus-scan.ts';
import type { SignalBuffer } from './insights/signals/signal-buffer.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { ListeningRoom } from './tutorials/listen/listening-room.ts';
import type { Auth } from './accounts/auth.ts';
import type { IdentityProvider } from './accounts/identity-provider.ts';

/** What every room is handed: opened once by `openPortal`, closed in the opposite order. */
export type Portal = {
  config: Config;
  db: Database;
  clock: Clock;
  seal: Seal;
  /** What the office says of itself, as it is now: ask for it each time. A request sees one and the same from its beginning to its end. */
  office: Office;
  /** Where each of it comes from: its files, or what was changed in the browser. */
  officeParts: OfficeParts;
  /** Reads again what was changed in the browser; every process does so by itself when something was. */
  reloadOffice: () => Promise<void>;
  /** Live services, as they are now: ask for it each time. A request sees one and the same from its beginning to its end. */
  catalogue: Catalogue;
  /** Reads again what is live, and answers it; every process does so by itself when something was published. */
  reloadCatalogue: () => Promise<Catalogue>;
  files: FileStore;
  /** Asked about every upload before anything else is done with it. */
  virusScan: VirusScan;
  /** Asks that a paper is read that was handed in: whether it is the one that was asked for. */
  askToRead: AskToRead;
  auth: Auth;
  /** The national sign-in; null = the office has none. */
  identity: IdentityProvider | null;
  jobs: Jobs;
  /** Texts as sound, for "Dengarkan". */
  listening: ListeningRoom;
  /** What was noticed of where people get stuck, on its way into the database. */
  signals: SignalBuffer;
  log: Log;
  /** Absolute path where issued permits, films and uploads lie. */
  dataFolder: string;
  /** Signs CSRF tokens and codes. */
  secret: string;
};
