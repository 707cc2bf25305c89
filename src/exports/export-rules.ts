import { z } from 'zod';
import { addressOf, queueViewSchema } from '../applications/queue-rules.ts';
import { registerAddressOf, registerViewSchema } from '../permits/register-rules.ts';

/** What can be taken out as a file, with its columns in the order in which they are offered. */
export const exportColumns = {
  applications: [
    'number',
    'service',
    'stage',
    'turn',
    'officer',
    'office',
    'channel',
    'received',
    'complete',
    'due',
    'decided',
    'name',
    'nik',
    'phone',
    'address',
  ],
  permits: ['number', 'kind', 'case', 'issued', 'until', 'standing', 'channel', 'name', 'nik', 'phone', 'address'],
} as const;

export type ExportKind = keyof typeof exportColumns;
export type ExportColumn = (typeof exportColumns)[ExportKind][number];

/** Columns that say who somebody is: nobody takes them out without a reason. */
export const personalColumns: readonly ExportColumn[] = ['name', 'nik', 'phone', 'address'];

/** As what a list can be had. */
export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is wanted: a view of the queue, applications that were ticked, or a view of the register. */
export const exportAskedSchema = z.union([
  z.object({ kind: z.literal('applications'), numbers: z.array(z.string()) }),
  z.object({ kind: z.literal('applications'), view: queueViewSchema }),
  z.object({ kind: z.literal('permits'), view: registerViewSchema }),
]);

export type ExportAsked = z.infer<typeof exportAskedSchema>;

/**
 * Why an order is not taken, each once with what can be done.
 * - `columns`: none was chosen: choose one.
 * - `reason`: personal data without a reason: choose one, or leave them out.
 * - `many`: as many are at work as one officer may have: wait for one.
 */
export type OrderFault = 'columns' | 'reason' | 'many';

/** An order that can be carried out. */
export type ExportOrder = {
  asked: ExportAsked;
  format: ExportFormat;
  columns: readonly ExportColumn[];
  onlyNew: boolean;
  reason: string | null;
};

/** So many of one officer are at work at the same time. */
const MOST_AT_WORK = 3;

/** Name of the box of a column in the form. */
export const columnField = (column: ExportColumn): string => `kolom-${column}`;

/** The columns of a kind that a form has ticked, in their order. */
const columnsIn = (kind: ExportKind, values: Readonly<Record<string, string>>): ExportColumn[] =>
  exportColumns[kind].filter((column) => values[columnField(column)] !== undefined);

/** Whether a posted order can be carried out. @param given.reasons codes that the office knows. */
export function judgeOrder(
  asked: ExportAsked,
  values: Readonly<Record<string, string>>,
  { reasons, atWork }: { reasons: readonly string[]; atWork: number },
): { ok: true; order: ExportOrder } | { ok: false; faults: OrderFault[] } {
  const columns = columnsIn(asked.kind, values);
  const isPersonal = hasPersonal(columns);
  const reason = reasons.find((code) => code === values['alasan']) ?? null;
  const faults: OrderFault[] = [];
  if (columns.length === 0) faults.push('columns');
  if (isPersonal && reason === null) faults.push('reason');
  if (atWork >= MOST_AT_WORK) faults.push('many');
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    order: {
      asked,
      format: values['format'] === 'csv' ? 'csv' : 'xlsx',
      columns,
      onlyNew: values['hanya-baru'] !== undefined && !('numbers' in asked),
      reason: isPersonal ? reason : null,
    },
  };
}

/** Whether any of the columns says who somebody is. */
export const hasPersonal = (columns: readonly ExportColumn[]): boolean =>
  columns.some((column) => personalColumns.includes(column));

/** What an officer may see, in one line: what was written for one role or office is not handed to another. */
export const seenAs = ({ role, technicalOffice }: { role: string; technicalOffice: string | null }): string =>
  `${role}:${technicalOffice ?? ''}`;

/** The name of a list, by which one knows since when somebody has downloaded it. Null = it is no list but what was ticked. */
export function listName(asked: ExportAsked, officer: { role: string; technicalOffice: string | null }): string | null {
  if ('numbers' in asked) return null;
  // In which order the queue is read changes nothing of what is in it.
  const address = asked.kind === 'applications' ? addressOf({ ...asked.view, order: 'batas' }) : registerAddressOf(asked.view);
  return `${asked.kind}?${new URLSearchParams(address).toString()}#${seenAs(officer)}`;
}

type Held = {
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  aliveAt: Date;
  endedAt: Date | null;
  seenAs: string | null;
};

/** A job that says nothing for so long is gone, and nobody takes it up any more. */
const ALIVE_MS = 15 * 60_000;

/** How an export stands for who asked for it. `over`: its days are over. `barred`: they see other things now than when it was written. */
export type ExportStanding = Held['state'] | 'over' | 'barred';

/** How an export stands at a moment. @param days so long its file can be downloaded. */
export function exportStanding(
  held: Held,
  officer: { role: string; technicalOffice: string | null },
  { now, days }: { now: Date; days: number },
): ExportStanding {
  const { state, aliveAt, endedAt } = held;
  if (state === 'running' && now.getTime() - aliveAt.getTime() > ALIVE_MS) return 'failed';
  if (state !== 'done') return state;
  if (endedAt === null || now >= lastMoment(endedAt, days)) return 'over';
  return held.seenAs === seenAs(officer) ? 'done' : 'barred';
}

/** Until when a file can be downloaded. */
export const lastMoment = (endedAt: Date, days: number): Date => new Date(endedAt.getTime() + days * 86_400_000);
