import { BarChart } from '../../../web/components/bar-chart.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import type { ToldWays } from '../told-rules.ts';

type WaysChartProps = {
  c: PortalContext;
  caption: string;
  note: string;
  bars: readonly { label: string; value: string; ways: ToldWays }[];
  /** Every bar is as wide as the chart: the ways of each are compared, not how many there were. */
  whole?: boolean;
};

const WAYS = ['online', 'assisted', 'counter'] as const;
const UNTOLD = 3;

/** How applications came, a bar for each month. What may not be told by way is drawn as one piece, so that the bar keeps its length. */
export function WaysChart({ c, caption, note, bars, whole = false }: WaysChartProps) {
  const { ways: names, untold } = c.get('t').performance.usage;
  const most = Math.max(1, ...bars.map(({ ways }) => ways.total ?? 0));
  const hides = bars.some(({ ways }) => untoldOf(ways) > 0);
  return (
    <BarChart
      caption={caption}
      legend={[...WAYS.map((way) => names[way]), ...(hides ? [untold] : [])]}
      note={note}
      bars={bars.map(({ label, value, ways }) => {
        const of = whole ? Math.max(1, ways.total ?? 0) : most;
        const pieces = [...WAYS.map((way) => ways[way] ?? 0), untoldOf(ways)];
        return { label, value, segments: pieces.map((count, at) => ({ share: count / of, tone: toneOf(at) })) };
      })}
    />
  );
}

/** How many are in the total, and in no way that is told. */
const untoldOf = (ways: ToldWays): number =>
  ways.total === null ? 0 : WAYS.reduce((left, way) => left - (ways[way] ?? 0), ways.total);

const toneOf = (at: number) => (at === 0 || at === 1 || at === 2 ? at : UNTOLD);
