/** Why a page is shown again: tried too often (until a time in words), or for faults at its fields. */
export type Failing = { until?: string | null };

/** Status and title mark of a page that is shown again: 429 too often, 422 with faults, else as usual. */
export function failing(given: Failing, faults: Readonly<Record<string, unknown>>): { error?: true; status?: 422 | 429 } {
  if (given.until !== undefined && given.until !== null) return { error: true, status: 429 };
  return Object.values(faults).some((reason) => reason !== undefined) ? { error: true, status: 422 } : {};
}
