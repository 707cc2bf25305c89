import type { Service } from '../catalogue/service.ts';
import { isDay, parseDate } from '../catalogue/parse-date.ts';
import { judgeValidUntil } from '../permits/rules.ts';
import type { ValidityRefusal } from '../permits/rules.ts';

/** What the head chose as the last day of validity: a local day, null = without end, undefined = nothing yet. */
export type ChosenValidity = string | null | undefined;

/**
 * Why a posted choice cannot be taken.
 * - `missing`, `past`: see `permits/rules.ts`.
 * - `day-missing`: a last day was chosen, and not all of it is written: write it.
 * - `day-wrong`: there is no such day: write another.
 */
export type ValidityFault = ValidityRefusal | 'day-missing' | 'day-wrong';

/** The fields of the choice, as typed. */
export type TypedValidity = { masa: string; hari: string; bulan: string; tahun: string };

/** Reads a posted choice. Nothing chosen at all is `missing`. @param today local day. */
export function readValidity(
  { masa, ...typed }: TypedValidity,
  today: string,
): { ok: true; validUntil: string | null } | { ok: false; fault: ValidityFault } {
  if (masa === 'tanpa-batas') return { ok: true, validUntil: null };
  if (masa !== 'tanggal') return { ok: false, fault: 'missing' };
  const day = parseDate({ ...typed, jam: '', menit: '' });
  if (!day.ok) return { ok: false, fault: day.fault.reason === 'date-part-missing' ? 'day-missing' : 'day-wrong' };
  if (day.value === '') return { ok: false, fault: 'day-missing' };
  const judged = judgeValidUntil(day.value, today);
  return judged.ok ? judged : { ok: false, fault: judged.reason };
}

/** The choice as an address carries it, and back; what is no choice reads as none. */
export const validityInAddress = (chosen: ChosenValidity): string => (chosen === null ? 'tanpa-batas' : (chosen ?? ''));

/** Reads what `validityInAddress` wrote. */
export const validityOfAddress = (written: string | undefined): ChosenValidity =>
  written === 'tanpa-batas' ? null : written !== undefined && isDay(written) ? written : undefined;

/** Why a letter cannot be signed together with others: it must be opened first, or alone. */
export type Unready = 'unread' | 'validity' | 'unpaid' | 'definition';

/** Whether a letter can be signed together with others; null = it can. @param read the revision that the head had before their eyes; undefined = none. */
export function unreadyFor(
  letter: { application: { revision: number }; proposed: string | null; unpaid: boolean; service: Pick<Service, 'withFaults'> },
  read: number | undefined,
): Unready | null {
  if (letter.service.withFaults) return 'definition';
  if (letter.unpaid) return 'unpaid';
  if (letter.proposed === null) return 'validity';
  return read === letter.application.revision ? null : 'unread';
}
