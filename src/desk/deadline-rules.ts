import type { Application } from '../applications/application.ts';
import { usedDays, workingDaysBetween } from '../applications/clock.ts';
import { warningAt } from '../applications/clock-ledger.ts';
import type { StageLimit, Warning } from '../applications/clock-ledger.ts';
import { localDay, localTime } from '../catalogue/formats.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { Office } from '../catalogue/office.ts';
import { nextDay } from '../catalogue/working-days.ts';

/** How an application stands to the day that was promised, as an officer must know it at a glance. */
export type Deadline =
  /** The applicant has the ball: since so many days, 0 = since today. */
  | { kind: 'stopped'; days: number }
  /** So many working days late; 0 = the day is over, but no working day has passed since. */
  | { kind: 'late'; workingDays: number }
  /** Until the office closes. */
  | { kind: 'today'; closes: string }
  | { kind: 'tomorrow' }
  /** Within a few working days: the day itself says more than a number. */
  | { kind: 'soon'; day: string }
  | { kind: 'later'; workingDays: number; day: string }
  /** The definition promises no day. */
  | { kind: 'none' }
  /** Decided or withdrawn: nothing is due any more. */
  | { kind: 'over' };

type Timed = Pick<Application, 'state' | 'dueOn' | 'clockStoppedAt'>;

/** Up to this many working days ahead the day is named; beyond it the working days are counted. */
const NAMED_WITHIN = 3;

/** How an application stands to its promise at a moment. */
export function deadlineOf(application: Timed, now: Date, office: Office): Deadline {
  const { state, dueOn, clockStoppedAt } = application;
  if (state === 'issued' || state === 'refused' || state === 'withdrawn') return { kind: 'over' };
  const today = localDay(now, office);
  if ((state === 'correction' || state === 'payment') && clockStoppedAt !== null)
    return { kind: 'stopped', days: daysBetween(localDay(clockStoppedAt, office), today) };
  if (dueOn === null) return { kind: 'none' };
  const { closes } = hoursOn(dueOn, office);
  if (dueOn < today || (dueOn === today && localTime(now, office) >= closes))
    return { kind: 'late', workingDays: workingDaysBetween(dueOn, today, office) };
  if (dueOn === today) return { kind: 'today', closes };
  if (dueOn === nextDay(today)) return { kind: 'tomorrow' };
  const workingDays = workingDaysBetween(today, dueOn, office);
  return workingDays <= NAMED_WITHIN ? { kind: 'soon', day: dueOn } : { kind: 'later', workingDays, day: dueOn };
}

/**
 * The warning that stands beside the day: that 60 % or 80 % of the promised working days are used. None while the clock stands still, on the last day, when it is late, or over,
 * because the day itself says more then.
 */
export function promiseWarning(
  application: Timed & Pick<Application, 'promisedDays'>,
  deadline: Deadline,
  now: Date,
  office: Office,
): Warning | null {
  const { promisedDays } = application;
  if (!WARNED.some((kind) => kind === deadline.kind) || promisedDays === null) return null;
  const used = usedDays(application, now, office);
  return used === null ? null : warningAt(used, promisedDays);
}

const WARNED = ['tomorrow', 'soon', 'later'] as const;

/** How a stage stands to its own limit: warned of, over by so many working days, or neither. */
export type StageStanding = { kind: 'warned'; share: Warning } | { kind: 'late'; over: number } | null;

/** How a stage stands to its own limit. @param limit null = it has none; one that the office only proposes is shown, and nobody is warned of it. */
export function stageStanding(used: number, limit: StageLimit | null): StageStanding {
  if (limit === null || limit.proposed) return null;
  if (used > limit.days) return { kind: 'late', over: used - limit.days };
  const share = warningAt(used, limit.days);
  return share === null ? null : { kind: 'warned', share };
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, until: string): number =>
  Math.max(0, Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS));
