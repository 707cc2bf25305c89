export type Pair = { label: string; value: string; note?: string };

/** A few facts in one panel, each with its name above it. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl class="rows pairs">
      {pairs.map(({ label, value, note }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note === undefined ? null : <dd class="note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
