/** Where a file of permits stands. `unreadable`: nothing can be brought in from it; `undone`: what it brought is taken back. */
export type ImportState = 'checking' | 'checked' | 'unreadable' | 'entering' | 'entered' | 'undoing' | 'undone' | 'discarded';

/** What the administrator can do with a file, in which states, and where it leads: draws the buttons and guards the POSTs. */
export const importActions = {
  enter: { from: ['checked'], to: 'entering' },
  undo: { from: ['entered'], to: 'undoing' },
  discard: { from: ['checking', 'checked', 'unreadable'], to: 'discarded' },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>;

export type ImportVerb = keyof typeof importActions;

/** Whether the verb is possible in the state. */
export function mayActOnImport(verb: ImportVerb, state: ImportState): boolean {
  const from: readonly ImportState[] = importActions[verb].from;
  return from.includes(state);
}

/** States in which a job is at work on a file, and what it does. */
export const stepsAtWork = { checking: 'check', entering: 'enter', undoing: 'undo' } as const;

export type StateAtWork = keyof typeof stepsAtWork;

/** Whether a job is at work on it. */
export const isAtWork = (state: ImportState): state is StateAtWork => state in stepsAtWork;
