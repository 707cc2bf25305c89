import type { Action, Beat } from '../script/script.ts';
import { loadsPage } from './settle.ts';

/** Whether the pictures of a beat are taken from close by: the one before its action, and those after each step of it. */
export type CloseUps = { before: boolean; after: boolean[] };

/** What a beat's action is done in: one thing, or one after the other. */
export const stepsOf = (action: Action | null): readonly Action[] => {
  if (action === null || action.verb === 'open' || action.verb === 'point') return [];
  return action.verb === 'fill-rest' ? action.actions : [action];
};

/**
 * How a scene is filmed, beat by beat. From its coming to its going a page is filmed from one distance, because another one lays it out a little
 * differently: from close by where the camera comes close to any beat on it.
 * @param places of the beats that the camera comes close to.
 */
export function closeUpsOf(beats: readonly Beat[], places: ReadonlySet<number>): CloseUps[] {
  let page = 0;
  const close = new Set<number>();
  const pages = beats.map(({ action }, at) => {
    if (action?.verb === 'open') page += 1;
    const before = page;
    const after = stepsOf(action).map((step) => (page += loadsPage(step) ? 1 : 0));
    if (places.has(at)) {
      close.add(before);
      // A document that was sent comes back on the same page, on which the camera still rests.
      if (action?.verb === 'upload') close.add(page);
    }
    return { before, after };
  });
  return pages.map(({ before, after }) => ({ before: close.has(before), after: after.map((place) => close.has(place)) }));
}
