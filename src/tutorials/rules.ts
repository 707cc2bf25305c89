/** States of one making of a film. */
export type FilmState = 'queued' | 'running' | 'ready' | 'published' | 'withdrawn' | 'failed' | 'cancelled';

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

/** Place of a film in the publisher's list: what failed, what goes on and what waits for a look come first, what is published last. */
export function studioOrder(state: FilmState | null): number {
  const order: readonly (FilmState | null)[] = [
    'failed',
    'running',
    'queued',
    'ready',
    null,
    'cancelled',
    'withdrawn',
    'published',
  ];
  return order.indexOf(state);
}

/** Share of the whole work that is done, 0 to 1, for the progress bar: steps weigh as they take time on two cores. */
export function shareDone(progress: { step: string; done: number; total: number } | null): number {
  const weights: readonly (readonly [step: string, weight: number])[] = [
    ['script', 0.02],
    ['voice', 0.1],
    ['plan', 0.01],
    ['stage', 0.45],
    ['film', 0.4],
    ['publish', 0.02],
  ];
  if (progress === null) return 0;
  let before = 0;
  for (const [step, weight] of weights) {
    if (step === progress.step) return before + weight * (progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total));
    before += weight;
  }
  return 0;
}
