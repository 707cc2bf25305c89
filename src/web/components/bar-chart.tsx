type Segment = {
  /** How much of the whole width, 0 to 1. */
  share: number;
  /** 0 is the darkest; 3 is what is not told apart. */
  tone: 0 | 1 | 2 | 3;
};

type Bar = {
  label: string;
  /** The figure in words, at the end of the row. */
  value: string;
  segments: readonly Segment[];
};

type BarChartProps = {
  /** What is shown, above it. */
  caption: string;
  bars: readonly Bar[];
  /** Where thin upright lines cross the bars, 0 to 1. */
  marks?: readonly number[] | undefined;
  /** What the lines mean. */
  note?: string | undefined;
  /** What the tones mean, the darkest first. */
  legend?: readonly string[] | undefined;
};

/** Bars below each other, drawn as SVG on the server. Words stand beside the drawing, so that they wrap on a phone and are read aloud. */
export function BarChart({ caption, bars, marks = [], note, legend = [] }: BarChartProps) {
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      {legend.length === 0 ? null : (
        <ul class="chart-legend">
          {legend.map((words, tone) => (
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <rect width="14" height="14" class={`tone-${tone}`} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      )}
      <ul>
        {bars.map(({ label, value, segments }) => (
          <li class="chart-row">
            <span>{label}</span>
            <strong>{value}</strong>
            <svg width="100%" height="16" aria-hidden="true">
              <rect class="chart-ground" width="100%" height="16" />
              {segments.map(({ share, tone }, at) => (
                <rect class={`tone-${tone}`} x={percent(sumBefore(segments, at))} width={percent(share)} height="16" />
              ))}
              {marks.map((at) => (
                <line x1={percent(at)} x2={percent(at)} y1="0" y2="16" class="chart-mark" />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      {note === undefined ? null : <p class="hint">{note}</p>}
    </figure>
  );
}

const sumBefore = (segments: readonly Segment[], at: number): number =>
  segments.slice(0, at).reduce((sum, { share }) => sum + share, 0);

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
