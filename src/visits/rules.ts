import { mayAct } from '../applications/actions.ts';
import type { ApplicationState, Role } from '../applications/actions.ts';
import type { DeskStage } from '../catalogue/service.ts';

/** Whether somebody of the reviewing office can report a visit now: the service has one, and the application is at their desk. */
export const mayReportVisit = (role: Role, state: ApplicationState, course: readonly DeskStage[]): boolean =>
  state === 'technical' && mayAct('approve', role, state, course).ok && course.some(({ siteVisit }) => siteVisit);

/** Whether somebody of this role reports visits of this service at all, whoever's turn it is now. */
export const reportsVisits = (role: Role, course: readonly DeskStage[]): boolean => mayReportVisit(role, 'technical', course);

const LONGEST_WHO = 200;
const LONGEST_RESULT = 2000;

/** What is wrong with a report. */
export type VisitFaults = { day?: 'missing' | 'future'; who?: true; result?: true };

/** A visit as it is reported: on a day that is not to come, by whom, and what was found. @param day local day, '' = not readable. */
export function judgeVisit(
  { day, who, result }: { day: string; who: string; result: string },
  today: string,
): { ok: true; visit: { visitedOn: string; who: string; result: string } } | { ok: false; faults: VisitFaults } {
  const tidy = { who: who.replaceAll(/\s+/g, ' ').trim(), result: result.replaceAll('\r\n', '\n').trim() };
  const faults: VisitFaults = {
    ...(day === '' ? { day: 'missing' as const } : day > today ? { day: 'future' as const } : {}),
    ...(tidy.who === '' || tidy.who.length > LONGEST_WHO ? { who: true as const } : {}),
    ...(tidy.result === '' || tidy.result.length > LONGEST_RESULT ? { result: true as const } : {}),
  };
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, visit: { visitedOn: day, ...tidy } };
}
