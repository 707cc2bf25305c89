import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { hasAdministrator } from './accounts/store.ts';
import { isAnythingPaid } from './catalogue/course.ts';
import { ConfigFault } from './config-fault.ts';
import type { Config } from './config.ts';
import { deliverNews, WEBHOOK_CRON, WEBHOOK_QUEUE } from './api/webhooks/deliver-job.ts';
import { INDEX_QUEUE, indexApplications } from './applications/index-job.ts';
import { READ_QUEUE, readPaper } from './applications/read-paper.ts';
import { repairOffices } from './applications/repair-offices.ts';
import { RETENTION_CRON, RETENTION_QUEUE } from './applications/retention.ts';
import { REMIND_CRON, REMIND_QUEUE } from './applications/remind.ts';
import {
  ROLLUP_CRON,
  ROLLUP_NIGHT_CRON,
  ROLLUP_NIGHT_QUEUE,
  ROLLUP_QUEUE,
  runNightRollUp,
  runRollUp,
} from './insights/signals/rollup-jobs.ts';
import { findRunning } from './database/embedded-join.ts';
import { runKeepingJob } from './keeping/keeping-job.ts';
import { runRemindJob } from './keeping/remind-job.ts';
import { FEE_CODE_QUEUE, runCodeJob } from './fees/code-job.ts';
import { EXPORT_QUEUE, runExportJob } from './exports/export-job.ts';
import { BATCH_QUEUE, runBatchJob } from './desk/batch-job.ts';
import { gatewayOf } from './fees/gateway.ts';
import { reconcile, RECONCILE_CRON, RECONCILE_QUEUE } from './fees/reconcile.ts';
import { runWordingJob, WORDING_QUEUE } from './designer/wording/wording-job.ts';
import { EFFECT_CRON, EFFECT_QUEUE, INVENT_QUEUE } from './insights/experiments/compute.ts';
import { runEffectJob } from './insights/effect-job.ts';
import { runInventJob } from './insights/invent-job.ts';
import { indexPermits, PERMIT_INDEX_QUEUE } from './permits/index-job.ts';
import { endSilence, SILENCE_CRON, SILENCE_QUEUE } from './permits/silence-job.ts';
import { endBatches } from './permits/sign-batch.ts';
import { packageRoot } from './package-root.ts';
import type { Log } from './log.ts';
import { rollUpUsage, USAGE_CRON, USAGE_QUEUE } from './insights/usage/roll-up.ts';
import { runMessageJob } from './messages/message-job.ts';
import { MESSAGE_QUEUE } from './messages/send.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import { REGISTER_QUEUE, runRegisterJob } from './registers/import-job.ts';
import { resumeImports } from './registers/resume-imports.ts';
import { askForChecks, NIGHT_CRON, NIGHT_QUEUE } from './tutorials/freshness/ask-for-checks.ts';
import { CHECK_QUEUE, runCheckJob } from './tutorials/freshness/check-job.ts';
import { readBuildIds } from './tutorials/make/build-id.ts';
import { runNightJob } from './tutorials/night-job.ts';
import { FILM_QUEUE, runFilmJob } from './tutorials/publish/film-job.ts';
import { createApp } from './web/server.ts';
import { worldPeople } from './world/people.ts';
import { seedVisits } from './world/seed-visits.ts';
import { seedWorld } from './world/seed.ts';

/** How long requests that are under way may take after the stop signal, in ms. */
const DRAIN_MS = 8000;

/** Runs the portal until it is told to stop (Ctrl-C, SIGTERM); takes jobs too. */
export async function startCommand(config: Config, log: Log): Promise<number> {
  const stopped = stopSignal();
  const { portal, close } = await openPortal(config, log);
  try {
    if (config.mode === 'demo') await seedWorld(portal);
    else if (!(await hasAdministrator(portal.db)))
      log.warn('nobody is administrator yet: `node dist/main.js officer --role administrator …` gives somebody the role');
    await repairOffices(portal);
    await resumeImports(portal);
    if (config.mode === 'production' && gatewayOf(config) === null && isAnythingPaid(portal.catalogue.services.values()))
      log.warn('services cost something and no bank is connected (PAYMENT_URL): officers record payments by hand');
    await takeJobs(portal);
    await portal.jobs.send(INDEX_QUEUE, {}, { db: portal.db, oneAtATime: 'all' });
    await portal.jobs.send(PERMIT_INDEX_QUEUE, {}, { db: portal.db, oneAtATime: 'all' });
    await portal.jobs.repeat(NIGHT_QUEUE, NIGHT_CRON, portal.office.zone);
    await portal.jobs.repeat(WEBHOOK_QUEUE, WEBHOOK_CRON, portal.office.zone);
    await portal.jobs.repeat(REMIND_QUEUE, REMIND_CRON, portal.office.zone);
    await portal.jobs.repeat(RECONCILE_QUEUE, RECONCILE_CRON, portal.office.zone);
    await portal.jobs.repeat(SILENCE_QUEUE, SILENCE_CRON, portal.office.zone);
    await portal.jobs.repeat(RETENTION_QUEUE, RETENTION_CRON, portal.office.zone);
    await portal.jobs.repeat(ROLLUP_QUEUE, ROLLUP_CRON, portal.office.zone);
    await portal.jobs.repeat(ROLLUP_NIGHT_QUEUE, ROLLUP_NIGHT_CRON, portal.office.zone);
    await portal.jobs.repeat(USAGE_QUEUE, USAGE_CRON, portal.office.zone);
    // What happened while it was off is not waited for until night.
    await portal.jobs.send(USAGE_QUEUE, {}, { db: portal.db });
    await portal.jobs.repeat(EFFECT_QUEUE, EFFECT_CRON, portal.office.zone);
    const server = serve({ fetch: createApp(portal).fetch, port: config.port });
    await once(server, 'listening').catch((error: unknown) => {
      throw inWords(error, config);
    });
    announce(config);
    if (config.mode === 'demo') await seedVisits(portal);
    if (config.mode === 'demo') await portal.jobs.send(INVENT_QUEUE, {}, { db: portal.db });
    await checkAfterChange(portal);
    await stopped;
    log.info('stopping: requests under way are finished first');
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, DRAIN_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
    await endBatches();
    return 0;
  } finally {
    await close();
  }
}

