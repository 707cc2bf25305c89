import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { isLocal } from '../src/catalogue/service.ts';
import { frozenClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { listExperiments } from '../src/insights/experiments/store.ts';
import { EVERYBODY } from '../src/insights/hurdles/period-rules.ts';
import { writeAllDays } from '../src/insights/signals/rollup-jobs.ts';
import { noJobs } from '../src/jobs.ts';
import { createLog } from '../src/log.ts';
import { openPortal } from '../src/open-portal.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { createApp } from '../src/web/server.ts';
import { bringAccount } from '../src/world/bring-person.ts';
import { worldPeople } from '../src/world/people.ts';
import { visitorOf } from '../tests/visitor.ts';
import { fill } from './insights-fill.ts';

/** How often each page of the office is asked for, and how often a citizen's page is asked for with and without counting. */
const [LOADS, VIEWS] = [20, 1500];

/** What noticing costs and how fast its figures are read, with so many signals in the database. */
export async function measureLoad(signals: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-insights-'));
  const config = readConfig({ PINTU_DATA: dataFolder, PORT: '0' });
  const { portal, close } = await openPortal(config, createLog('silent'), { clock: frozenClock(), jobs: noJobs, durable: false });
  try {
    const filled = await seconds(() => fill(portal, signals));
    const rolled = await seconds(() => writeAllDays(portal));
    const pages = await pageTimes(portal);
    const slowest = pages.toSorted((a, b) => quantile(b.times, 0.95) - quantile(a.times, 0.95))[0];
    return {
      signals,
      fillSeconds: filled,
      rollUpSeconds: rolled,
      pages: pages.length,
      dashboardP95Ms: quantile(
        pages.flatMap(({ times }) => times),
        0.95,
      ),
      slowestPage: slowest?.path ?? '',
      slowestPageP95Ms: quantile(slowest?.times ?? [], 0.95),
      serverMsPerPage: await msOfNoticing(portal),
      phoneBytes: await bytesOnThePhone(),
    };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** ms that a signed-in head of office waits for each page and table of figures: routing, queries and drawing. @throws Error when a page is not there */
async function pageTimes(portal: Portal): Promise<{ path: string; times: number[] }[]> {
  const head = worldPeople.find(({ role }) => role === 'head');
  if (head === undefined) throw new Error('the world has no head of office');
  const visitor = visitorOf(createApp(portal));
  await bringAccount(portal, head);
  await visitor.signIn(head);
  const found = [];
  for (const path of await pathsOf(portal)) {
    const times: number[] = [];
    for (let round = 0; round < LOADS; round++) {
      times.push(
        1000 *
          (await seconds(async () => {
            const { status } = await visitor.get(path);
            if (status !== 200) throw new Error(`${path} answers ${status}`);
          })),
      );
    }
    found.push({ path, times });
  }
  return found;
}

/** Every page and table of figures that the office has, some as they are asked for most. */
async function pathsOf({ db, catalogue }: Portal): Promise<string[]> {
  const service = [...catalogue.services.values()].find(isLocal)?.slug ?? '';
  const step = { service, step: 'isian/dua', item: '' };
  const comparisons = await listExperiments(db);
  return [
    paths.hurdles,
    `${paths.hurdles}?hari=90&urut=waktu`,
    `${paths.hurdles}?hari=90&layanan=${service}`,
    `${paths.hurdles}?hari=90&perangkat=phone`,
    paths.hurdlesCsv({ days: 90, service: null, slice: EVERYBODY }),
    paths.hurdle(step),
    paths.hurdleCsv(step),
    paths.filmGates,
    paths.filmGatesCsv,
    paths.effects,
    ...comparisons.map(({ id }) => paths.effect(id)),
    paths.effectSkills,
    paths.deskSurvey,
    paths.deskSurveyOf('2026'),
    paths.deskSurveyReport('2026'),
    paths.deskUsage,
    paths.deskUsageCsv,
    paths.deskReports,
    paths.deskReport('2026-10'),
    paths.deskReportPdf('2026-10'),
    paths.performance,
  ];
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
