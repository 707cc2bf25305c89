import type { Office } from '../catalogue/office.ts';
import type { Service } from '../catalogue/service.ts';
import { readAnswers, unusedTitles } from './answer-rules.ts';
import { readColumns } from './column-rules.ts';
import type { Columns } from './column-rules.ts';
import { openTable } from './open-table.ts';
import { permitKey, readRow } from './row-rules.ts';
import type { RegisterRow, RowFault } from './row-rules.ts';
import { serviceFinder } from './service-names.ts';
import { TableFault } from './table.ts';
import type { TableRow } from './table.ts';

/** As many rows as one transaction takes. */
const BATCH = 500;

/** Some rows of a file: those that can be brought in, each with its number in the file, and what is wrong with the others. */
export type RowBatch = {
  read: { at: number; row: RegisterRow }[];
  faults: RowFault[];
  faulty: number;
  unused: readonly string[];
};

type Knowing = { services: ReadonlyMap<string, Service>; office: Pick<Office, 'kelurahan'>; today: string };

/**
 * Reads a register in batches, so that a long file needs no more memory than its own bytes and the keys of its numbers.
 * @throws TableFault when the file cannot be read at all.
 */
export async function* readRegister(bytes: Buffer, knowing: Knowing): AsyncGenerator<RowBatch> {
  const reader = new RegisterReader(knowing);
  let batch: RowBatch = reader.emptyBatch();
  let rows = 0;
  for await (const row of openTable(bytes, { headerRow: () => reader.columns?.headerRow ?? null })) {
    if (!reader.take(row, batch)) continue;
    rows++;
    if (batch.read.length + batch.faulty < BATCH) continue;
    yield batch;
    batch = reader.emptyBatch();
  }
  if (reader.columns === null) throw new TableFault(rows === 0 && !reader.sawRows ? 'empty' : 'no-header');
  if (rows === 0) throw new TableFault('empty');
  yield batch;
}

class RegisterReader {
  columns: Columns | null = null;
  sawRows = false;
  readonly #knowing: Knowing;
  readonly #finder: (name: string) => string | null;
  #unused: readonly string[] = [];
  /** In which row a number stood first. */
  readonly #seen = new Map<string, number>();

  constructor(knowing: Knowing) {
    this.#knowing = knowing;
    this.#finder = serviceFinder(knowing.services.values());
  }

  emptyBatch(): RowBatch {
    return { read: [], faults: [], faulty: 0, unused: this.#unused };
  }

  /** Puts a row into the batch; false = it belongs to what stands above the permits. */
  take(row: TableRow, batch: RowBatch): boolean {
    this.sawRows = true;
    if (this.columns === null) {
      this.columns = readColumns(row);
      if (this.columns !== null) this.#unused = unusedTitles(this.columns, this.#knowing.services.values());
      batch.unused = this.#unused;
      return false;
    }
    const { today, office, services } = this.#knowing;
    const read = readRow(row, this.columns, { today, service: this.#finder });
    const service = read.ok ? services.get(read.row.service) : undefined;
    const { answers, faults } =
      service === undefined ? { answers: {}, faults: [] } : readAnswers(row, this.columns, { service, office });
    const all = [...(read.ok ? this.#again(row, read.row.number) : read.faults), ...faults];
    if (read.ok && all.length === 0) batch.read.push({ at: row.row, row: { ...read.row, answers } });
    else {
      batch.faults.push(...all);
      batch.faulty++;
    }
    return true;
  }

  #again(row: TableRow, number: string): RowFault[] {
    const key = permitKey(number);
    const first = this.#seen.get(key);
    if (first !== undefined) return [{ row: row.row, column: 'number', reason: 'duplicate-number', shape: String(first) }];
    this.#seen.set(key, row.row);
    return [];
  }
}
