import type { Script } from '../script/script.ts';
import type { Box, SceneTake } from './take.ts';

/** What one beat showed when it was played: role, name and place of its target, the text around it, and the page it was on (rule 28). */
export type BeatPrint = {
  beat: number;
  /** Path of the page without ids and numbers. */
  path: string;
  role: string;
  name: string;
  /** Box of the target in CSS px of the document, rounded to 8; null without a target. */
  box: Box | null;
  textHash: string;
};

/** What a played scene looked like. Two plays of the same portal give equal prints. */
export type ScenePrint = { scene: string; stage: number; beats: BeatPrint[] };

/** The prints of played scenes, in order. */
export function printsOf(takes: readonly SceneTake[], { stages }: Pick<Script, 'stages'>): ScenePrint[] {
  return takes.map((take) => {
    const stage = stages.find(({ scenes }) => scenes.some(({ id }) => id === take.sceneId));
    return printOf(take, stage?.number ?? 0);
  });
}

/** The print of one played scene. */
export const printOf = ({ sceneId, beats }: SceneTake, stage: number): ScenePrint => ({
  scene: sceneId,
  stage,
  beats: beats.map(({ fingerprint }, beat) => ({ beat, ...fingerprint, box: fingerprint.box && roughly(fingerprint.box) })),
});

/** Finer than a person sees, and so rough that a device of another scale gives the same. */
const GRID = 8;

const roughly = ({ x, y, width, height }: Box): Box => ({
  x: onGrid(x),
  y: onGrid(y),
  width: onGrid(width),
  height: onGrid(height),
});

const onGrid = (length: number): number => GRID * Math.round(length / GRID);
