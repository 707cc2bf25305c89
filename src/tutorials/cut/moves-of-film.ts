import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { Layout } from './frame-layout.ts';
import { preparePage } from './page-state.ts';
import { panStarts } from './pans.ts';

/**
 * When the page is scrolled before the viewer's eyes, in ms from the start of the film, in order: they count as camera moves, beside the zooms of the plan.
 * A place that fades in is none. Scenes without a take have none.
 */
export function panMoves(layout: Layout, timeline: Timeline, takeOf: (sceneId: string) => SceneTake | undefined): number[] {
  return timeline.stages.flatMap(({ scenes }) =>
    scenes.flatMap((timed) => {
      const take = timed.scene.kind === 'page' ? takeOf(timed.scene.id) : undefined;
      return take === undefined ? [] : panStarts(layout, preparePage(layout, 'full', timed, take).moves);
    }),
  );
}
