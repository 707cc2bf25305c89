import { z } from 'zod';
import { instantOf, localDay, localTime } from '../catalogue/formats.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { Office } from '../catalogue/office.ts';
import { addWorkingDays, nextDay } from '../catalogue/working-days.ts';
import type { ApplicationState } from './actions.ts';

/** Parts of the queue, as the address names them: the desk's turn, 80 % of the days used, promised for today, late, with the applicant, new, and what is open at any desk. */
export const queueParts = ['giliran', 'semua', 'hampir', 'hari-ini', 'lewat', 'menunggu', 'baru'] as const;
export type QueuePart = (typeof queueParts)[number];

/** What a queue can be ordered by, as the address names it. */
export const queueOrders = ['batas', 'nomor', 'masuk', 'izin'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Stages by which a queue is filtered; what is over stands in no part but the one of all. */
export const queueStages = [
  'completeness',
  'technical',
  'review',
  'signing',
  'correction',
  'payment',
  'issued',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationState[];

/** What an officer looks at: a part, filters ('' = all) and an order. `officer`: `saya`, `belum` (nobody) or a colleague's id. */
export const queueViewSchema = z.object({
  part: z.enum(queueParts).catch('giliran'),
  service: z.string().max(80).catch(''),
  stage: z.enum(['', ...queueStages]).catch(''),
  officer: z.string().max(80).catch(''),
  office: z.string().max(120).catch(''),
  order: z.enum(queueOrders).catch('batas'),
});

export type QueueView = z.infer<typeof queueViewSchema>;

const OVER: readonly string[] = ['issued', 'refused', 'withdrawn'];

/** Whether a stage is behind every desk. */
export const isOver = (stage: QueueView['stage']): boolean => OVER.includes(stage);

/** The view that an address asks for; what it does not name, or names wrongly, is as usual. */
export function viewOf(asked: Readonly<Record<string, string | undefined>>): QueueView {
  const view = queueViewSchema.parse({
    part: asked['bagian'],
    service: asked['izin'],
    stage: asked['tahap'],
    officer: asked['petugas'],
    office: asked['dinas'],
    order: asked['urut'],
  });
  return isOver(view.stage) ? { ...view, part: 'semua' } : view;
}

/** The view as an address names it; only what is not as usual. */
export function addressOf(view: QueueView): Record<string, string> {
  const named = {
    bagian: view.part,
    izin: view.service,
    tahap: view.stage,
    petugas: view.officer,
    dinas: view.office,
    urut: view.order === 'batas' ? '' : view.order,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

/** Where a page of a queue ends or begins: what the last or first row is ordered by. */
export type QueuePlace = { side: 'after' | 'before'; key: readonly (string | number)[] };

const placeSchema = z.array(z.union([z.string(), z.number()])).max(3);

/** A place as it stands in an address. */
export const placeInWords = (key: QueuePlace['key']): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The place that an address names; null = it names none, or nonsense. */
export function placeOf(side: QueuePlace['side'], words: string | undefined): QueuePlace | null {
  if (words === undefined) return null;
  try {
    return { side, key: placeSchema.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8'))) };
  } catch {
    return null;
  }
}

/** From here on stands what its applicant has, behind everything that the desk can do; as the column `queue_order` is made. */
export const WITH_APPLICANT = 2_000_000;

const FIRST_DAY_MS = Date.parse('2000-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

/** A day's place in the order of a queue. */
export const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY_MS) / DAY_MS;

/** Promises of up to five times as many working days as this are warned of to the day; of longer ones when so many are left. */
const MOST_LEFT = 20;

/**
 * What divides a queue at a moment: the first day that is not late, today (null = the office has closed), since when an application is new, and the last day that is at
 * most 0, 1, 2 … working days ahead.
 */
export type QueueBounds = { notLateFrom: number; today: number | null; newSince: Date; within: readonly number[] };

/** The bounds at a moment; a promise ends when the office closes that day. */
export function queueBounds(now: Date, office: Office): QueueBounds {
  const day = localDay(now, office);
  const closed = localTime(now, office) >= hoursOn(day, office).closes;
  return {
    notLateFrom: dayNumber(closed ? nextDay(day) : day),
    today: closed ? null : dayNumber(day),
    within: Array.from({ length: MOST_LEFT + 1 }, (_, left) => dayNumber(addWorkingDays(day, left, office))),
    newSince: instantOf(localDay(new Date(now.getTime() - DAY_MS), office), '00:00', office),
  };
}
