import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frozenClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { ordinaryCity, trueDifference } from '../src/insights/city/citizens.ts';
import { liveThrough } from '../src/insights/city/live-through.ts';
import { endExperiment } from '../src/insights/experiments/store.ts';
import { noJobs } from '../src/jobs.ts';
import { createLog } from '../src/log.ts';
import { openPortal } from '../src/open-portal.ts';
import { liveInTables } from '../tests/city-in-tables.ts';

/** Smaller than an office's plan: every person here is rows of several tables. */
const PLAN = {
  kind: 'film',
  service: null,
  stage: 6,
  scene: null,
  filmId: null,
  sentence: null,
  outcome: 'sent-in-seven-days',
  expected: 60,
  worth: 10,
  perGroup: 200,
  looks: 3,
  endsOn: '2030-01-01',
} as const;

/** Midnight of a Monday by the office's clock. */
const MONDAY = new Date('2026-11-29T16:00:00Z');

/**
 * The same cities once by the rules in memory and once through the portal's tables: accounts, applications, the log of acts, the nightly work.
 * @returns how many came out as one and the same, and how many intervals held what is true.
 */
export async function measureTables(runs: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-city-'));
  const config = readConfig({ PINTU_DATA: dataFolder, PORT: '0' });
  const { portal, close } = await openPortal(config, createLog('silent'), { clock: frozenClock(), jobs: noJobs, durable: false });
  const truth = trueDifference(ordinaryCity);
  let [same, held] = [0, 0];
  try {
    for (let run = 0; run < runs; run++) {
      const seed = `tables ${run}`;
      const { id, looks, keyOf } = await liveInTables(portal, ordinaryCity, PLAN, { seed, from: MONDAY });
      const rules = liveThrough(ordinaryCity, { ...PLAN, over: false }, seed, { from: MONDAY, keyOf });
      const told = (all: typeof looks) => JSON.stringify(all.map(({ people, figures }) => [people, rounded(figures.main)]));
      if (told(looks) === told(rules.looks)) same++;
      const { low, high } = looks.at(-1)!.figures.main.interval;
      if (low <= truth && truth <= high) held++;
      await endExperiment(portal.db, { id, decision: 'none', films: [], actor: { id: 'bench', role: 'system' }, at: MONDAY });
    }
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  return { cities: runs, sameInTables: same, heldInTables: held };
}

/** Sums in another order differ in their last digit. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'number' ? Number(each.toFixed(9)) : each));
