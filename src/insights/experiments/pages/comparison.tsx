import { decimal, wholeNumber } from '../../../catalogue/formats.ts';
import { Icon } from '../../../web/components/icon.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { Texts } from '../../../web/texts/texts.ts';
import type { Compared, Counts, Experiment, Outcome, StoredLook } from '../experiment.ts';
import { MAIN_OUTCOMES, OUTCOMES } from '../experiment.ts';
import { isFew } from '../../few-rules.ts';
import { isLast, isOtherTold, isTold } from '../look-rules.ts';
import { DAYS_UNTIL_KNOWN } from '../outcome-rules.ts';
import type { Verdict } from '../verdict-rules.ts';
import { per100, signed } from '../in-words.ts';
import { IntervalChart, IntervalRow, scaleAround } from './interval-chart.tsx';

type Of = { t: Texts; experiment: Experiment };

/** The shares of both groups and their difference, drawn. */
export function MainChart({ t, experiment, look, verdict }: Of & { look: StoredLook; verdict: Verdict }) {
  const words = t.effects.chart;
  const kind = experiment.kind === 'wording' ? 'wording' : 'film';
  const { people, values, intervals, difference, interval } = look.figures.main;
  const shares = { from: 0, to: 100, ticks: [0, 25, 50, 75, 100].map((at) => ({ at, label: at === 100 ? '100%' : String(at) })) };
  const points = { low: 100 * interval.low, high: 100 * interval.high };
  const scale = scaleAround(points);
  const tone = verdict === 'helps' ? 'good' : verdict === 'harms' ? 'bad' : 'open';
  return (
    <div class="panel effect-chart">
      <h2>{words.outcome[experiment.outcome]}</h2>
      <IntervalChart scale={shares}>
        {(['with', 'without'] as const).map((arm) => {
          const ends = intervals?.[arm] ?? { low: values[arm], high: values[arm] };
          const value = `${per100(values[arm])}%`;
          return (
            <IntervalRow
              label={words[arm][kind]}
              note={words.of(wholeNumber(Math.round(values[arm] * people[arm])), wholeNumber(people[arm]))}
              value={100 * values[arm]}
              interval={{ low: 100 * ends.low, high: 100 * ends.high }}
              shown={value}
              said={words.said(words[arm][kind], value, `${per100(ends.low)}%`, `${per100(ends.high)}%`)}
              tone={arm}
              scale={shares}
            />
          );
        })}
      </IntervalChart>
      <p class="interval-sides" aria-hidden="true">
        <span />
        <span>
          <span>{words.fewer}</span>
          <span>{words.more}</span>
        </span>
      </p>
      <IntervalChart scale={scale} zero>
        <IntervalRow
          label={words.difference}
          note={words.per100}
          value={100 * difference}
          interval={points}
          shown={signed(per100(difference))}
          said={words.said(
            words.difference,
            signed(per100(difference)),
            signed(per100(interval.low)),
            signed(per100(interval.high)),
          )}
          tone={tone}
          scale={scale}
        />
      </IntervalChart>
    </div>
  );
}

/** How many take part, how many of them the figures are about, and why not all. */
export function PeopleTable({ t, experiment, counts, look }: Of & { counts: Counts | null; look: StoredLook | null }) {
  if (counts === null) return null;
  const words = t.effects.people;
  const kind = experiment.kind === 'wording' ? 'wording' : 'film';
  const { people, watched } = counts;
  const counted = look?.figures.main.people ?? { with: 0, without: 0 };
  const told = (many: number) => (isFew(many) ? words.few : wholeNumber(many));
  const row = (label: string, of: Counts['people']) => [label, told(of.with), told(of.without)];
  return (
    <>
      <Table
        caption={words.table}
        stacked
        named={[1, 2]}
        head={[words.table, words.with[kind], words.without[kind]]}
        rows={[
          row(words.all, people),
          row(words.counted, counted),
          row(words.later, {
            with: Math.max(0, people.with - counted.with),
            without: Math.max(0, people.without - counted.without),
          }),
          ...(kind === 'film' ? [[words.watched, told(watched.with), told(watched.without)]] : []),
        ]}
      />
      <p class="hint">{words.note(DAYS_UNTIL_KNOWN[experiment.outcome], look !== null && isLast(look))}</p>
    </>
  );
}

/** The outcomes on which no verdict rests; with the last look only: before it there is no bound that they are held to. */
export function OthersTable({ t, look }: Pick<Of, 't'> & { look: StoredLook | null }) {
  const words = t.effects.others;
  if (look === null || !isTold(look)) return null;
  if (!isLast(look)) return <p class="hint">{words.later}</p>;
  const rows = OUTCOMES.flatMap((outcome) => {
    const compared = look.figures.others[outcome];
    return compared === undefined || !isOtherTold(outcome, compared) ? [] : [otherRow(t, outcome, compared)];
  });
  if (rows.length === 0) return null;
  const { what, with: withIt, without, difference, verdict } = words.head;
  return (
    <>
      <Table caption={words.table} stacked named={[1, 2, 3]} head={[what, withIt, without, difference, verdict]} rows={rows} />
      <p class="hint">{words.note}</p>
    </>
  );
}

function otherRow(t: Texts, outcome: Outcome, { people, values, difference, interval }: Compared) {
  const words = t.effects.others;
  const share = MAIN_OUTCOMES.some((each) => each === outcome);
  const number = (value: number): string =>
    share ? String(per100(value)) : outcome === 'minutes' ? wholeNumber(Math.round(value)) : decimal(value, 1);
  const unit = share ? '%' : '';
  const [moved, low, high] = [difference, interval.low, interval.high].map((value) => number(value).replace('-', '−'));
  const clear = interval.low > 0 || interval.high < 0;
  const better = share ? interval.low > 0 : interval.high < 0;
  const group = (arm: 'with' | 'without') => (
    <>
      {number(values[arm])}
      {unit} <span class="hint">{words.of(wholeNumber(people[arm]))}</span>
    </>
  );
  return [
    words.names[outcome],
    group('with'),
    group('without'),
    words.difference(moved ?? '', low ?? '', high ?? ''),
    clear ? (
      <span class={`case-state ${better ? 'good' : 'bad'}`}>
        <Icon name={better ? 'check' : 'warning'} />
        <span>{better ? words.better : words.worse}</span>
      </span>
    ) : (
      <span class="muted">{words.unclear}</span>
    ),
  ];
}
