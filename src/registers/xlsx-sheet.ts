import { SaxesParser } from 'saxes';
import { dayOfSerial } from './excel-day.ts';
import { LONGEST_CELL, MOST_COLUMNS, TableFault } from './table.ts';
import type { Cell, TableRow } from './table.ts';

/** What a sheet refers to. */
export type SheetWords = { strings: readonly string[]; dayStyles: ReadonlySet<number>; date1904: boolean };

/** Cells that were made one. */
type Merged = { range: string; first: number; last: number };

/** Turns the XML of one sheet into rows, as it comes. */
export class SheetReader {
  readonly merged: Merged[] = [];
  readonly #words: SheetWords;
  readonly #parser = new SaxesParser();
  #done: TableRow[] = [];
  #cells: (Cell | undefined)[] = [];
  #row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #text = '';
  #formula = false;
  #reads = false;

  constructor(words: SheetWords) {
    this.#words = words;
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(bare(name), attributes));
    this.#parser.on('closetag', ({ name }) => this.#close(bare(name)));
    this.#parser.on('text', (text) => {
      if (this.#reads) this.#text += text;
      if (this.#text.length > LONGEST_CELL) throw new TableFault('cell-too-long', String(this.#row));
    });
    this.#parser.on('error', () => {
      throw new TableFault('broken');
    });
  }

  /** The rows that a further piece completes. */
  take(text: string): TableRow[] {
    this.#parser.write(text);
    return this.#done.splice(0);
  }

  #open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
        this.#column = 0;
        this.#cells = [];
        return;
      case 'c':
        this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
        if (this.#column > MOST_COLUMNS) throw new TableFault('too-many-columns', String(this.#row));
        this.#type = attributes['t'] ?? 'n';
        this.#style = Number(attributes['s'] ?? 0);
        this.#text = '';
        this.#formula = false;
        return;
      case 'f':
        this.#formula = true;
        return;
      case 'v':
      case 't':
        this.#reads = true;
        return;
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '');
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#reads = false;
    if (name === 'c') this.#cells[this.#column - 1] = this.#cell();
    if (name === 'row' && this.#cells.some((cell) => cell !== undefined)) this.#done.push({ row: this.#row, cells: this.#cells });
  }

  #cell(): Cell | undefined {
    if (this.#formula) return { kind: 'formula' };
    const text = this.#type === 's' ? (this.#words.strings[Number(this.#text)] ?? '') : this.#text;
    if (text.trim() === '') return undefined;
    // What a formula came to that is an error has no meaning either.
    if (this.#type === 'e') return { kind: 'formula' };
    if (this.#type === 'd') return { kind: 'day', day: text.slice(0, 10) };
    if (this.#type !== 'n') return { kind: 'text', text };
    const day = this.#words.dayStyles.has(this.#style) ? dayOfSerial(Number(text), this.#words.date1904) : null;
    return day === null ? { kind: 'number', text } : { kind: 'day', day };
  }

  #merge(range: string): void {
    const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    if (first !== undefined && last !== undefined) this.merged.push({ range, first: Number(first), last: Number(last) });
  }
}

/** `BC12` is in column 55. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
