import { localDay, localTime } from '../catalogue/formats.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { Office } from '../catalogue/office.ts';
import type { Silence } from '../catalogue/service.ts';
import type { ApplicationState } from './actions.ts';

/** Whether citizens may be told what silence means: only what the office has confirmed, and only where it is known. */
export const isTold = (silence: Silence | null): silence is Silence & { countsAs: 'granted' | 'nothing' } =>
  silence !== null && silence.confirmed && silence.countsAs !== 'unknown';

/** States in which the office has the ball, and so can be silent. */
export const SILENT_STATES = ['completeness', 'technical', 'review', 'signing'] as const satisfies readonly ApplicationState[];

/**
 * Whether the day on which the office must have answered is over without an answer: when it has closed that day. Never while the applicant has the ball, and never
 * before the application was found complete.
 * @param silenceOn local day, as it was reckoned when the application was found complete, and moved with each stop of the clock.
 */
export function isSilencePast(
  { state, silenceOn }: { state: ApplicationState; silenceOn: string | null },
  now: Date,
  office: Office,
): boolean {
  if (silenceOn === null || !SILENT_STATES.some((each) => each === state)) return false;
  const today = localDay(now, office);
  return today > silenceOn || (today === silenceOn && localTime(now, office) >= hoursOn(silenceOn, office).closes);
}

/** The last local day that is over at a moment: what silence is counted to up to and with this day has come to its end. */
export function lastDayOver(now: Date, office: Office): string {
  const today = localDay(now, office);
  if (localTime(now, office) >= hoursOn(today, office).closes) return today;
  return new Date(Date.parse(`${today}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** What happens when that day is over: `issue` = the portal issues by itself; `tell` = it counts as granted, and the head must issue; `nothing` = no rule says so. */
export function afterSilence(silence: Silence | null): 'issue' | 'tell' | 'nothing' {
  if (!isTold(silence) || silence.countsAs !== 'granted') return 'nothing';
  return silence.automatic ? 'issue' : 'tell';
}
