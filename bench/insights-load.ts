import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { build } from 'vite';
import { frozenClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { noJobs } from '../src/jobs.ts';
import { openPortal } from '../src/open-portal.ts';
import { loadHurdle } from '../src/insights/hurdles/load-hurdle.ts';
import { loadHurdles } from '../src/insights/hurdles/load-hurdles.ts';
import { EVERYBODY } from '../src/insights/hurdles/period-rules.ts';
import { writeAllDays } from '../src/insights/signals/rollup-jobs.ts';
import type { Portal } from '../src/portal.ts';
import { createApp } from '../src/web/server.ts';
import { textsId } from '../src/web/texts/texts.ts';

/** How often each page of the office is loaded, and how often a citizen's page is asked for with and without counting. */
const [LOADS, VIEWS] = [30, 1500];
/** Signals that one person leaves: so many people stand behind all of them. */
const SIGNALS_EACH = 20;

/** What noticing costs and how fast its figures are read, with so many signals in the database. */
export async function measureLoad(signals: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-insights-'));
  const config = readConfig({ PINTU_DATA: dataFolder, PORT: '0' });
  const { portal, close } = await openPortal(config, createLog('silent'), { clock: frozenClock(), jobs: noJobs, durable: false });
  try {
    const filled = await seconds(() => fill(portal, signals));
    const rolled = await seconds(() => writeAllDays(portal));
    const dashboards = await loadTimes(portal);
    return {
      signals,
      fillSeconds: filled,
      rollUpSeconds: rolled,
      dashboardP95Ms: quantile(dashboards, 0.95),
      serverMsPerPage: await msOfNoticing(portal),
      phoneBytes: await bytesOnThePhone(),
    };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** People of three months over every service of the catalogue, made by the database itself: each walks some steps and stops somewhere. */
async function fill({ db, catalogue }: Portal, signals: number): Promise<void> {
  const slugs = [...catalogue.services.keys()];
  const steps = ['mulai', 'isian/satu', 'isian/dua', 'isian/tiga', 'isian/empat', 'dokumen', 'periksa'];
  await db.execute(sql`
    insert into signal (at, kind, visit, attempt, service, step, item, reason, amount, width, connection)
    select timestamptz '2026-11-23T12:00:00Z' - ((who * 7919) % 7603200) * interval '1 second' + turn * interval '20 seconds',
      (array['shown', 'stayed', 'answered'])[1 + turn % 3], who, who,
      (${sql.param(slugs)}::text[])[1 + who % ${slugs.length}], (${sql.param(steps)}::text[])[1 + turn / 3], '',
      '', 1000 * (5 + (who * turn) % 300), (array['phone', 'phone', 'phone', 'wide'])[1 + who % 4], (array['slow', 'good', 'good'])[1 + who % 3]
    from generate_series(1, ${Math.floor(signals / SIGNALS_EACH)}::bigint) as who, generate_series(0, ${SIGNALS_EACH - 1}) as turn
    where turn < 4 + (who * 31) % 60`);
  await db.execute(sql`analyze signal`);
}

/** ms of loading what the pages of hurdles show, for all services and for one, and a step in full. */
async function loadTimes(portal: Portal): Promise<number[]> {
  const [slug = ''] = portal.catalogue.services.keys();
  const loads = [
    () => loadHurdles(portal, textsId, { days: 28, service: null, order: 'people', slice: EVERYBODY }),
    () => loadHurdles(portal, textsId, { days: 90, service: null, order: 'hours', slice: EVERYBODY }),
    () => loadHurdles(portal, textsId, { days: 90, service: slug, order: 'people', slice: EVERYBODY }),
    () => loadHurdle(portal, textsId, { service: slug, step: 'isian/dua', item: '' }),
  ];
  const times: number[] = [];
  for (let round = 0; round < LOADS; round++) for (const load of loads) times.push(1000 * (await seconds(load)));
  return times;
}

/** ms that a page takes longer because it is noticed: the same page, in turns with somebody who said no. Writing what was noticed is counted in. */
async function msOfNoticing(portal: Portal): Promise<number> {
  const app = createApp(portal);
  const ask = async (counted: boolean) => {
    const answer = await app.request('http://localhost/masuk', { headers: counted ? {} : { 'sec-gpc': '1' } });
    await answer.text();
  };
  const spent = { yes: 0, no: 0 };
  for (let view = 0; view < VIEWS; view++) {
    spent.no += await seconds(() => ask(false));
    spent.yes += await seconds(() => ask(true));
  }
  spent.yes += await seconds(() => portal.signals.flush());
  return Math.round((1e6 * (spent.yes - spent.no)) / VIEWS) / 1000;
}

/** Bytes of the script that notices, alone and compressed, and of what it sends for a page. */
async function bytesOnThePhone(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'src/client/notice-stay.ts', formats: ['es'] }, minify: true },
  });
  const [result] = [built].flat();
  const script =
    result !== undefined && 'output' in result ? result.output.map((part) => ('code' in part ? part.code : '')).join('') : '';
  const sent = `_csrf=${'x'.repeat(43)}&place=${'x'.repeat(120)}&ms=123456&width=360&line=3g&helped=1`;
  return gzipSync(script).length + sent.length;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const quantile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0);
