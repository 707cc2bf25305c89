import type { PortalContext } from './environment.ts';

/** What stands in a cell. */
export type Cell = string | number | null;

/** A share or an average as a table is handed on: with four places. Null = it is not told. */
export const fourPlaces = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** What spreadsheets take for a formula when a cell begins with it (OWASP, "CSV injection"). */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/**
 * Rows as a file that spreadsheets here open rightly: a semicolon between cells, because the comma belongs to numbers, and UTF-8 with its mark. A text that a
 * spreadsheet would compute gets an apostrophe before it. null = an empty cell.
 */
export const csvFile = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Answers with such a file. */
export const sendCsv = (c: PortalContext, text: string, name: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
