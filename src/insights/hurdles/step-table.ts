import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { FEWEST_RANKED, FEWEST_SHOWN } from '../few-rules.ts';
import { toldParts, toldReasons } from './part-rules.ts';
import type { HurdleInFull } from './load-hurdle.ts';

type Row = Cell[];

/** The tables of one step's page as one table with its head. It tells no more than the page. */
export function stepTable(t: Texts, { weeks, parts, reasons, asked }: HurdleInFull): Row[] {
  const { stepColumns, stepTables } = t.hurdles;
  const groups = [{ split: 'week' as const, parts: weeks }, ...parts];
  return [
    stepColumns.map(([name]) => name),
    ...groups.flatMap(({ split, parts: of }) =>
      toldParts(of).map(({ part, lost }): Row => {
        const told = lost === null || part.people < FEWEST_RANKED ? null : { count: lost, of: part.people };
        const interval = told === null ? null : wilsonInterval(told);
        const shares =
          told === null || interval === null ? [null, null, null] : [told.count / told.of, interval.low, interval.high];
        return [stepTables[split], part.part, null, part.people, lost, ...shares.map(fourPlaces), null];
      }),
    ),
    ...toldReasons(reasons).map(({ kind, item, reason, people, times }): Row => [
      stepTables.reason,
      reason,
      item === '' ? kind : `${kind} ${item}`,
      people,
      null,
      null,
      null,
      null,
      times,
    ]),
    ...asked
      .filter(({ times }) => times >= FEWEST_SHOWN)
      .map(({ way, reason, times }): Row => [stepTables.question, way, reason, null, null, null, null, null, times]),
  ];
}
