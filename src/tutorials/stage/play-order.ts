import type { Scene, Script, StartPoint } from '../script/script.ts';

export type PageScene = Extract<Scene, { kind: 'page' }>;

/** One scene to be played. `from`: it is not played on from the scene before, but from here. `seen` false: it is only passed on the way. */
export type Turn = { scene: PageScene; from: StartPoint | null; seen: boolean };

/** The scenes of a script that are played in a browser, in order. */
export const pageScenes = ({ stages }: Pick<Script, 'stages'>): PageScene[] =>
  stages.flatMap(({ scenes }) => scenes.filter((scene) => scene.kind === 'page'));

/**
 * What must be played so that the wanted scenes are seen: each from the nearest point before it at which a scene can start, if that is nearer than what has
 * been played already; nothing after the last of them.
 */
export function playOrder(scenes: readonly PageScene[], wanted: ReadonlySet<string> | null): Turn[] {
  const turns: Turn[] = [];
  let next = 0;
  for (const [at, scene] of scenes.entries()) {
    if (wanted !== null && !wanted.has(scene.id)) continue;
    const start = nearestStart(scenes, next, at);
    for (let each = start ?? next; each < at; each += 1) turns.push(turnOf(scenes[each]!, each === start, false));
    turns.push(turnOf(scene, at === start, true));
    next = at + 1;
  }
  return turns;
}

const turnOf = (scene: PageScene, isStart: boolean, seen: boolean): Turn => ({
  scene,
  from: isStart ? (scene.starts ?? null) : null,
  seen,
});

/** Null when everything from `next` on is to be played: there is nothing between, or no place to start at. */
function nearestStart(scenes: readonly PageScene[], next: number, at: number): number | null {
  if (next === at && next > 0) return null;
  for (let each = at; each >= next; each -= 1) if (scenes[each]?.starts !== undefined) return each;
  return null;
}
