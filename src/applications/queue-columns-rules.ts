import { z } from 'zod';

/** What stands in a row of the queue behind its deadline and its number, which every row has. */
export const queueColumns = [
  'applicant',
  'service',
  'stage',
  'turn',
  'officer',
  'open',
  'received',
  'complete',
  'office',
  'channel',
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** What the queue shows to who has chosen nothing. */
export const usualColumns: readonly QueueColumn[] = ['applicant', 'service', 'stage', 'turn', 'officer', 'open'];

/** More columns than that no screen of a desk holds. */
export const MOST_COLUMNS = 7;

const chosenSchema = z.array(z.enum(queueColumns)).max(queueColumns.length);

/** Columns as they were stored; null = none were, or none that there are today. */
export function storedColumns(stored: unknown): QueueColumn[] | null {
  const known = z
    .array(z.string())
    .safeParse(stored)
    .data?.filter((name) => queueColumns.some((each) => each === name));
  return known === undefined || known.length === 0 ? null : (chosenSchema.safeParse(known).data ?? null);
}

/** Name of the field that says at which place a column stands. */
export const placeField = (column: QueueColumn): string => `tempat-${column}`;

/**
 * The columns that a form of places asks for, the lowest place first; two at one place stand as they are offered. What has no place is not shown.
 * `none`: nothing has a place: choose one. `many`: more than a screen holds: leave some out.
 */
export function chosenColumns(
  values: Readonly<Record<string, string>>,
): { ok: true; columns: QueueColumn[] } | { ok: false; fault: 'none' | 'many' } {
  const placed = queueColumns.flatMap((column) => {
    const place = Number(values[placeField(column)] ?? '');
    return Number.isInteger(place) && place > 0 ? [{ column, place }] : [];
  });
  if (placed.length === 0) return { ok: false, fault: 'none' };
  if (placed.length > MOST_COLUMNS) return { ok: false, fault: 'many' };
  return { ok: true, columns: placed.toSorted((a, b) => a.place - b.place).map(({ column }) => column) };
}

/** What a queue shows: the view's own columns, else the officer's, else the usual ones. */
export const shownColumns = (ofView: readonly QueueColumn[] | null, ofOfficer: readonly QueueColumn[] | null) =>
  ofView ?? ofOfficer ?? usualColumns;
