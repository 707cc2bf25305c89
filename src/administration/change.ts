import { z } from 'zod';

/**
 * What can be changed in the browser.
 * - `calendar`: a day, by the day.
 * - `year`: that all holidays of a year are known, by the year.
 * - `setting`: a value of `office/office.yaml`, by its place there (`hours.opens`).
 * - `reason`: a reason of a list, by list and code (`corrections/terpotong`).
 * - `order`: in which order the reasons of a list stand, by the list.
 * - `head`: who signs, by the day from which on.
 * - `person`: an officer, by their id. It tells what happened; what counts stands in the room of accounts.
 */
export const PARTS = ['calendar', 'year', 'setting', 'reason', 'order', 'head', 'person'] as const;
export type Part = (typeof PARTS)[number];

export const partSchema = z.enum(PARTS);

export const DAY_KINDS = ['holidays', 'collective_leave', 'closures'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** `null` = a working day, whatever the file says. */
export const dayValue = z.strictObject({ kind: z.enum(DAY_KINDS), name: z.string().min(1) }).nullable();
export type DayValue = z.infer<typeof dayValue>;

/** One change that is to be made. */
export type NewChange = {
  part: Part;
  key: string;
  /** Whose value counts from then on: the one written in the browser, or again what the file says. */
  by: 'browser' | 'file';
  /** What stood there and what stands there now; null = nothing. */
  before: unknown;
  after: unknown;
};

/** A change as it was made. */
export type Change = NewChange & {
  id: number;
  /** Why, in the words of who made it; may be empty. */
  note: string;
  personId: string;
  at: Date;
};
