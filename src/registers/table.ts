/** One cell as a file tells it. A formula is never run, and what it last came to is not believed. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'day'; day: string }
  | { kind: 'formula' };

/** One row that is not empty. `row`: its number in the file, from 1; a cell that is missing is undefined. */
export type TableRow = { row: number; cells: readonly (Cell | undefined)[] };

/** Why a whole file cannot be read. `gone`: its bytes are not in the file store. */
export type TableFaultCode =
  | 'gone'
  | 'not-a-table'
  | 'old-excel'
  | 'macros'
  | 'encoding'
  | 'broken'
  | 'too-large-unpacked'
  | 'cell-too-long'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'empty'
  | 'no-header'
  | 'header-twice'
  | 'columns-missing'
  | 'merged-header'
  | 'merged-cells';

/** A file cannot be read as a table. `detail`: a row, a column or names of columns; never what stands in a cell. */
export class TableFault extends Error {
  readonly code: TableFaultCode;
  readonly detail: string;
  constructor(code: TableFaultCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** More than any register has, and what a page of errors can still be made of. */
export const MOST_ROWS = 500_000;
export const MOST_COLUMNS = 200;
export const LONGEST_CELL = 10_000;

/** What a cell says, without spaces around it; a formula says nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'formula') return '';
  return (cell.kind === 'day' ? cell.day : cell.text).replaceAll(/\s+/g, ' ').trim();
}
