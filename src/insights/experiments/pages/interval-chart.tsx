import type { Child } from 'hono/jsx';
import type { Interval } from '../../statistics/interval.ts';

/** Values at the left and right end of a row, and where lines and numbers stand. */
export type Scale = { from: number; to: number; ticks: readonly { at: number; label: string }[] };

type RowProps = {
  label: string;
  note: string;
  value: number;
  interval: Interval;
  /** What stands beside the interval. */
  shown: string;
  /** The row in words, for who does not see it. */
  said: string;
  tone: 'with' | 'without' | 'good' | 'bad' | 'open';
  scale: Scale;
};

/** Left and right of the scale stays room for numbers, in percent of the row. */
const MARGIN = 6;

const place = ({ from, to }: Scale, value: number): number =>
  MARGIN + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (100 - 2 * MARGIN);

/** Rows of values with their intervals over one scale. All places are percentages, so that it fits every width and its numbers keep their size. */
export function IntervalChart({ scale, zero = false, children }: { scale: Scale; zero?: boolean; children: Child }) {
  return (
    <div class={zero ? 'interval-chart zero' : 'interval-chart'}>
      {children}
      <div class="interval-row" aria-hidden="true">
        <span />
        <svg width="100%" height="22">
          {scale.ticks.map(({ at, label }) => (
            <text x={`${place(scale, at)}%`} y="16" text-anchor="middle">
              {label}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

/** One value with its interval. */
export function IntervalRow({ label, note, value, interval, shown, said, tone, scale }: RowProps) {
  const [low, high, at] = [place(scale, interval.low), place(scale, interval.high), place(scale, value)];
  const beside = high < 92 ? { x: `${high + 1.5}%`, anchor: 'start' } : { x: `${low - 1.5}%`, anchor: 'end' };
  return (
    <div class="interval-row">
      <span>
        <strong>{label}</strong>
        <span class="muted">{note}</span>
      </span>
      <svg width="100%" height="46" role="img" aria-label={said} class={tone}>
        {scale.ticks.map((tick) => (
          <line
            class={tick.at === 0 && scale.from < 0 ? 'nought' : 'tick'}
            x1={`${place(scale, tick.at)}%`}
            x2={`${place(scale, tick.at)}%`}
            y1="0"
            y2="46"
          />
        ))}
        <rect x={`${low}%`} y="17" width={`${Math.max(0.2, high - low)}%`} height="12" />
        <line class="end" x1={`${low}%`} x2={`${low}%`} y1="14" y2="32" />
        <line class="end" x1={`${high}%`} x2={`${high}%`} y1="14" y2="32" />
        <circle cx={`${at}%`} cy="23" r="7" />
        <text class="value" x={beside.x} y="28" text-anchor={beside.anchor}>
          {shown}
        </text>
      </svg>
    </div>
  );
}

/** A scale around zero that holds an interval, in steps that people count in. */
export function scaleAround({ low, high }: Interval): Scale {
  const reach = Math.max(Math.abs(low), Math.abs(high)) * 1.15;
  const step = [1, 2, 5, 10, 20, 50].find((each) => each * 2 >= reach) ?? 50;
  const ticks = [-2, -1, 0, 1, 2].map((each) => each * step);
  return {
    from: -2 * step,
    to: 2 * step,
    ticks: ticks.map((at) => ({ at, label: at > 0 ? `+${at}` : String(at).replace('-', '−') })),
  };
}
