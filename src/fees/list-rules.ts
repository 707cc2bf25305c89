import { isOverdue } from './rules.ts';
import type { Fee } from './rules.ts';

/** Parts of the list of bills, as the address says them. */
export const feeFilters = ['semua', 'belum-dibayar', 'lewat-batas', 'sudah-dibayar'] as const;

export type FeeFilter = (typeof feeFilters)[number];

/** Whether a bill belongs to a part of the list. @param today local day. */
export function isInPart(filter: FeeFilter, fee: Pick<Fee, 'state' | 'dueOn'>, today: string): boolean {
  switch (filter) {
    case 'semua':
      return true;
    case 'belum-dibayar':
      return fee.state === 'open';
    case 'lewat-batas':
      return isOverdue(fee, today);
    case 'sudah-dibayar':
      return fee.state === 'paid';
    default:
      return filter satisfies never;
  }
}

/**
 * Rows as a CSV file that spreadsheets here open rightly: a semicolon between cells, because the comma belongs to numbers, and a mark of UTF-8 in front. A cell
 * that a spreadsheet would take for a formula is told to be a text.
 */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
