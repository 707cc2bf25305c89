import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { rankHurdles } from '../hurdles/hurdle-rules.ts';
import { loadOutcomes } from '../hurdles/load-outcomes.ts';
import { outcomeInWords } from '../hurdles/outcome-words.ts';
import { monthPeriods } from '../hurdles/period-rules.ts';
import { stepInWords } from '../hurdles/step-words.ts';
import { actsIn } from '../hurdles/store-acts.ts';
import { stepFigures } from '../hurdles/store-hurdles.ts';
import { periodOf } from '../period-rules.ts';

/** Where people stopped in a month, the worst first, and what was done about it and came of it. */
export type HurdleSentences = { stopped: readonly string[]; acted: readonly string[] };

/** Steps that the report names. */
const MOST_NAMED = 3;
/** Things done that it tells of, the last of the month. */
const MOST_ACTS = 10;

/** Loads them: four queries. */
export async function hurdleSentences(
  { db, clock, office, catalogue }: Pick<Portal, 'db' | 'clock' | 'office' | 'catalogue'>,
  t: Texts,
  month: string,
): Promise<HurdleSentences> {
  const words = t.monthlyReport.hurdles;
  const today = localDay(clock.now(), office);
  const { now, before } = monthPeriods(periodOf(month), today);
  const [steps, stepsBefore, acts] = await Promise.all([
    stepFigures(db, now),
    stepFigures(db, before),
    actsIn(db, periodOf(month)),
  ]);
  const { hurdles } = rankHurdles(steps, stepsBefore, { order: 'people', expectedSeconds: () => null });
  const outcomes = await loadOutcomes(db, acts.slice(-MOST_ACTS), today);
  return {
    stopped: hurdles.slice(0, MOST_NAMED).map((hurdle) => {
      const { lost, people, share, interval, trend } = hurdle;
      const between = t.hurdles.between(share, interval.low, interval.high);
      return words.stopped({
        ...stepInWords(t, catalogue, hurdle),
        lost: t.hurdles.lost(lost, people),
        between,
        trend: t.hurdles.trends[trend],
      });
    }),
    acted: outcomes.map(({ done, outcome }) =>
      words.acted({
        what: t.hurdles.acted(t.hurdles.actKinds[done.kind] ?? done.kind, done.day),
        at: stepInWords(t, catalogue, done).title,
        note: done.note,
        outcome: outcomeInWords(t, outcome),
      }),
    ),
  };
}
