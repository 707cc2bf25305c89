import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { atLeastFive, FEWEST_SHOWN, isFew, partOf } from '../few-rules.ts';
import { answeredOf, toldStay } from './hurdle-rules.ts';
import type { StepFigures, StepPlace } from './hurdle-rules.ts';
import { stepInWords } from './step-words.ts';

/** The figures of steps as a table with its head. Of groups of one to four people neither the count nor its share is in it. */
export function hurdleTable(
  t: Texts,
  catalogue: Pick<Catalogue, 'services'>,
  figures: readonly (StepPlace & StepFigures)[],
): Cell[][] {
  const rows = figures.filter(({ people }) => people >= FEWEST_SHOWN);
  return [
    t.hurdles.columns.map(([name]) => name),
    ...rows.map((row) => {
      const { low, high } = wilsonInterval({ count: row.lost, of: row.people });
      const usual = toldStay(row, 0.5);
      return [
        row.service,
        row.step,
        row.item,
        stepInWords(t, catalogue, row).title,
        row.people,
        answeredOf(row),
        atLeastFive(row.lost),
        ...[row.lost / row.people, low, high].map((share) => (isFew(row.lost) ? null : fourPlaces(share))),
        partOf(row.people, row.refusedPeople),
        atLeastFive(row.refusals),
        ...[row.firstRefused, row.returned, row.helped, row.listened, row.watched].map((count) => partOf(row.people, count)),
        usual === null ? null : Math.round(usual),
      ];
    }),
  ];
}
