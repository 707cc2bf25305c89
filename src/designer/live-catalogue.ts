import { findKept } from '../applications/store-versions.ts';
import { compileService } from '../catalogue/compile.ts';
import type { Fault } from '../catalogue/fault.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import { catalogueOf, readDefinitionFiles } from '../catalogue/read-catalogue.ts';
import type { Catalogue, DefinitionFile } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { listen } from '../database/listen.ts';
import type { Log } from '../log.ts';
import { everyLive, LIVE_CHANNEL } from './store-live.ts';
import type { Live } from './store-live.ts';
import { syncFiles } from './sync-files.ts';
import { filesWithLayoutsTried } from './try-layout.ts';

/** The services that are live, in this process. */
export type LiveCatalogue = {
  /** As they are now. Another object after every change, so what is made of one can be kept with it. */
  current: () => Catalogue;
  /** Reads again what is live, and answers it; from then on `current` tells it. */
  reload: () => Promise<Catalogue>;
  close: () => Promise<void>;
};

type Given = {
  db: Database;
  databaseUrl: string;
  servicesFolder: string;
  office: Office;
  /** The files as they were read for the start. */
  files: readonly DefinitionFile[];
  now: Date;
  log: Log;
};

/** Brings the files into the database, reads what is live, and keeps hearing of what any process publishes. */
export async function openLiveCatalogue(given: Given): Promise<LiveCatalogue> {
  const { db, log, servicesFolder, office } = given;
  const compiled = new Map<string, Service>();
  const trying = { office, day: localDay(given.now, office) };
  let { files } = given;
  let current: Catalogue | null = null;
  let reading: Promise<unknown> = Promise.resolve();
  const readAgain = async () => {
    // The files only tell of their faults by now: the database says what is live, also when the folder cannot be read.
    files = await readDefinitionFiles(servicesFolder, office, files).catch(() => files);
    const read = await readLive(given, filesWithLayoutsTried(files, trying), compiled);
    current = read;
    return read;
  };
  /** One at a time, so that an older reading never takes the place of a newer one. */
  const reload = (): Promise<Catalogue> => {
    const next = reading.then(readAgain, readAgain);
    reading = next;
    return next;
  };
  const failed = (error: unknown) =>
    log.error({ name: error instanceof Error ? error.name : '' }, 'what is live could not be read again');
  // Before anything is read, so that nothing is missed that is published meanwhile.
  const listening = await listen(given.databaseUrl, LIVE_CHANNEL, {
    onNews: () => current !== null && void reload().catch(failed),
    onLost: (error) => log.warn({ name: error.name }, 'the connection that tells of new definitions was lost; it is made again'),
  });
  try {
    const judged = filesWithLayoutsTried(files, trying);
    await syncFiles(db, judged, given.now);
    const read = await readLive(given, judged, compiled);
    current = read;
    return {
      current: () => current ?? read,
      reload,
      close: async () => {
        await listening.close();
        await reading.catch(() => undefined);
      },
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** What the database says is live, compiled. @param compiled what was compiled before, by slug and version. */
async function readLive(
  { db, office }: Pick<Given, 'db' | 'office'>,
  files: readonly DefinitionFile[],
  compiled: Map<string, Service>,
): Promise<Catalogue> {
  const live = await everyLive(db);
  const faults: Fault[] = files.flatMap(({ read }) => ('faults' in read ? read.faults : []));
  const services: Service[] = [];
  const closed: Service[] = [];
  for (const each of live) {
    const read = await compiledOf(db, each, office, compiled);
    if ('faults' in read) faults.push(...read.faults);
    else (each.open ? services : closed).push(read.service);
  }
  return catalogueOf({ services, closed, faults, office });
}

/** A version that went live once may not compile with another office's settings: its faults are told and the others live. */
async function compiledOf(
  db: Database,
  { slug, version }: Live,
  office: Office,
  compiled: Map<string, Service>,
): Promise<{ service: Service } | { faults: readonly Fault[] }> {
  const key = `${slug}@${version}`;
  const known = compiled.get(key);
  if (known !== undefined) return { service: known };
  const kept = await findKept(db, slug, version);
  if (kept === null) throw new Error(`version ${version} of ${slug} is live and not stored`);
  const read = compileService(kept.definition, office, { file: `services/${slug}.yaml` });
  if ('faults' in read) return read;
  const service = { ...read.service, version, sha256: kept.sha256 };
  compiled.set(key, service);
  return { service };
}
