import type { SceneTake, Still } from './take.ts';

/** Every still of a take; one that nothing changed in stands there several times. */
export const stillsOf = ({ beats }: SceneTake): Still[] =>
  beats.flatMap(({ before, after, between }) => [before, ...between.map(({ still }) => still), after]);