/** The portal that has just been started may be another one than films were made of. It serves in any case. */
async function checkAfterChange(portal: Portal): Promise<void> {
  try {
    const asked = await askForChecks(portal, (await readBuildIds(portal.config.officeFolder)).portal, 'start');
    if (asked > 0) portal.log.info({ asked }, 'the portal has changed: the scripts of its films are played');
  } catch (error) {
    portal.log.warn({ name: error instanceof Error ? error.name : '' }, 'no films could be checked');
  }
}

/** Why it cannot listen; the commonest reason in words. */
const inWords = (error: unknown, { port }: Config): unknown =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new ConfigFault(`PORT: another program listens on ${port} already`)
    : error;

/** Takes jobs of a portal that runs elsewhere on the same database. */
export async function workCommand(config: Config, log: Log): Promise<number> {
  const stopped = stopSignal();
  const databaseUrl = config.databaseUrl ?? (await findRunning(config.dataFolder));
  if (databaseUrl === null) {
    log.error('no portal runs on this data folder; start it first, or set DATABASE_URL');
    return 1;
  }
  const { portal, close } = await openPortal({ ...config, databaseUrl }, log);
  try {
    await takeJobs(portal);
    log.info('taking jobs');
    await stopped;
    return 0;
  } finally {
    await close();
  }
}

async function takeJobs(portal: Portal): Promise<void> {
  const command = { file: process.execPath, options: [join(packageRoot, 'dist/main.js')] };
  await portal.jobs.work(MESSAGE_QUEUE, (data) => runMessageJob(portal, data));
  await portal.jobs.work(WEBHOOK_QUEUE, () => deliverNews(portal));
  await portal.jobs.work(FEE_CODE_QUEUE, (data) => runCodeJob(portal, data));
  await portal.jobs.work(SILENCE_QUEUE, () => endSilence(portal));
  await portal.jobs.work(RECONCILE_QUEUE, () => reconcile(portal));
  await portal.jobs.work(REMIND_QUEUE, () => runRemindJob(portal));
  await portal.jobs.work(RETENTION_QUEUE, () => runKeepingJob(portal));
  await portal.jobs.work(ROLLUP_QUEUE, () => runRollUp(portal));
  await portal.jobs.work(ROLLUP_NIGHT_QUEUE, () => runNightRollUp(portal));
  await portal.jobs.work(REGISTER_QUEUE, (data) => runRegisterJob(portal, data));
  await portal.jobs.work(WORDING_QUEUE, (data, signal) => runWordingJob(portal, (data as { runId: string }).runId, signal));
  await portal.jobs.work(READ_QUEUE, (data) => readPaper(portal, data));
  await portal.jobs.work(INDEX_QUEUE, (_, signal) => indexApplications(portal, signal));
  await portal.jobs.work(PERMIT_INDEX_QUEUE, (_, signal) => indexPermits(portal, signal));
  await portal.jobs.work(EXPORT_QUEUE, (data, signal) => runExportJob(portal, (data as { exportId: string }).exportId, signal));
  await portal.jobs.work(USAGE_QUEUE, () => rollUpUsage(portal));
  await portal.jobs.work(EFFECT_QUEUE, (data) => runEffectJob(portal, (data as { only?: string } | null)?.only ?? null));
  await portal.jobs.work(BATCH_QUEUE, (data) => runBatchJob(portal, (data as { batchId: string }).batchId));
  await portal.jobs.work(INVENT_QUEUE, () => runInventJob(portal));
  await portal.jobs.work(CHECK_QUEUE, (data, signal) =>
    runCheckJob(portal, command, (data as { checkId: string }).checkId, signal),
  );
  await portal.jobs.work(NIGHT_QUEUE, async () => {
    await runNightJob(portal, (await readBuildIds(portal.config.officeFolder)).portal);
  });
  await portal.jobs.work(FILM_QUEUE, (data, signal) => runFilmJob(portal, command, (data as { filmId: string }).filmId, signal));
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

function announce(config: Config): void {
  const lines = [`Pintu: ${config.url}`];
  if (config.mode === 'demo') {
    lines.push('', 'Mode peragaan. Semua orang di bawah ini rekaan; pakai untuk masuk:', '');
    for (const person of worldPeople)
      lines.push(`  ${person.name.padEnd(18)} ${person.phone.padEnd(16)} ${person.password}   ${person.title}`);
    lines.push('', `Pesan yang "dikirim": ${config.url}/peragaan/pesan`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
