import type { Cell } from './csv.ts';
import { CSV_MARK, csvLine } from './csv.ts';
import type { PortalContext } from './environment.ts';
import { openXlsx } from './xlsx.ts';

/** Both addresses of a table: as CSV, and as a workbook. */
export const inBothFormats = (csvPath: string): [string, string] => [csvPath, asXlsx(csvPath)];

/** The address, or the name, of the same table as a workbook. */
export const asXlsx = (csv: string): string => csv.replace(/\.csv(?=$|\?)/, '.xlsx');

/** Rows that are written before somebody who reads slowly is waited for. */
const ROWS_AT_ONCE = 500;

/** Answers with a table, its titles in the first row, in the format that the address ends with. Its bytes are made while they are read. @param name of the file, as CSV. */
export function sendTable(c: PortalContext, rows: readonly (readonly Cell[])[], name: string): Response {
  const isXlsx = c.req.path.endsWith('.xlsx');
  return c.body(isXlsx ? xlsxStream(rows, name.replace(/\.csv$/, '')) : csvStream(rows), 200, {
    'content-type': isXlsx ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${isXlsx ? asXlsx(name) : name}"`,
    'cache-control': 'no-store',
  });
}

function csvStream(rows: readonly (readonly Cell[])[]): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      const some = rows.slice(at, at + ROWS_AT_ONCE);
      controller.enqueue(Buffer.from(`${at === 0 ? CSV_MARK : ''}${some.map(csvLine).join('')}`));
      at += ROWS_AT_ONCE;
      if (at >= rows.length) controller.close();
    },
  });
}

function xlsxStream([titles = [], ...rows]: readonly (readonly Cell[])[], name: string): ReadableStream<Uint8Array> {
  let at = 0;
  let sheet: ReturnType<typeof openXlsx> | null = null;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      sheet = openXlsx((bytes) => controller.enqueue(bytes), { name, titles: titles.map(String) });
    },
    pull: (controller) => {
      sheet?.write(rows.slice(at, at + ROWS_AT_ONCE));
      at += ROWS_AT_ONCE;
      if (at < rows.length) return;
      sheet?.end();
      controller.close();
    },
  });
}
