import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openLiveOffice } from './administration/live-office.ts';
import { createAuth } from './accounts/auth.ts';
import { openIdentityProvider } from './accounts/identity-provider.ts';
import { WEBHOOK_QUEUE } from './api/webhooks/deliver-job.ts';
import { INDEX_QUEUE } from './applications/index-job.ts';
import { askToReadBy, nobodyReads, READ_QUEUE } from './applications/read-paper.ts';
import { REMIND_QUEUE } from './applications/remind.ts';
import { RETENTION_QUEUE } from './applications/retention.ts';
import { readOfficeFiles } from './catalogue/office-files.ts';
import { officeOf } from './catalogue/office.ts';
import { localDay } from './catalogue/formats.ts';
import { readDefinitionFiles } from './catalogue/read-catalogue.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/connection.ts';
import { startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { createSeal } from './database/seal.ts';
import { openClock } from './demo-clock.ts';
import { BATCH_QUEUE } from './desk/batch-job.ts';
import { openLiveCatalogue } from './designer/live-catalogue.ts';
import { EXPORT_QUEUE } from './exports/export-job.ts';
import { FEE_CODE_QUEUE } from './fees/code-job.ts';
import { RECONCILE_QUEUE } from './fees/reconcile.ts';
import { WORDING_QUEUE } from './designer/wording/wording-job.ts';
import { openFiles } from './open-files.ts';
import { createVirusScan, noScan } from './files/virus-scan.ts';
import { openJobs } from './jobs.ts';
import { openSignalBuffer } from './insights/signals/signal-buffer.ts';
import { ROLLUP_NIGHT_QUEUE, ROLLUP_QUEUE } from './insights/signals/rollup-jobs.ts';
import { EFFECT_QUEUE, INVENT_QUEUE } from './insights/experiments/compute.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import { USAGE_QUEUE } from './insights/usage/roll-up.ts';
import { MESSAGE_QUEUE } from './messages/send.ts';
import { PERMIT_INDEX_QUEUE } from './permits/index-job.ts';
import { checkLayouts } from './permits/letter/check-layouts.ts';
import type { Portal } from './portal.ts';
import { SILENCE_QUEUE } from './permits/silence-job.ts';
import { REGISTER_QUEUE } from './registers/import-job.ts';
import { readSecrets } from './secrets.ts';
import { openListeningRoom } from './tutorials/listen/listening-room.ts';
import { NIGHT_QUEUE } from './tutorials/freshness/ask-for-checks.ts';
import { paths } from './web/paths.ts';
import { CHECK_QUEUE } from './tutorials/freshness/check-job.ts';
import { FILM_QUEUE } from './tutorials/publish/film-job.ts';

export type OpenPortal = { portal: Portal; close: () => Promise<void> };

/**
 * Opens everything in order: data folder, database (embedded when no address is given), migrations, definitions, queues.
 * What was opened is closed again when a later step fails.
 * @param given a clock for tests and films (without one the mode decides); `durable` false for a database that is thrown away; the queues, where they are not
 * to be opened; `code` = the only one-time code, for films.
 */
export async function openPortal(
  config: Config,
  log: Log,
  given: { clock?: Clock; durable?: boolean; jobs?: Jobs; code?: string } = {},
): Promise<OpenPortal> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).toReversed()) await each();
  };
  try {
    const dataFolder = resolve(config.dataFolder);
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const secrets = await readSecrets(config);
    const seal = createSeal(secrets.dataKey);
    const officeFiles = await readOfficeFiles(config.officeFolder);
    const office = officeOf(officeFiles);
    // Read while the database starts; a failure is told when it is asked for.
    const reading = readDefinitionFiles(config.servicesFolder, office);
    reading.catch(() => undefined);
    let databaseUrl = config.databaseUrl ?? '';
    if (config.databaseUrl === null) {
      const embedded = await startEmbedded({ dataFolder, log, durable: given.durable ?? true });
      closers.push(embedded.stop);
      databaseUrl = embedded.url;
    }
    await migrate(databaseUrl);
    const database = openDatabase(databaseUrl, (error) => log.error({ code: error.name }, 'a database connection was lost'));
    closers.push(database.close);
    const { db } = database;
    const clock = given.clock ?? (await openClock(db, config.mode));
    const liveOffice = await openLiveOffice({ db, databaseUrl, seal, files: officeFiles, clock, log });
    closers.push(liveOffice.close);
    const fileStore = await openFiles({ config, db, seal, dataFolder, log });
    const { servicesFolder } = config;
    const files = await reading;
    const live = await openLiveCatalogue({ db, databaseUrl, servicesFolder, office, files, now: clock.now(), log });
    closers.push(live.close);
    for (const fault of live.current().faults)
      log.warn({ file: fault.file, line: fault.line, path: fault.path }, 'a definition has a fault and is not live');
    for (const said of checkLayouts(office, live.current().services.values(), localDay(clock.now(), office)))
      log.warn({ said }, 'the permit of a service cannot be set; it cannot be signed');
    const queues = [
      MESSAGE_QUEUE,
      REMIND_QUEUE,
      RETENTION_QUEUE,
      REGISTER_QUEUE,
      READ_QUEUE,
      FILM_QUEUE,
      CHECK_QUEUE,
      NIGHT_QUEUE,
      FEE_CODE_QUEUE,
      RECONCILE_QUEUE,
      WORDING_QUEUE,
      ROLLUP_QUEUE,
      USAGE_QUEUE,
      ROLLUP_NIGHT_QUEUE,
      EFFECT_QUEUE,
      INVENT_QUEUE,
      BATCH_QUEUE,
      INDEX_QUEUE,
      PERMIT_INDEX_QUEUE,
      EXPORT_QUEUE,
      WEBHOOK_QUEUE,
      SILENCE_QUEUE,
    ];
    const jobs = given.jobs ?? (await openJobs(databaseUrl, queues, log));
    closers.push(jobs.stop);
    const signals = openSignalBuffer(db, log);
    closers.push(signals.close);
    const auth = createAuth({ db, seal, config, clock, secret: secrets.secret, code: given.code ?? null });
    const listening = openListeningRoom(join(dataFolder, 'listen'), (error) =>
      log.error({ message: error.message }, 'a text could not be spoken'),
    );
    closers.push(listening.close);
    return {
      portal: {
        config,
        db,
        clock,
        seal,
        get office() {
          return liveOffice.current();
        },
        get officeParts() {
          return liveOffice.parts();
        },
        reloadOffice: liveOffice.reload,
        get catalogue() {
          return live.current();
        },
        reloadCatalogue: live.reload,
        files: fileStore,
        virusScan: config.clamdAddress === null ? noScan : createVirusScan(config.clamdAddress),
        askToRead: given.jobs === undefined ? askToReadBy(jobs) : nobodyReads,
        auth,
        identity:
          config.identity === null
            ? null
            : openIdentityProvider(config.identity, {
                redirectUrl: `${config.url}${paths.identityReturn}`,
                scope: office.identity.scope,
              }),
        jobs,
        listening,
        signals,
        log,
        dataFolder,
        secret: secrets.secret,
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
