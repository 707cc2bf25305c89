import type { Participant } from './experiment.ts';

const DAY_MS = 86_400_000;

/** Whoever has not sent by then counts as not sent. */
export const SENDING_DAYS = 7;

/** So long after sending a correction still counts. */
const CORRECTION_DAYS = 14;

/** After so many days the outcome of somebody is known. */
export const DAYS_UNTIL_KNOWN = {
  'sent-in-seven-days': SENDING_DAYS,
  'sent-without-correction': SENDING_DAYS + CORRECTION_DAYS,
} as const;

/** What the room of applications tells of one application: when it was sent or sent again, when handed back, and the minutes of work until it was first sent. */
export type Worked = { sentAt: readonly Date[]; returnedAt: readonly Date[]; minutes: number | null };

/**
 * What came of somebody, by what of the service they sent first after they came into the comparison: a new application, or one that they had to mend. What cannot be known
 * yet is null. Minutes count only where all of the work on it can have been helped.
 * @param worked their applications of the service.
 */
export function outcomeOf(
  assignedAt: Date,
  worked: readonly Worked[],
  now: Date,
): Pick<Participant, 'sentInSevenDays' | 'sentWithoutCorrection' | 'minutes'> {
  const until = assignedAt.getTime() + SENDING_DAYS * DAY_MS;
  const sent = firstSending(assignedAt, worked);
  if (sent === undefined)
    return now.getTime() > until
      ? { sentInSevenDays: false, sentWithoutCorrection: false, minutes: null }
      : { sentInSevenDays: null, sentWithoutCorrection: null, minutes: null };
  const quietUntil = sent.at.getTime() + CORRECTION_DAYS * DAY_MS;
  const returned = sent.returnedAt.some((at) => at > sent.at && at.getTime() <= quietUntil);
  return {
    sentInSevenDays: true,
    sentWithoutCorrection: withoutCorrection(returned, now.getTime() > quietUntil),
    minutes: sent.first ? sent.minutes : null,
  };
}

/** What they sent first within the days in which it counts. */
function firstSending(assignedAt: Date, worked: readonly Worked[]) {
  const until = assignedAt.getTime() + SENDING_DAYS * DAY_MS;
  return worked
    .flatMap(({ sentAt, ...rest }) => sentAt.map((at, time) => ({ ...rest, at, first: time === 0 })))
    .filter(({ at }) => at >= assignedAt && at.getTime() <= until)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
}

/** Whether they watched before it was known whether they send: what is watched afterwards has changed nothing of it. */
export function watchedInTime(assignedAt: Date, watchedAt: Date | null, worked: readonly Worked[]): boolean {
  if (watchedAt === null) return false;
  const sent = firstSending(assignedAt, worked);
  return watchedAt.getTime() <= (sent?.at.getTime() ?? assignedAt.getTime() + SENDING_DAYS * DAY_MS);
}

/** How many of the days on which somebody came lie between two local days, both included. */
export const daysWithin = (days: ReadonlySet<string> | undefined, first: string, last: string): number =>
  [...(days ?? [])].filter((day) => first <= day && day <= last).length;

/** Handed back is known at once; that it will not be, only at the end. */
function withoutCorrection(returned: boolean, over: boolean): boolean | null {
  if (returned) return false;
  return over ? true : null;
}

/** Whether somebody's time is over. All who came at the same time are known at the same time, whatever became of them: who sends early must not be counted earlier. */
export const isKnown = (
  { assignedAt }: Pick<Participant, 'assignedAt'>,
  outcome: keyof typeof DAYS_UNTIL_KNOWN,
  now: Date,
): boolean => now.getTime() - assignedAt.getTime() > DAYS_UNTIL_KNOWN[outcome] * DAY_MS;
