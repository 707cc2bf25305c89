import { atLeastFive, FEWEST_RANKED, isTold, toldCounts } from '../few-rules.ts';
import type { Interval } from '../statistics/interval.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { STAGES } from '../../applications/clock-ledger.ts';
import { daysWithin } from './stage-rules.ts';
import type { DayCount, Stage } from './stage-rules.ts';
import type { DecidedRow, ProcessFigures, ReasonRow } from './store.ts';

/** Working days of some cases: within how many half of them were done, and nine of ten. */
export type Pace = { cases: number; half: number; nineOfTen: number };

/** A share with its interval. */
export type Share = { count: number; of: number; share: number; interval: Interval };

/** What may be told of one service, or of all. Null = not told, because of few, or of too few to say anything. */
export type ProcessOf = {
  decided: number | null;
  pace: Pace | null;
  stages: Readonly<Record<Stage, Pace | null>>;
  returned: Share | null;
  refused: Share | null;
  online: Share | null;
};

/** The pace of a histogram; null while fewer cases are known than say anything. */
export function paceOf(counts: readonly DayCount[]): Pace | null {
  const cases = counts.reduce((sum, each) => sum + each.cases, 0);
  const [half, nineOfTen] = [daysWithin(counts, 0.5), daysWithin(counts, 0.9)];
  return cases < FEWEST_RANKED || half === null || nineOfTen === null ? null : { cases, half, nineOfTen };
}

/** What may be told of all together and of each service, the most decided first. */
export function processOf(figures: ProcessFigures): { all: ProcessOf; services: (ProcessOf & { service: string })[] } {
  const slugs = [...new Set(figures.decided.map(({ service }) => service))];
  const cases = slugs.map((slug) => casesIn(figures.decided.filter(({ service }) => service === slug)));
  const told = toldCounts(cases);
  const services = slugs.map((service, at) => {
    const own = (row: { service: string }) => row.service === service;
    const { days, decided, reasons } = figures;
    const of = toldOf({ days: days.filter(own), decided: decided.filter(own), reasons: reasons.filter(own) });
    return { cases: cases[at] ?? 0, one: { service, ...(told[at] === true ? of : NOTHING) } };
  });
  return {
    all: toldOf(figures),
    services: services.toSorted((a, b) => b.cases - a.cases).map(({ one }) => one),
  };
}

function toldOf({ days, decided }: ProcessFigures): ProcessOf {
  const all = casesIn(decided);
  const pace = (stage: string) => paceOf(days.filter((row) => row.stage === stage));
  const share = (is: (row: DecidedRow) => boolean) => shareOf(casesIn(decided.filter(is)), all);
  return {
    decided: atLeastFive(all),
    pace: pace('whole'),
    stages: Object.fromEntries(STAGES.map((stage) => [stage, pace(stage)])) as Record<Stage, Pace | null>,
    returned: share(({ returned }) => returned),
    refused: share(({ outcome }) => outcome === 'refused'),
    online: share(({ way }) => way === 'online'),
  };
}

const NOTHING: ProcessOf = {
  decided: null,
  pace: null,
  stages: { completeness: null, technical: null, review: null, signing: null },
  returned: null,
  refused: null,
  online: null,
};

/** How often each reason of a kind was given, the most often first; what is of one to four, or would tell of them, is left out. */
export function toldReasons(reasons: readonly ReasonRow[], kind: ReasonRow['kind']): { reason: string; cases: number }[] {
  const counts = new Map<string, number>();
  for (const row of reasons) if (row.kind === kind) counts.set(row.reason, (counts.get(row.reason) ?? 0) + row.cases);
  const all = [...counts].map(([reason, cases]) => ({ reason, cases }));
  const told = toldCounts(all.map(({ cases }) => cases));
  return all.filter((_, at) => told[at] === true).toSorted((a, b) => b.cases - a.cases);
}

const casesIn = (rows: readonly { cases: number }[]): number => rows.reduce((sum, { cases }) => sum + cases, 0);

const shareOf = (count: number, of: number): Share | null =>
  isTold({ count, of }) ? { count, of, share: count / of, interval: wilsonInterval({ count, of }) } : null;
