import type { ProcessFigures } from './store.ts';

type Row<Table extends keyof ProcessFigures> = ProcessFigures[Table][number];

/** How often the same was met, as rows of one of the tables. */
export class Tally<Table extends keyof ProcessFigures> {
  readonly #found = new Map<string, Row<Table>>();

  add(one: Omit<Row<Table>, 'cases'>): void {
    const key = JSON.stringify(one);
    const cases = (this.#found.get(key)?.cases ?? 0) + 1;
    this.#found.set(key, { ...one, cases } as Row<Table>);
  }

  rows(): Row<Table>[] {
    return [...this.#found.values()];
  }
}
