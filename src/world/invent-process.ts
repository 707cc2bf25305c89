import { below, seededRandom } from '../insights/statistics/random.ts';
import type { Random } from '../insights/statistics/random.ts';
import { Tally } from '../insights/process/row-tally.ts';
import type { ProcessFigures } from '../insights/process/store.ts';
import { decidedOf } from './invent-figures.ts';
import type { InventedApplication } from './invent-figures.ts';

/** Of a hundred decided applications so many were handed back once, and so many refused. */
const [RETURNED, REFUSED] = [21, 4];
/** Why some are handed back or refused: codes of the office's lists, the first ones most often. */
const WHY = {
  correction: ['tidak-terbaca', 'terpotong', 'dokumen-lain', 'tidak-berlaku'],
  refusal: ['syarat-tidak-dipenuhi', 'dinas-tidak-setuju'],
} as const;

/** How invented applications of a month went through the office; the same always. */
export function inventProcess(month: string, sent: readonly InventedApplication[]): ProcessFigures {
  const random = seededRandom(`process ${month}`);
  const of100 = (share: number) => below(random, 100) < share;
  const [days, decided, reasons] = [new Tally<'days'>(), new Tally<'decided'>(), new Tally<'reasons'>()];
  const own = [...Map.groupBy(sent, ({ service }) => service).values()];
  // As many of each service as the other invented figures say.
  for (const { service, way } of own.flatMap((all) => all.slice(0, decidedOf(all.length)))) {
    const outcome = of100(REFUSED) ? 'refused' : 'issued';
    const returned = of100(RETURNED);
    decided.add({ service, outcome, way, returned });
    if (returned) reasons.add({ service, kind: 'correction', reason: often(WHY.correction, random) });
    if (outcome === 'refused') reasons.add({ service, kind: 'refusal', reason: often(WHY.refusal, random) });
    const stages = {
      completeness: below(random, 2) + (returned ? 1 : 0),
      technical: 1 + below(random, 3),
      signing: below(random, 2),
    };
    for (const [stage, worked] of Object.entries(stages)) days.add({ service, stage, days: worked });
    days.add({ service, stage: 'whole', days: stages.completeness + stages.technical + stages.signing });
  }
  return { days: days.rows(), decided: decided.rows(), reasons: reasons.rows() };
}

/** One of a list, the first of it most often. */
const often = <One>(list: readonly [One, ...One[]], random: Random): One =>
  list[Math.min(below(random, list.length), below(random, list.length))] ?? list[0];
