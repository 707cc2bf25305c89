import { localDay } from '../catalogue/formats.ts';
import { headOn } from '../catalogue/head-on.ts';
import type { OfficeFiles } from '../catalogue/office-files.ts';
import { officeOf } from '../catalogue/office.ts';
import type { Office } from '../catalogue/office.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connection.ts';
import { listen } from '../database/listen.ts';
import type { Seal } from '../database/seal.ts';
import type { Log } from '../log.ts';
import type { Change } from './change.ts';
import { headTerms } from './head-rules.ts';
import { overlay } from './overlay-rules.ts';
import { newestChanges, OFFICE_CHANNEL } from './store.ts';

/** What the office says of itself and where it comes from. */
export type OfficeParts = {
  /** As the files say it. */
  files: OfficeFiles;
  /** As it counts now. */
  now: OfficeFiles;
  /** The newest change of each key. */
  changes: readonly Change[];
  /** The newest of all; 0 = nothing was ever changed. */
  newest: number;
};

/** The office as it is now, in this process. */
export type LiveOffice = {
  /** Another object after every change, and on another day where somebody else signs then, so what is made of one can be kept with it. */
  current: () => Office;
  parts: () => OfficeParts;
  /** Reads the changes again; from then on `current` tells them. */
  reload: () => Promise<void>;
  close: () => Promise<void>;
};

type Given = { db: Database; databaseUrl: string; seal: Seal; files: OfficeFiles; clock: Clock; log: Log };

/** Reads what was changed in the browser, and keeps hearing of what any process changes. */
export async function openLiveOffice(given: Given): Promise<LiveOffice> {
  const { db, seal, files, log } = given;
  let parts: OfficeParts = { files, now: files, changes: [], newest: 0 };
  let office: Office | null = null;
  /** The office of one day: who signs depends on it. */
  let today: { day: string; office: Office } | null = null;
  let reading: Promise<unknown> = Promise.resolve();
  const ofToday = (read: Office): Office => {
    if (read.heads.length === 0) return read;
    const day = localDay(given.clock.now(), read);
    if (today?.day !== day) today = { day, office: { ...read, head: headOn(day, read) } };
    return today.office;
  };
  const readAgain = async () => {
    const changes = await newestChanges(db, seal);
    const { files: now, unfit } = overlay(files, changes);
    if (unfit.length > 0) log.warn({ unfit }, 'changes of the office do not fit its files any more and do not count');
    parts = { files, now, changes, newest: Math.max(0, ...changes.map(({ id }) => id)) };
    const read = officeOf(now);
    office = { ...read, heads: headTerms(changes, read.head) };
    today = null;
  };
  /** One at a time, so that an older reading never takes the place of a newer one. */
  const reload = (): Promise<void> => {
    const next = reading.then(readAgain, readAgain);
    reading = next;
    return next;
  };
  const failed = (error: unknown) =>
    log.error({ name: error instanceof Error ? error.name : '' }, 'what the office changed could not be read again');
  // Before anything is read, so that nothing is missed that is changed meanwhile.
  const listening = await listen(given.databaseUrl, OFFICE_CHANNEL, {
    onNews: () => office !== null && void reload().catch(failed),
    onLost: (error) =>
      log.warn({ name: error.name }, 'the connection that tells of changes of the office was lost; it is made again'),
  });
  try {
    await reload();
  } catch (error) {
    await listening.close();
    throw error;
  }
  return {
    current: () => ofToday(office ?? officeOf(files)),
    parts: () => parts,
    reload,
    close: async () => {
      await listening.close();
      await reading.catch(() => undefined);
    },
  };
}
