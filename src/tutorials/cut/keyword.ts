import type { Box } from '../stage/take.ts';
import { between } from './curve.ts';
import { CAPTIONS, RING, SAFE } from './frame-layout.ts';

/** Room between the ring's outer edge and the tag: the caret's tip bridges it. */
export const TAG_GAP = 16;
export const TAG_HEIGHT = 54;
export const TAG_PADDING = 20;

type TagSide = 'right' | 'above' | 'below';
/** Where a tag lies and on which side of the ring; `caret` is the middle of its tip along that side. */
export type TagPlace = { box: Box; side: TagSide; caret: number };

/** Width of a tag before anything is drawn: a little more than it will be, so that the camera leaves room enough. */
export function tagWidthAbout(keyword: string): number {
  return keyword.length * 17 + 2 * TAG_PADDING;
}

/** Right of the ring; without room there above it, then below; never in the caption zone. `ring` is the hole, in frame px. */
export function placeTag(ring: Box, width: number): TagPlace | null {
  const reach = RING.stroke + RING.edge + TAG_GAP - RING.edge;
  const right = { x: ring.x + ring.width + reach, y: ring.y + ring.height / 2 - TAG_HEIGHT / 2, width, height: TAG_HEIGHT };
  const safeRight = SAFE.x + SAFE.width;
  if (right.x + width <= safeRight) {
    const y = between(right.y, SAFE.y, CAPTIONS.y - TAG_HEIGHT - 2);
    return { box: { ...right, y }, side: 'right', caret: ring.y + ring.height / 2 };
  }
  const x = between(ring.x + ring.width / 2 - width / 2, SAFE.x, safeRight - width);
  const caret = x + width / 2;
  const above = ring.y - reach - TAG_HEIGHT;
  if (above >= SAFE.y - 8) return { box: { x, y: above, width, height: TAG_HEIGHT }, side: 'above', caret };
  const below = ring.y + ring.height + reach;
  if (below + TAG_HEIGHT <= CAPTIONS.y) return { box: { x, y: below, width, height: TAG_HEIGHT }, side: 'below', caret };
  return null;
}
