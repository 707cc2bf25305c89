import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST_ROWS, TableFault } from './table.ts';
import type { TableRow } from './table.ts';

/**
 * Reads a file row by row, whichever of the two kinds it is: told by its first bytes, not by its name.
 * @throws TableFault
 */
export async function* openTable(bytes: Buffer, given: { headerRow: () => number | null }): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of isZip(bytes) ? readXlsx(bytes, given) : csv(bytes)) {
    if (++rows > MOST_ROWS) throw new TableFault('too-many-rows');
    yield row;
  }
}

function csv(bytes: Buffer): AsyncGenerator<TableRow> {
  // Workbooks before 2007, and those with a password, are compound files.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new TableFault('old-excel');
  return readCsv(bytes);
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
