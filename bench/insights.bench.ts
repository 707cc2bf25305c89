import { runnerImport } from 'vite';
import type { measureLoad } from './insights-load.ts';
import type { measureTables } from './insights-tables.ts';
import { ordinaryCity } from '../src/insights/city/citizens.ts';
import { judgeCity } from '../src/insights/city/judge-city.ts';
import type { Worth } from '../src/insights/city/judge-city.ts';

/** As an office would plan it: a share of about six of ten, eight more of a hundred are worth it, four looks. */
const PLAN = { outcome: 'sent-in-seven-days', perGroup: 600, looks: 4, over: false } as const;

/** What the film does for those who watch it: nothing, hardly anything, much. */
const EFFECTS = [0, 0.07, 0.14];

/**
 * Are the figures of the insights right, and what do they cost? A simulated city, whose truth is known, goes through the portal's own assignment, outcomes, looks and
 * verdicts, many times for each of three films; every comparison ends at the first look that may end it. Some of these cities live once more, in the portal's tables. Then a database is filled with signals, rolled up, and the
 * office's pages are loaded from it. Words: how many runs of each film, default 1000; how many signals, default ten million; how many cities in tables, default 10.
 */
export async function measure([runs = '1000', signals = '10000000', cities = '10']: string[]) {
  const verdicts = measureVerdicts(Number(runs));
  // The portal is read as it is built: pages and layouts are no files that Node runs by itself.
  const { module } = await runnerImport<{ measureLoad: typeof measureLoad }>(`${import.meta.dirname}/insights-load.ts`);
  const { module: lived } = await runnerImport<{ measureTables: typeof measureTables }>(
    `${import.meta.dirname}/insights-tables.ts`,
  );
  const tables = await lived.measureTables(Number(cities));
  const load = await module.measureLoad(Number(signals));
  return { rows: [...verdicts.rows, tables, load], figures: { ...verdicts.figures, ...tables, ...load } };
}

/** Share of intervals that hold the truth, share of useless films that are called helpful, and the largest mean error, in points of 100. */
function measureVerdicts(runs: number) {
  const films = EFFECTS.map((effect) => ({ effect, ...judgeCity({ ...ordinaryCity, effect }, PLAN, runs, `bench ${effect}`) }));
  const mean = (read: (film: Worth) => number) => films.reduce((sum, film) => sum + read(film), 0) / films.length;
  return {
    rows: films.map((film) => ({
      'effect on watchers, points': round(100 * film.effect),
      runs: film.runs,
      'interval held, %': round(100 * film.held),
      'interval of watchers held, %': round(100 * film.heldWatchers),
      'called helpful, %': round(100 * film.helpful),
      'called harmful, %': round(100 * film.harmful),
      'bias, points': round(film.biasPoints),
      'people on average': Math.round(film.people),
    })),
    figures: {
      coverage95: round(100 * mean(({ held }) => held)),
      worstCoverage95: round(100 * Math.min(...films.map(({ held }) => held))),
      falsePraiseShare: round(films[0]?.helpful ?? 0, 3),
      biasPoints: round(Math.max(...films.map(({ biasPoints }) => Math.abs(biasPoints)))),
    },
  };
}

const round = (value: number, places = 2): number => Number(value.toFixed(places));
