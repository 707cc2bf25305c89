import type { Box } from '../stage/take.ts';
import { between } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import { topCaptionsEnd } from './frame-layout.ts';

type TagSide = 'right' | 'above' | 'below';
/** Where a tag lies and on which side of the ring; `caret` is the middle of its tip along that side. */
export type TagPlace = { box: Box; side: TagSide; caret: number };

/** Width of a tag before anything is drawn: a little more than it will be, so that the camera leaves room enough. */
export function tagWidthAbout({ tag, shape }: Layout, keyword: string): number {
  return keyword.length * (shape === 'phone' ? 22.5 : 17) + 2 * tag.padding;
}

/** Above or below a ring a tag stands so far in from the ring's right end: text begins at the left, and is covered least there. */
const INSET = 24;

/**
 * Right of the ring; without room there above it, then below; never where captions stand.
 * @param ring the hole, in frame px.
 * @param captionAtTop the caption of this moment stands at the top.
 */
export function placeTag(layout: Layout, ring: Box, width: number, captionAtTop = false): TagPlace | null {
  const { safe, captions, frame } = layout;
  const { gap, height } = layout.tag;
  const reach = layout.ring.stroke + gap;
  const [top, bottom] = captionAtTop ? [topCaptionsEnd(layout), frame.height - 8] : [safe.y - 8, captions.y];
  const safeRight = safe.x + safe.width;
  const right = ring.x + ring.width + reach;
  if (right + width <= safeRight) {
    const y = between(ring.y + ring.height / 2 - height / 2, Math.max(top, safe.y), bottom - height - 2);
    return { box: { x: right, y, width, height }, side: 'right', caret: ring.y + ring.height / 2 };
  }
  const wished = ring.width < width + 2 * INSET ? ring.x + (ring.width - width) / 2 : ring.x + ring.width - width - INSET;
  const x = between(wished, safe.x, safeRight - width);
  const caret = x + width / 2;
  const above = ring.y - reach - height;
  if (above >= top) return { box: { x, y: above, width, height }, side: 'above', caret };
  const below = ring.y + ring.height + reach;
  if (below + height <= bottom) return { box: { x, y: below, width, height }, side: 'below', caret };
  return null;
}
