import type { Application } from '../applications/application.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import { addWorkingDays } from '../catalogue/working-days.ts';

/** Longest text of a message, an objection or its answer, in characters. */
export const LONGEST_TEXT = 2000;

/** Why a text is not taken: nothing was written, or more than fits. */
export type TextFault = 'missing' | 'long';

/** What somebody wrote, as plain text: line breaks are one sign, other signs that no one can see are left out. */
export function readWritten(text: string): { ok: true; value: string } | { ok: false; reason: TextFault; length: number } {
  const value = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  const { length } = value;
  if (length === 0) return { ok: false, reason: 'missing', length };
  return length <= LONGEST_TEXT ? { ok: true, value } : { ok: false, reason: 'long', length };
}

/**
 * Why an objection is not possible, each once with what the person can do.
 * - `not-refused`: nothing was refused: nothing to object to.
 * - `already`: there is one: wait for the answer, or write a message.
 * - `too-late`: the days are over: ask the office, or complain.
 */
export type ObjectionRefusal = 'not-refused' | 'already' | 'too-late';

type Decided = Pick<Application, 'state' | 'decidedAt'>;

/** The last local day on which a decision can be objected to; the day of the decision is day 0. Null = it was not refused. */
export function objectionUntil({ state, decidedAt }: Decided, office: Office): string | null {
  if (state !== 'refused' || decidedAt === null) return null;
  return addWorkingDays(localDay(decidedAt, office), office.objection.workingDays, office);
}

/** Whether a decision can be objected to now; the last day counts whole. `objected` = it was, already. */
export function mayObject(
  application: Decided,
  { objected, now, office }: { objected: boolean; now: Date; office: Office },
): { ok: true; until: string } | { ok: false; reason: ObjectionRefusal } {
  const until = objectionUntil(application, office);
  if (until === null) return { ok: false, reason: 'not-refused' };
  if (objected) return { ok: false, reason: 'already' };
  return localDay(now, office) <= until ? { ok: true, until } : { ok: false, reason: 'too-late' };
}

/** The local day by which the head answers an objection that is filed now. */
export const objectionDueOn = (now: Date, office: Office): string =>
  addWorkingDays(localDay(now, office), office.objection.answeredWithinWorkingDays, office);
