import type { Portal } from '../portal.ts';
import type { Texts } from '../web/texts/texts.ts';
import { faultCells } from './fault-words.ts';
import { csvFile } from '../web/csv.ts';
import { listFindings } from './store-imports.ts';

const BATCH = 5000;

/** Everything that is wrong with a file, as CSV for a sheet: rows, columns, how a cell looks and what to do, never what it says. */
export async function faultList(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  words: Texts['deskRegister'],
  importId: string,
): Promise<string> {
  const rows: (readonly string[])[] = [words.faultHead];
  let behind = 0;
  for (;;) {
    const found = await listFindings(db, seal, { importId, isFault: true, behind, most: BATCH });
    for (const fault of found) rows.push(faultCells(words, fault));
    behind = found.at(-1)?.id ?? 0;
    if (found.length < BATCH) return csvFile(rows);
  }
}
