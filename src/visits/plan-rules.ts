import { mayAct } from '../applications/actions.ts';
import type { ApplicationState, Role } from '../applications/actions.ts';
import { workingDaysBetween } from '../applications/clock.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { Office } from '../catalogue/office.ts';
import type { DeskStage } from '../catalogue/service.ts';
import { addWorkingDays, isWorkingDay } from '../catalogue/working-days.ts';

/** Which words a plan has: when somebody comes, who that is by their function, what to have ready, and why it was moved. */
export type Plan = { day: string; begins: string; ends: string; who: string; ready: string; why: string };

/** Farthest that a visit is planned ahead, in working days: what lies beyond is a slip of the pen. */
const PLANNED_AHEAD = 60;

const LONGEST = { who: 120, ready: 300, why: 300 };

/** Most that an applicant writes when they ask for another day. */
export const LONGEST_ASK = 500;

/**
 * What is wrong with a plan, each once with what the officer can do.
 * - `day`: `missing` (not readable), `soon` (before tomorrow: nobody could be told in time), `closed` (no working day), `far`.
 * - `hours`: `missing`, `order` (ends before it begins), `closed` (outside the office's hours of that day).
 * - `who`, `why`: `missing` or too `long`; `ready`: too `long`; `phone`: a number to call, which would be somebody's own.
 */
export type PlanFaults = {
  day?: 'missing' | 'soon' | 'closed' | 'far';
  hours?: 'missing' | 'order' | 'closed';
  who?: 'missing' | 'long' | 'phone';
  ready?: 'long' | 'phone';
  why?: 'missing' | 'long' | 'phone';
};

/** Whether somebody of the reviewing office plans, moves or calls off visits of this service now. */
export const mayPlanVisit = (role: Role, state: ApplicationState, course: readonly DeskStage[]): boolean =>
  mayAct('plan_visit', role, state, course).ok && course.some(({ siteVisit }) => siteVisit);

/** A plan as it is written: on a working day from tomorrow on, within the office's hours. @param moving it takes the place of an announced one: why is said. */
export function judgePlan(
  given: Plan,
  { today, office, moving }: { today: string; office: Office; moving: boolean },
): { ok: true; plan: Plan } | { ok: false; faults: PlanFaults } {
  const plan = { ...given, who: oneLine(given.who), ready: oneLine(given.ready), why: moving ? oneLine(given.why) : '' };
  const day = dayFault(plan.day, today, office);
  const hours = hoursFault(plan, day === undefined ? office : null);
  const [who, ready] = [wordsFault('who', plan.who), plan.ready === '' ? undefined : wordsFault('ready', plan.ready)];
  const why = moving ? wordsFault('why', plan.why) : undefined;
  const faults: PlanFaults = {
    ...(day === undefined ? {} : { day }),
    ...(hours === undefined ? {} : { hours }),
    ...(who === undefined ? {} : { who }),
    ...(ready === undefined || ready === 'missing' ? {} : { ready }),
    ...(why === undefined ? {} : { why }),
  };
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, plan };
}

/** What is wrong with the reason for calling a visit off. */
export const judgeReason = (why: string): PlanFaults['why'] => wordsFault('why', oneLine(why));

function dayFault(day: string, today: string, office: Office): PlanFaults['day'] {
  if (day === '') return 'missing';
  if (day <= today) return 'soon';
  if (day > addWorkingDays(today, PLANNED_AHEAD, office)) return 'far';
  return isWorkingDay(day, office) ? undefined : 'closed';
}

/** @param office null where the day is wrong, and so has no hours. */
function hoursFault({ day, begins, ends }: Plan, office: Office | null): PlanFaults['hours'] {
  if (!isTime(begins) || !isTime(ends)) return 'missing';
  if (begins >= ends) return 'order';
  if (office === null) return undefined;
  const { opens, closes } = hoursOn(day, office);
  return begins < opens || ends > closes ? 'closed' : undefined;
}

function wordsFault(part: keyof typeof LONGEST, text: string): 'missing' | 'long' | 'phone' | undefined {
  if (text === '') return 'missing';
  if (text.length > LONGEST[part]) return 'long';
  return hasPhone(text) ? 'phone' : undefined;
}

/** What has many digits and is called by nobody: amounts in rupiah, other amounts with their dots, dates, and times. */
const NO_PHONE = [
  /Rp\.?\s*\d[\d.,]*/gi,
  /(?<![\d+.])[1-9]\d{0,2}(?:\.\d{3})+(?![.\s-]?\d)/g,
  /(?<!\d)\d{1,2}[-./]\d{1,2}[-./]20\d\d(?![.\s-]?\d{3})/g,
  /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g,
  /(?<![\d.])(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\.?\d)/g,
];
/** A number as it is dialled here: from a 0 or +62 on, or a mobile one that begins with its 8. */
const PHONE = /(?<![\d.,])(?:(?:\+?62|0)(?:[\s().-]*\d){7}|8[1-9](?:[\s.-]*\d){7,10}(?!\d))/;

/** Whether somebody could be called by what is written; what an office needs to be called by stands in its settings. */
const hasPhone = (text: string): boolean => PHONE.test(NO_PHONE.reduce((rest, form) => rest.replaceAll(form, '#'), text));

const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether the applicant may ask for another day: once, and before the day has come. */
export function mayAskForAnother(
  { day, askedAt }: { day: string; askedAt: Date | null },
  today: string,
): { ok: true } | { ok: false; reason: 'asked' | 'too-late' } {
  if (askedAt !== null) return { ok: false, reason: 'asked' };
  return day > today ? { ok: true } : { ok: false, reason: 'too-late' };
}

/** What an applicant writes when they ask for another day. */
export function judgeAsk(given: string): { ok: true; why: string } | { ok: false; fault: 'missing' | 'long' } {
  const why = given.replaceAll('\r\n', '\n').trim();
  if (why === '') return { ok: false, fault: 'missing' };
  return why.length > LONGEST_ASK ? { ok: false, fault: 'long' } : { ok: true, why };
}

/**
 * The promised day after a visit was moved. The clock goes on, unless the applicant asked for the other day: then the working days between the two are theirs.
 * @param dueOn local day; null = none is promised.
 */
export function dueOnAfterMove(
  dueOn: string | null,
  { from, to, asked }: { from: string; to: string; asked: boolean },
  office: Office,
): string | null {
  return dueOn === null || !asked ? dueOn : addWorkingDays(dueOn, workingDaysBetween(from, to, office), office);
}

/** The Monday of the week of a local day. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/**
 * The days of the clock after a visit was moved: the promised one, how many are promised by then, and the one on whose end silence means something. The days that the
 * applicant asked for belong to neither.
 */
export function clockAfterMove(
  days: { dueOn: string | null; promisedDays: number | null; silenceOn: string | null },
  move: { from: string; to: string; asked: boolean },
  office: Office,
) {
  const more = move.asked ? workingDaysBetween(move.from, move.to, office) : 0;
  return {
    dueOn: dueOnAfterMove(days.dueOn, move, office),
    promisedDays: days.promisedDays === null ? null : days.promisedDays + more,
    silenceOn: dueOnAfterMove(days.silenceOn, move, office),
  };
}
