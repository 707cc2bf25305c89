import { seededRandom, shuffled } from '../statistics/random.ts';
import type { Arm } from '../statistics/strata.ts';

/** People of one service and week who came one after the other; of each block half is in each group. */
const BLOCK = 4;

/** Which block of its service and week a place belongs to, from 0. */
export const blockOf = (place: number): number => Math.floor(place / BLOCK);

/**
 * The group of the how many-th person of a service and week: permuted blocks, so that both groups are equally large at any time, and nobody can guess who is next.
 * @param key a keyed hash of experiment, service, week and block: without the key the order cannot be foretold.
 */
export function armAt(place: number, key: string): Arm {
  const order = shuffled<Arm>(['with', 'with', 'without', 'without'], seededRandom(key));
  return order[place % BLOCK] ?? 'without';
}

/** Monday of the week of a local day. */
export function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** What is decided about a film or sentence at a place: a half, everybody, nobody. */
export type Ruling = {
  kind: 'film' | 'wording' | 'trend';
  state: 'planned' | 'running' | 'ended';
  decision: 'all' | 'none' | null;
};

/**
 * Whether it is shown.
 * @param arm of the person, where a comparison is running; null = they take no part, and see what is published: the film, and the sentence that was there before.
 */
export function isShown({ kind, state, decision }: Ruling, arm: Arm | null): boolean {
  if (state === 'ended') return decision === 'all';
  return arm === null ? kind === 'film' : state === 'running' && arm === 'with';
}
