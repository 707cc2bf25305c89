import { LONGEST_CELL, MOST_COLUMNS, TableFault } from './table.ts';
import type { TableRow } from './table.ts';

/** Bytes that are looked at in one go; between two, others get their turn. */
const PIECE_BYTES = 64 * 1024;
const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Reads a CSV file row by row: UTF-8 with or without BOM, or UTF-16 with one; comma, semicolon, tab or bar; quotes as in RFC 4180.
 * @throws TableFault
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const lines = new CsvLines(delimiterOf(firstLine(bytes)));
  for (const text of decoded(bytes)) {
    yield* lines.take(text);
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield* lines.end();
}

/** Text of a file in pieces. Other encodings are not guessed at: a guess would spoil names without anybody noticing. */
function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
      yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new TableFault('encoding');
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function firstLine(bytes: Uint8Array): string {
  for (const text of decoded(bytes)) {
    if (text.includes('\0')) throw new TableFault('not-a-table');
    const line = text.split(/\r?\n/).find((each) => each.trim() !== '');
    if (line !== undefined) return line;
  }
  return '';
}

/** Excel writes `sep=;` into the first line where it wants to be sure; else the sign that stands there most often outside of quotes. */
function delimiterOf(line: string): string {
  const said = /^sep=(.)$/i.exec(line.trim())?.[1];
  if (said !== undefined) return said;
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

class CsvLines {
  readonly #delimiter: string;
  #cells: string[] = [];
  #cell = '';
  /** In quotes; after a quote inside of quotes, which ends them or stands for one; or bare. */
  #state: 'bare' | 'quoted' | 'quote' = 'bare';
  #row = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *take(text: string): Generator<TableRow> {
    for (const sign of text) {
      if (this.#state === 'quoted') {
        if (sign === '"') this.#state = 'quote';
        else this.#add(sign);
        continue;
      }
      if (this.#state === 'quote' && sign === '"') {
        this.#add('"');
        this.#state = 'quoted';
        continue;
      }
      this.#state = 'bare';
      if (sign === '"' && this.#cell.trim() === '') {
        this.#cell = '';
        this.#state = 'quoted';
      } else if (sign === this.#delimiter) this.#endCell();
      else if (sign === '\n') yield* this.#endRow();
      else if (sign !== '\r') this.#add(sign);
    }
  }

  *end(): Generator<TableRow> {
    if (this.#state === 'quoted') throw new TableFault('broken', String(this.#row));
    if (this.#cell !== '' || this.#cells.length > 0) yield* this.#endRow();
  }

  #add(sign: string): void {
    this.#cell += sign;
    if (this.#cell.length > LONGEST_CELL) throw new TableFault('cell-too-long', String(this.#row));
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    if (this.#cells.length > MOST_COLUMNS) throw new TableFault('too-many-columns', String(this.#row));
  }

  *#endRow(): Generator<TableRow> {
    this.#endCell();
    const texts = this.#cells;
    const row = this.#row++;
    this.#cells = [];
    if (texts.every((text) => text.trim() === '') || (row === 1 && /^sep=.?$/i.test(texts[0] ?? ''))) return;
    yield { row, cells: texts.map((text) => (text.trim() === '' ? undefined : { kind: 'text', text })) };
  }
}
