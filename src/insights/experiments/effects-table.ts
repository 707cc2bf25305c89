import { localDay } from '../../catalogue/formats.ts';
import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { Experiment, StoredLook } from './experiment.ts';
import { OUTCOMES } from './experiment.ts';
import { isLast, isOtherTold, isTold } from './look-rules.ts';
import { toldWeeks } from './trend-rules.ts';
import { verdictOf } from './verdict-rules.ts';

/**
 * Comparisons as rows, one for each of their looks and one where nothing was looked at yet; in the order of the columns of the texts. Trends are series of weeks, not
 * comparisons, and stay out. Groups too small to tell about are left empty.
 */
export function effectRows(
  experiments: readonly Experiment[],
  looks: ReadonlyMap<string, readonly StoredLook[]>,
  office: { zone: string },
): Cell[][] {
  const dayOf = (at: Date | null) => (at === null ? null : localDay(at, office));
  return experiments
    .filter(({ kind }) => kind !== 'trend')
    .flatMap((one) => {
      const own = looks.get(one.id) ?? [];
      const plan = [
        one.id,
        one.kind,
        one.service,
        one.stage,
        one.scene,
        one.outcome,
        one.expected,
        one.worth,
        one.perGroup,
        one.state,
        one.decision,
        one.invented ? 1 : 0,
        dayOf(one.startedAt),
        dayOf(one.endedAt),
        one.endsOn,
      ];
      if (own.length === 0) return [[...plan, ...Array.from({ length: 11 }, () => null)]];
      return own.map((look, at) => {
        const { people, values, difference, interval } = look.figures.main;
        const shown = [people.with, people.without, values.with, values.without, difference, interval.low, interval.high];
        const verdict = verdictOf(own.slice(0, at + 1), one.worth ?? 0);
        return [
          ...plan,
          look.number,
          dayOf(look.at),
          look.people,
          ...(isTold(look) ? shown.map(fourPlaces) : shown.map(() => null)),
          verdict,
        ];
      });
    });
}

/** All outcomes of all looks as rows, in the order of the columns of the texts. Outcomes beside the main one hint, and decide nothing: they are told with the last look only, as on the page. */
export const outcomeRows = (experiments: readonly Experiment[], looks: ReadonlyMap<string, readonly StoredLook[]>): Cell[][] =>
  experiments.flatMap(({ id, outcome: main }) =>
    (looks.get(id) ?? []).filter(isTold).flatMap((look) =>
      OUTCOMES.flatMap((outcome) => {
        const { number, figures } = look;
        const compared = outcome === main ? figures.main : isLast(look) ? figures.others[outcome] : undefined;
        if (compared === undefined || !isOtherTold(outcome, compared)) return [];
        const { people, values, difference, interval } = compared;
        const measured = [values.with, values.without, difference, interval.low, interval.high].map(fourPlaces);
        return [[id, number, outcome, outcome === main ? 1 : 0, people.with, people.without, ...measured]];
      }),
    ),
  );

/** The weeks of all series as rows, in the order of the columns of the texts. */
export const trendRows = (experiments: readonly Experiment[]): Cell[][] =>
  experiments.flatMap(({ id, service, changedOn, figures }) =>
    figures?.kind !== 'series'
      ? []
      : toldWeeks(figures.weeks).map(({ monday, started, value }) => [
          id,
          service,
          changedOn,
          monday,
          started,
          value === null ? null : fourPlaces(value / 100),
        ]),
  );
