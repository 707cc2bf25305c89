import type { FilmProgress } from './film-report.ts';

/** States of one making of a film. `removed` = it was not used for long, and its files are gone from the disk. */
export type FilmState = 'queued' | 'running' | 'ready' | 'published' | 'withdrawn' | 'removed' | 'failed' | 'cancelled';

/** How long the files of a film that no page shows any more are kept: links and open pages go on meanwhile, and it can be published again. */
export const UNUSED_DAYS = 30;

const DAY_MS = 86_400_000;

/** What was not used since before this moment may be removed. */
export const unusedSince = (now: Date): Date => new Date(now.getTime() - UNUSED_DAYS * DAY_MS);

/** Until when a film that was taken off its page then can be published again. */
export const keptUntil = (withdrawnAt: Date): Date => new Date(withdrawnAt.getTime() + UNUSED_DAYS * DAY_MS);

/** What a publisher can do with a film, in which states, and where it leads: draws the buttons and guards the POSTs. */
export const filmActions = {
  cancel: { from: ['queued', 'running'], to: 'cancelled' },
  publish: { from: ['ready', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly FilmState[]; to: FilmState }>;

export type FilmVerb = keyof typeof filmActions;

/** Whether the verb is possible in the state. */
export function mayActOnFilm(verb: FilmVerb, state: FilmState): boolean {
  const from: readonly FilmState[] = filmActions[verb].from;
  return from.includes(state);
}

/** Whether work on it still goes on, so that the page asks again. */
export const isBeingMade = (state: FilmState): boolean => state === 'queued' || state === 'running';

/** What the publisher's list is ordered by: the newest film of a service, and the newest check. */
export type Listed = { film: FilmState | null; check: { state: string; verdict: string | null } | null };

/** Place in the publisher's list: what failed or does not fit, what goes on and what waits for a look come first, what is published and fits last. */
export function studioOrder({ film, check }: Listed): number {
  if (film === 'failed' || check?.state === 'failed' || check?.verdict === 'broken') return 0;
  if (film === 'running' || check?.state === 'running') return 1;
  if (film === 'queued') return 2;
  const order: readonly (FilmState | null)[] = ['ready', null, 'cancelled', 'removed', 'withdrawn', 'published'];
  return 3 + order.indexOf(film);
}

/** Steps in their order, each with its share of the whole work as it takes time on two cores. */
const weights: readonly (readonly [step: FilmProgress['step'], weight: number])[] = [
  ['script', 0.01],
  ['voice', 0.08],
  ['plan', 0.01],
  ['stage', 0.3],
  ['film', 0.4],
  ['publish', 0.2],
];

/** How far a making is: the furthest step that was begun, and the share of the whole work that is done, 0 to 1. */
export type Stand = { step: FilmProgress['step']; share: number };

/** How far it is after another word of its making. Steps run side by side and tell in any order; the share never goes back. */
export function standAfter(told: ReadonlyMap<FilmProgress['step'], FilmProgress>, before: Stand | null): Stand | null {
  const shareOf = (step: FilmProgress['step']): number => {
    const { done, total } = told.get(step) ?? { done: 0, total: 1 };
    return total === 0 ? 0 : Math.min(1, done / total);
  };
  const last = weights.findLast(([step]) => told.has(step));
  if (last === undefined) return before;
  // Nothing is drawn of what was not filmed: scenes that were kept from an earlier making are told of by nobody.
  const share = weights.reduce(
    (sum, [step, weight]) => sum + weight * (step === 'stage' ? Math.max(shareOf('stage'), shareOf('film')) : shareOf(step)),
    0,
  );
  return { step: last[0], share: Math.max(before?.share ?? 0, Math.round(share * 1000) / 1000) };
}

/** The stage of the film that an address asks for; null = the whole film. */
export const readStage = (given: string | null | undefined): number | null =>
  /^[1-9]$/.test(given ?? '') ? Number(given) : null;
