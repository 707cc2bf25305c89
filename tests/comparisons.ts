import { expect } from 'vitest';
import { WORLD_DATE } from '../src/clock.ts';
import type { Plan } from '../src/insights/experiments/experiment.ts';
import { nursePlan } from '../src/insights/experiments/sample-plan.ts';
import { endExperiment, listExperiments, planExperiment, startExperiment } from '../src/insights/experiments/store.ts';
import type { Portal } from '../src/portal.ts';

/** Who plans comparisons in the world. */
export const planner = { id: 'world-lina', role: 'publisher' };

/** Starts a comparison of the nurse's film, or what is wished instead; answers its id. */
export async function startComparison({ db }: Pick<Portal, 'db'>, wished: Partial<Plan> = {}): Promise<string> {
  const id = await planExperiment(db, { ...nursePlan, ...wished }, { actor: planner, at: WORLD_DATE });
  const films = [wished.filmId ?? 'a film'];
  expect(await startExperiment(db, { id, films, actor: planner, at: WORLD_DATE })).toEqual({ ok: true });
  return id;
}

/** Ends all that runs, and removes every film. */
export async function endComparisons({ db }: Pick<Portal, 'db'>): Promise<void> {
  for (const { id, state } of await listExperiments(db))
    if (state === 'running') await endExperiment(db, { id, decision: 'all', films: [], actor: planner, at: WORLD_DATE });
  await db.execute('delete from film');
}
