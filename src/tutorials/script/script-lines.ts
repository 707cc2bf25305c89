import type { Line, Script } from './script.ts';

/** Every spoken sentence of a script, in the order in which they are spoken; one that is said twice stands there twice. */
export const scriptLines = (script: Script): Line[] =>
  script.stages.flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats.flatMap(({ line }) => line ?? [])));
