import type { Beat, Scene, Script } from '../script/script.ts';
import * as pacing from './pacing.ts';
import { leavesPage } from './target-name.ts';
import type { Timeline } from './timeline.ts';

/** Places of the beats that the camera goes to, by id of their scene. */
export type Zooms = ReadonlyMap<string, ReadonlySet<number>>;

/** One move of the camera: when it starts, and the beat that asks for it. */
type Move = { atMs: number; scene: string; beat: number };

/** Every beat of a played page that wants a closer look. */
export function wishedZooms(script: Script): Zooms {
  const scenes = script.stages.flatMap((stage) => stage.scenes).filter((scene) => scene.kind === 'page');
  return new Map(scenes.map((scene) => [scene.id, new Set(scene.beats.flatMap((beat, at) => (wantsZoom(beat) ? [at] : [])))]));
}

const wantsZoom = (beat: Beat): boolean => beat.look !== 'page' && beat.action !== null && beat.action.verb !== 'open';

/** All moves of a film, in order of time: into a zoom, from one to the next, and back. */
export function cameraMoves(timeline: Timeline): Move[] {
  return timeline.stages.flatMap((stage) =>
    stage.scenes.flatMap(({ scene, beats }) =>
      beats.flatMap(({ camera }, beat) =>
        camera === null
          ? []
          : [camera.inMs, ...(camera.outMs === null ? [] : [camera.outMs])].map((atMs) => ({ atMs, scene: scene.id, beat })),
      ),
    ),
  );
}

/**
 * Takes away the zoom that is needed least, where the moves are too many for any minute (rule 15).
 * @returns null when there is nothing to take away.
 */
export function thinZooms(zooms: Zooms, timeline: Timeline): Zooms | null {
  const crowded = crowdedMoves(cameraMoves(timeline));
  if (crowded.length === 0) return null;
  const beats = new Map(timeline.stages.flatMap((stage) => stage.scenes.map(({ scene }) => [scene.id, scene] as const)));
  const least = crowded.reduce((a, b) => (worth(b, beats) < worth(a, beats) ? b : a));
  return new Map([...zooms].map(([scene, places]) => [scene, scene === least.scene ? without(places, least.beat) : places]));
}

/** The moves of the first minute that holds too many; none when every minute is calm. */
function crowdedMoves(moves: Move[]): Move[] {
  for (const { atMs } of moves) {
    const within = moves.filter((move) => move.atMs >= atMs && move.atMs < atMs + 60_000);
    if (within.length > pacing.CAMERA_MOVES_A_MINUTE) return within;
  }
  return [];
}

/**
 * How much a zoom is worth: what is read for good most, then a field that is explained, then a button; of a page's zooms the first more than the others,
 * and a zoom that ends with its page more than one that must go back.
 */
function worth({ scene: id, beat: at }: Move, scenes: ReadonlyMap<string, Scene>): number {
  const scene = scenes.get(id);
  const beat = scene?.beats[at];
  if (scene === undefined || beat === undefined) return 0;
  const ofLook = { page: 0, button: 1, field: 2, reading: beat.result ? 9 : 1.5 }[beat.look];
  const isFirst = !scene.beats.slice(pageStart(scene.beats, at), at).some(wantsZoom);
  return ofLook + (isFirst ? 2 : 0) + (leavesPage(beat) ? 0.5 : 0);
}

/** Place of the first beat of the page that a beat is on. */
const pageStart = (beats: readonly Beat[], at: number): number => beats.slice(0, at).findLastIndex(leavesPage) + 1;

const without = (places: ReadonlySet<number>, gone: number): ReadonlySet<number> =>
  new Set([...places].filter((place) => place !== gone));
