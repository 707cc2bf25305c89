import type { Change } from './change.ts';

/** One value of a change; `field` '' = the whole of it. */
export type Difference = { field: string; before: string; after: string };

/** What a change changed, value by value: of two things with parts only the parts that differ. */
export function differencesOf({ before, after }: Pick<Change, 'before' | 'after'>): Difference[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was === null && is === null) return [{ field: '', before: plain(before), after: plain(after) }];
  const fields = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...fields].flatMap((field) => {
    const [old, now] = [plain(was?.[field]), plain(is?.[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

/** A value as text: lists with commas, things with parts in brackets; nothing is ''. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((each) => plain(each)).join(', ');
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${plain(part)}`)
    .join('; ');
}

function partsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
