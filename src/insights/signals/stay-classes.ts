/** Where one class of stays ends and the next begins, in seconds. The last class has no end. */
export const STAY_EDGES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 3600] as const;

/**
 * The time within which a share of people had gone on, in seconds, from how many stayed for how long. Within a class people are taken to be spread evenly.
 * @param counts one number for each class, the last for everything beyond the last edge.
 * @returns null when nobody stayed.
 */
export function stayQuantile(counts: readonly number[], share: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let before = 0;
  for (const [index, count] of counts.entries()) {
    const wanted = share * all;
    if (count > 0 && before + count >= wanted) {
      const from = STAY_EDGES[index - 1] ?? 0;
      const until = STAY_EDGES[index] ?? from;
      return from + ((until - from) * (wanted - before)) / count;
    }
    before += count;
  }
  return STAY_EDGES.at(-1) ?? null;
}
