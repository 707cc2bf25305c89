import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { firstAndLast, monthAfter, monthOfDay, periodOf } from '../period-rules.ts';
import type { Period } from '../period-rules.ts';
import { loadProcess } from '../process/load-process.ts';
import type { Process } from '../process/load-process.ts';
import { emptyTally, isEnough, together } from '../survey/rules.ts';
import type { Tally } from '../survey/rules.ts';
import { talliesOf } from '../survey/store.ts';
import { waysBy } from '../usage/rules.ts';
import { decidedIn, sentIn } from '../usage/store.ts';
import { toldAlone } from '../usage/told-rules.ts';
import type { ToldWays } from '../usage/told-rules.ts';

/** Months of use that everybody is shown. */
const MONTHS_SHOWN = 6;

/** Months of decisions that are looked at together. */
const MONTHS_OF_PROCESS = 12;

/** What everybody may know of how well the office does. */
export type Performance = {
  survey: { period: Period; tally: Tally; population: number };
  /** The last months in which enough was sent to be shown, the newest first. */
  months: readonly { month: string; ways: ToldWays }[];
  /** How long the office took for what it decided in the last twelve months: services with enough of it. */
  process: Pick<Process, 'all' | 'services'>;
};

/** Loads it. The survey is of this year; while that says too little and last year was enough, of last year. */
export async function loadPerformance(portal: Pick<Portal, 'db' | 'clock' | 'office' | 'catalogue'>): Promise<Performance> {
  const { db, clock, office } = portal;
  const now = monthOfDay(localDay(clock.now(), office));
  const year = Number(now.slice(0, 4));
  const [present, last, sent, process] = await Promise.all([
    surveyOf(db, periodOf(String(year))),
    surveyOf(db, periodOf(String(year - 1))),
    sentIn(db, { first: monthAfter(now, 1 - MONTHS_SHOWN), last: now }),
    loadProcess(portal, { first: monthAfter(now, 1 - MONTHS_OF_PROCESS), last: now }),
  ]);
  const enough = ({ tally, population }: Performance['survey']) => isEnough(tally.count, population);
  const byMonth = [...waysBy(sent, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return {
    survey: !enough(present) && enough(last) ? last : present,
    process,
    months: byMonth.map(([month, ways]) => ({ month, ways: toldAlone(ways) })).filter(({ ways }) => (ways.total ?? 0) > 0),
  };
}

async function surveyOf(db: Portal['db'], period: Period): Promise<Performance['survey']> {
  const months = firstAndLast(period);
  const [groups, decided] = await Promise.all([talliesOf(db, period), decidedIn(db, months)]);
  return {
    period,
    tally: groups.reduce<Tally>(together, emptyTally),
    population: [...decided.values()].reduce((sum, count) => sum + count, 0),
  };
}
