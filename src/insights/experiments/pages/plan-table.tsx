import { dayInWords, wholeNumber } from '../../../catalogue/formats.ts';
import { Details } from '../../../web/components/details.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { pageOf } from '../in-words.ts';
import type { Experiment } from '../experiment.ts';

/** How things stand in the portal: who began in the last weeks and sent, how long the comparison takes, and whether that is until its last day. */
export type Outlook = { started: number; share: number | null; weeks: number | null; tooLong: boolean };

/** What was named before the start; open while it can still be thrown away. */
export function PlanTable({ c, experiment, outlook }: { c: PortalContext; experiment: Experiment; outlook: Outlook | null }) {
  const words = c.get('t').effects.planned;
  const { outcome, expected, worth, perGroup, looks, endsOn, sentence, kind, filmId, state } = experiment;
  const chart = c.get('t').effects.chart;
  const rows = [
    ...(sentence === null ? [] : [[words.page, pageOf(c.get('t'), c.get('portal').catalogue, experiment)]]),
    ...(sentence === null ? [] : [[words.sentence, `“${sentence}”`]]),
    ...(kind === 'film' ? [[words.version, filmId === null ? words.versionAny : words.versionPinned]] : []),
    [words.outcome, chart.outcome[outcome]],
    [words.expected, words.of100(expected ?? 0)],
    ...(outlook === null ? [] : [[words.seenLabel, seen(words, outlook)]]),
    [words.worth, words.of100(worth ?? 0)],
    [words.needed, words.neededValue(wholeNumber(2 * (perGroup ?? 0)), wholeNumber(perGroup ?? 0))],
    ...(outlook === null ? [] : [[words.weeks, outlook.weeks === null ? words.weeksUnknown : words.weeksValue(outlook.weeks)]]),
    [words.looks, words.looksValue(looks ?? 1)],
    [words.endsOn, endsOn === null ? '' : dayInWords(endsOn)],
  ];
  const table = <Table caption={words.table} head={[words.head.what, words.head.value]} rows={rows} stacked named={[]} />;
  if (state !== 'planned')
    return (
      <Details summary={words.title}>
        <div class="plan-table">{table}</div>
      </Details>
    );
  return (
    <div class="plan-table">
      {outlook?.tooLong === true ? <Notice kind="wait" title={words.tooLong} /> : null}
      {table}
    </div>
  );
}

const seen = (words: PortalContext['var']['t']['effects']['planned'], { share, started }: Outlook): string =>
  share === null ? words.seenNone : words.seen(Math.round(100 * share), wholeNumber(started));
