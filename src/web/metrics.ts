import { createMiddleware } from 'hono/factory';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { countByState, countCleared, countOverdue } from '../applications/store-counts.ts';
import { localDay } from '../catalogue/formats.ts';
import { countMessages } from '../messages/store.ts';
import { countForgotten } from '../keeping/store-forgotten.ts';
import type { Portal } from '../portal.ts';
import type { PortalEnv } from './environment.ts';
import { routeOf } from './route-of.ts';

/** What an operator watches, as Prometheus reads it: how pages answer, what waits, what failed, how the process is. Nothing in it names anybody. */
export type Metrics = {
  /** The page as text. What is counted in the database is at most a few seconds old. */
  text: () => Promise<string>;
  contentType: string;
  /** Counts every request by the pattern of its route. */
  watch: ReturnType<typeof createMiddleware<PortalEnv>>;
};

/** How long counts of the database are told again without counting, in ms: a page that anybody may ask for must not keep the database busy. */
const KEPT_MS = 5000;

/** Seconds: a page of the portal takes tens of ms, one that draws a PDF a second. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics(portal: Portal): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'pintu_http_request_seconds',
    help: 'Time from a request to its answer, by pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const scrapeFaults = new Counter({
    name: 'pintu_scrape_faults_total',
    help: 'How often the database could not be asked for the counts below.',
    registers,
  });
  const applications = gauge(registers, 'pintu_applications', 'Applications, by state.', ['state']);
  const overdue = gauge(registers, 'pintu_applications_overdue', 'Applications that the office should have answered by now.');
  const cleared = gauge(
    registers,
    'pintu_applications_cleared',
    'Applications whose answers and documents were removed because their time of keeping was over.',
    ['state'],
  );
  const forgotten = gauge(
    registers,
    'pintu_forgotten',
    'Codes, sessions, messages, kept documents and accounts that were removed because their time of keeping was over.',
    ['what'],
  );
  const messages = gauge(registers, 'pintu_messages', 'Messages that wait to be sent, and that could not be sent.', ['state']);
  const jobs = gauge(registers, 'pintu_jobs', 'Jobs by queue: ready, active, failed.', ['queue', 'state']);

  const count = async () => {
    const today = localDay(portal.clock.now(), portal.office);
    const [states, late, gone, forgot, sendings, queues] = await Promise.all([
      countByState(portal.db),
      countOverdue(portal.db, today),
      countCleared(portal.db),
      countForgotten(portal.db),
      countMessages(portal.db),
      portal.jobs.counts(),
    ]);
    for (const each of [applications, cleared, forgotten, messages, jobs]) each.reset();
    for (const each of states) applications.set({ state: each.state }, each.count);
    overdue.set(late);
    for (const each of gone) cleared.set({ state: each.state }, each.count);
    for (const { what, count: times } of forgot) forgotten.set({ what }, times);
    for (const state of ['queued', 'failed']) messages.set({ state }, sendings.find((each) => each.state === state)?.count ?? 0);
    for (const { queue, ...byState } of queues)
      for (const [state, value] of Object.entries(byState)) jobs.set({ queue, state }, value);
  };
  let countedMs = -Infinity;
  let counting: Promise<void> = Promise.resolve();
  return {
    text: async () => {
      if (performance.now() - countedMs > KEPT_MS) {
        countedMs = performance.now();
        counting = count().catch(() => scrapeFaults.inc());
      }
      await counting;
      return registry.metrics();
    },
    contentType: registry.contentType,
    watch: createMiddleware<PortalEnv>(async (c, next) => {
      const end = requests.startTimer();
      await next();
      end({ method: c.req.method, route: routeOf(c), status: String(c.res.status) });
    }),
  };
}

const gauge = (registers: Registry[], name: string, help: string, labelNames: string[] = []): Gauge =>
  new Gauge({ name, help, labelNames, registers });
