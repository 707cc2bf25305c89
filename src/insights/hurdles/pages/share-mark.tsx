import type { Interval } from '../../statistics/interval.ts';

/** Measures of a mark, in px of its picture. */
const WIDTH = 260;
const HEIGHT = 32;
const EDGE = 8;

/** The end of the scale that all marks of a table share: the next ten above everything, as a share. */
export const scaleOf = (intervals: readonly Interval[]): number =>
  Math.max(0.1, Math.ceil(Math.max(0, ...intervals.map(({ high }) => high)) * 10) / 10);

const at = (share: number, scale: number): number => EDGE + (Math.min(share, scale) / scale) * (WIDTH - 2 * EDGE);

/** A share and its interval on a line. The figures stand beside it in words, so nobody needs the picture. */
export function ShareMark({ share, interval, scale }: { share: number; interval: Interval; scale: number }) {
  const [low, high, dot] = [at(interval.low, scale), at(interval.high, scale), at(share, scale)].map(
    (x) => Math.round(x * 10) / 10,
  );
  return (
    <svg class="share-mark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {ticks(scale).map((tick) => (
        <line class="grid" x1={at(tick, scale)} x2={at(tick, scale)} y1="0" y2={HEIGHT} />
      ))}
      <rect x={low} y="12" width={(high ?? 0) - (low ?? 0)} height="8" />
      <line x1={low} x2={low} y1="8" y2="24" />
      <line x1={high} x2={high} y1="8" y2="24" />
      <circle cx={dot} cy="16" r="6" />
    </svg>
  );
}

/** The numbers of the scale, above the marks. */
export function ShareScale({ scale }: { scale: number }) {
  return (
    <svg class="share-scale" viewBox={`0 0 ${WIDTH} 20`} width={WIDTH} height="20" aria-hidden="true">
      {ticks(scale).map((tick) => (
        <text x={at(tick, scale)} y="15" text-anchor="middle">
          {Math.round(tick * 100)}
        </text>
      ))}
    </svg>
  );
}

/** About five lines, at whole tens where the scale is long. */
function ticks(scale: number): number[] {
  const step = scale <= 0.2 ? 0.05 : scale <= 0.5 ? 0.1 : 0.2;
  return Array.from({ length: Math.floor(scale / step + 1e-9) + 1 }, (_, index) => index * step);
}
