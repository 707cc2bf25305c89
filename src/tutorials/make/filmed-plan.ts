import { captionsAtTop } from '../cut/caption-state.ts';
import type { CaptionSpan } from '../cut/caption-state.ts';
import { layoutOf } from '../cut/frame-layout.ts';
import { panMoves } from '../cut/moves-of-film.ts';
import type { Shape } from '../formats.ts';
import { cameraMoves } from '../plan/zooms.ts';
import type { SceneTake } from '../stage/take.ts';
import type { PlannedFilm } from './plan-shape.ts';

/** A planned film with what only its played scenes tell; all formats of a shape share it. */
export type FilmedPlan = PlannedFilm & {
  /** When captions stand at the top. */
  atTop: readonly CaptionSpan[];
  /** When the camera moves where motion is full, pans of the page included: ms from the start, in order. */
  moves: readonly number[];
};

/** What is known of a film once all of its scenes are played. */
export function filmedPlan(film: PlannedFilm, shape: Shape, takes: readonly SceneTake[]): FilmedPlan {
  const { timeline } = film;
  const layout = layoutOf(shape);
  const byScene = new Map(takes.map((take) => [take.sceneId, take]));
  const takeOf = (sceneId: string) => byScene.get(sceneId);
  const zooms = cameraMoves(timeline).map(({ atMs }) => atMs);
  return {
    ...film,
    atTop: captionsAtTop(layout, timeline, takeOf),
    moves: [...zooms, ...panMoves(layout, timeline, takeOf)].toSorted((a, b) => a - b),
  };
}
