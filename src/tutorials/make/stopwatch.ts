import type { SecondsByStep } from '../film-report.ts';

/** Adds up the seconds of the steps; steps that run side by side each count their own. */
export type Stopwatch = {
  /** Counts the time until the work is done for a step. */
  time: <T>(step: keyof SecondsByStep, work: () => Promise<T>) => Promise<T>;
  add: (step: keyof SecondsByStep, seconds: number) => void;
  seconds: () => SecondsByStep;
  /** Seconds since it was started. */
  wall: () => number;
};

export function startStopwatch(): Stopwatch {
  const started = performance.now();
  const counted: SecondsByStep = { script: 0, voice: 0, plan: 0, stage: 0, cut: 0, film: 0, publish: 0 };
  const add = (step: keyof SecondsByStep, seconds: number) => {
    counted[step] += seconds;
  };
  return {
    add,
    time: async (step, work) => {
      const from = performance.now();
      try {
        return await work();
      } finally {
        add(step, (performance.now() - from) / 1000);
      }
    },
    seconds: () => ({ ...counted, ...Object.fromEntries(Object.entries(counted).map(([step, value]) => [step, round(value)])) }),
    wall: () => round((performance.now() - started) / 1000),
  };
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
