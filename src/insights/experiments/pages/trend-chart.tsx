import { dayShort } from '../../../catalogue/formats.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import type { Series } from '../experiment.ts';
import { toldWeeks } from '../trend-rules.ts';

const HEIGHT = 240;
const FLOOR = 206;
const TOP = 12;

/** A series week by week, with the line through it before and after, and the dashed one that would have gone on. Places are percentages of the width. */
export function TrendChart({ t, series, changedOn }: { t: Texts; series: Series; changedOn: string }) {
  const words = t.effects.trendChart;
  const { weeks, changedAt, effect } = series;
  const x = (at: number): string => `${7 + (at / Math.max(1, weeks.length - 1)) * 88}%`;
  const y = (value: number): number => FLOOR - (Math.min(Math.max(value, 0), 100) / 100) * (FLOOR - TOP);
  const last = weeks.length - 1;
  const stroke = (kind: string, values: readonly number[], from: number, to: number) =>
    to <= from ? null : <line class={kind} x1={x(from)} x2={x(to)} y1={y(values[from] ?? 0)} y2={y(values[to] ?? 0)} />;
  return (
    <figure class="trend">
      <svg width="100%" height={HEIGHT} role="img" aria-label={words.said(weeks.length, dayShort(changedOn))}>
        {[0, 25, 50, 75, 100].map((value) => (
          <>
            <line class="tick" x1="7%" x2="95%" y1={y(value)} y2={y(value)} />
            <text x="5.5%" y={y(value) + 5} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        {changedAt > 0 && changedAt <= last ? (
          <line class="nought" x1={x(changedAt - 0.5)} x2={x(changedAt - 0.5)} y1={TOP} y2={FLOOR} />
        ) : null}
        {toldWeeks(weeks).map(({ value }, at) =>
          value === null ? null : <circle class={at < changedAt ? 'before' : 'after'} cx={x(at)} cy={y(value)} r="4.5" />,
        )}
        {effect === null ? null : (
          <>
            {stroke('line before', effect.fitted, 0, changedAt - 1)}
            {stroke('line after', effect.fitted, changedAt, last)}
            {stroke('expected', effect.expected, changedAt, last)}
          </>
        )}
        {[0, changedAt, last]
          .filter((at, index, all) => weeks[at] !== undefined && all.indexOf(at) === index)
          .map((at) => (
            <text
              class={at === last ? 'at-end' : undefined}
              x={x(at)}
              y={FLOOR + 24}
              text-anchor={at === last ? 'end' : at === 0 ? 'start' : 'middle'}
            >
              {dayShort(weeks[at]?.monday ?? '')}
            </text>
          ))}
      </svg>
      {effect === null ? null : (
        <figcaption class="trend-key">
          <span class="key-line">{words.fitted}</span>
          <span class="key-expected">{words.expected}</span>
        </figcaption>
      )}
    </figure>
  );
}
