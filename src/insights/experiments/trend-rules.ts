import { instantOf, localDay } from '../../catalogue/formats.ts';
import { isFew } from '../few-rules.ts';
import { interruptedSeries } from '../statistics/interrupted-series.ts';
import { mondayOf } from './assign-rules.ts';
import type { Series } from './experiment.ts';

/** Weeks before the day of a change that are looked at. */
const WEEKS_BEFORE = 26;

const WEEK_MS = 604_800_000;

/**
 * The whole local weeks of a trend: both ends are midnights of Mondays where the office is, else the first and the last week would be parts of weeks. The week that goes on,
 * and the seven days that the last to begin still have, are not over.
 * @returns `monday` of the week of the change, and the instants between which people began, the second not included.
 */
export function trendSpan(changedOn: string, now: Date, office: { zone: string }): { monday: string; from: Date; until: Date } {
  const monday = mondayOf(changedOn);
  const first = new Date(Date.parse(monday) - WEEKS_BEFORE * WEEK_MS).toISOString().slice(0, 10);
  const last = mondayOf(localDay(new Date(now.getTime() - WEEK_MS), office));
  return { monday, from: instantOf(first, '00:00', office), until: instantOf(last, '00:00', office) };
}

/** The series of a trend, from its first week with anybody on, and what it says. */
export function seriesOf(weeks: readonly { monday: string; started: number; sent: number }[], changedOn: string): Series {
  const known = new Map(weeks.map((week) => [week.monday, week]));
  const first = weeks[0]?.monday ?? changedOn;
  const last = weeks.at(-1)?.monday ?? first;
  const count = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / WEEK_MS) + (weeks.length === 0 ? 0 : 1));
  const series = Array.from({ length: count }, (_, at) => {
    const monday = new Date(Date.parse(first) + at * WEEK_MS).toISOString().slice(0, 10);
    const { started = 0, sent = 0 } = known.get(monday) ?? {};
    return { monday, started, value: started === 0 ? null : (100 * sent) / started };
  });
  const at = series.findIndex(({ monday }) => monday >= changedOn);
  const changedAt = at < 0 ? series.length : at;
  return {
    kind: 'series',
    weeks: series,
    changedAt,
    effect: interruptedSeries(
      series.map(({ value }) => value),
      changedAt,
    ),
  };
}

/** The weeks of a series as they are told: of one to four people neither how many began nor how many of them sent. */
export const toldWeeks = (weeks: Series['weeks']): { monday: string; started: number | null; value: number | null }[] =>
  weeks.map(({ monday, started, value }) => {
    const sent = Math.round(((value ?? 0) * started) / 100);
    const few = isFew(started) || isFew(sent) || isFew(started - sent);
    return { monday, started: isFew(started) ? null : started, value: few ? null : value };
  });
