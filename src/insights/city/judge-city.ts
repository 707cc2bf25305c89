import type { Participant, StoredLook } from '../experiments/experiment.ts';
import type { LookPlan } from '../experiments/look-rules.ts';
import { verdictOf } from '../experiments/verdict-rules.ts';
import { trueDifference } from './citizens.ts';
import type { City } from './citizens.ts';
import { liveThrough } from './live-through.ts';

/** What the verdicts of many runs of one city were worth. */
export type Worth = {
  runs: number;
  /** Share of runs whose 95 % interval held what is true. */
  held: number;
  /** Share called helpful, and share called harmful. */
  helpful: number;
  harmful: number;
  /** Mean estimate minus truth, in points of 100. */
  biasPoints: number;
  /** Share of runs whose interval for those who watch held what is true of them. */
  heldWatchers: number;
  /** People it took on average. */
  people: number;
};

/** Lives through a city many times and compares what the portal said with what is true. */
export function judgeCity(city: City, plan: LookPlan, runs: number, seed: string): Worth {
  const truth = trueDifference(city);
  const told = Array.from({ length: runs }, (_, run) => liveThrough(city, plan, `${seed} ${run}`));
  const share = (is: (looks: StoredLook[]) => boolean) => told.filter(({ looks }) => is(looks)).length / runs;
  const mean = (read: (run: { looks: StoredLook[]; people: Participant[] }) => number) =>
    told.reduce((sum, run) => sum + read(run), 0) / runs;
  return {
    runs,
    held: share((looks) => holds(last(looks).main.interval, truth)),
    helpful: share((looks) => verdictOf(looks, 5) === 'helps'),
    harmful: share((looks) => verdictOf(looks, 5) === 'harms'),
    biasPoints: 100 * (mean(({ looks }) => last(looks).main.difference) - truth),
    heldWatchers: share((looks) => {
      const watchers = last(looks).watchers;
      return watchers?.interval != null && holds(watchers.interval, city.effect);
    }),
    people: mean(({ looks }) => looks.at(-1)!.people),
  };
}

const holds = ({ low, high }: { low: number; high: number }, truth: number): boolean => low <= truth && truth <= high;

const last = (looks: readonly StoredLook[]) => looks.at(-1)!.figures;
