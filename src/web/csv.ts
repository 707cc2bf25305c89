import type { PortalContext } from './environment.ts';

/** A day of the office, with the time of day where it matters: `2026-11-24`, `14:47`. */
export type DayCell = { day: string; time?: string };

/** What stands in a cell. */
export type Cell = string | number | DayCell | null;

/** A share or an average as a table is handed on: with four places. Null = it is not told. */
export const fourPlaces = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** What spreadsheets take for a formula when a cell begins with it (OWASP, "CSV injection"). */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** Digits of a NIK: a spreadsheet takes them for a number, of which it keeps fifteen. */
const LONG_DIGITS = /^\d{16,}$/;

/** What a file begins with that says that it is UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * Rows as a file that spreadsheets here open rightly: a semicolon between cells, because the comma belongs to numbers, and UTF-8 with its mark. A text that a
 * spreadsheet would compute or round gets an apostrophe before it. null = an empty cell.
 */
export const csvFile = (rows: readonly (readonly Cell[])[]): string => `${CSV_MARK}${rows.map(csvLine).join('')}`;

/** One row of such a file. */
export const csvLine = (row: readonly Cell[]): string => `${row.map(written).join(';')}\r\n`;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
  const safe = FORMULA.test(cell) || LONG_DIGITS.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Answers with such a file. */
export const sendCsv = (c: PortalContext, text: string, name: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
