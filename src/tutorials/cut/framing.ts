import type { Beat } from '../script/script.ts';
import type { Box, Still } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { heightOf, inFrame, onGrid } from './camera.ts';
import { between } from './curve.ts';
import { BASE_SCALE, PAGE_WIDTH, RING, SAFE, TARGET_INSET, TARGET_SHARE, VIEW, WISHED_CENTRE_Y, ZOOM } from './frame-layout.ts';
import { snapToLines } from './snap.ts';
import { tagWidthAbout, TAG_GAP } from './keyword.ts';

/** Ring and ink edge reach this far out of the target. */
const RING_REACH = RING.padding + RING.stroke + RING.edge;

/** The lowest and highest top of the view (CSS px) that keep the target, ring included, inside the safe area. */
function safeTops(target: Box, scale: number): { lowest: number; highest: number } {
  const highest = target.y - (SAFE.y + RING_REACH - VIEW.y) / scale;
  const lowest = target.y + target.height - (SAFE.y + SAFE.height - RING_REACH - VIEW.y) / scale;
  return { lowest: Math.min(lowest, highest), highest };
}

/** Tops of the view that the still can show: beyond the end of the document there is only its ground. */
function shownTops(still: Still, width: number): { lowest: number; highest: number } {
  const lowest = Math.max(0, still.area.y);
  const end = Math.min(still.documentHeight, still.area.y + still.area.height);
  return { lowest, highest: Math.max(lowest, end - heightOf(width)) };
}

/** The top nearest to the wish that the still can show and the target allows; the target comes first. */
function topFor(wish: number, still: Still, width: number, target: Box | null): { y: number; lowest: number; highest: number } {
  const shown = shownTops(still, width);
  if (target === null) return { y: between(wish, shown.lowest, shown.highest), ...shown };
  const safe = safeTops(target, VIEW.width / width);
  const lowest = between(safe.lowest, shown.lowest, Math.max(shown.highest, safe.lowest));
  const highest = Math.max(lowest, Math.min(safe.highest, Math.max(shown.highest, lowest)));
  return { y: between(wish, lowest, highest), lowest, highest };
}

/** The page in its whole width, scrolled to `viewTop`, or as little further as the target needs. */
export function wholePage(still: Still, viewTop: number, target: Box | null): Camera {
  const { y, lowest, highest } = topFor(viewTop, still, PAGE_WIDTH, target);
  const camera = { x: 0, y, width: PAGE_WIDTH };
  return onGrid(y <= 0.5 ? { ...camera, y: Math.max(0, lowest) } : snapToLines(camera, still, lowest, highest));
}

/** How far the camera may go in: as wished for this kind of look, less when the target is wide or tall. */
export function zoomFor(look: Beat['look'], target: Box): number {
  const byWidth = (TARGET_SHARE * VIEW.width) / target.width / BASE_SCALE;
  const byHeight = (SAFE.height - 2 * RING_REACH) / target.height / BASE_SCALE;
  return between(Math.min(ZOOM[look], byWidth, byHeight), 1, ZOOM.most);
}

/**
 * The camera on a target: its middle at the wished height, the page's left margin kept when the ring and the tag beside it have
 * room, and nudged so that no line of text is cut at the top.
 */
export function frameTarget(still: Still, target: Box, look: Beat['look'], keyword: string | null): Camera {
  const width = PAGE_WIDTH / zoomFor(look, target);
  const scale = VIEW.width / width;
  const wish = target.y + target.height / 2 - (WISHED_CENTRE_Y - VIEW.y) / scale;
  const { y, lowest, highest } = topFor(wish, still, width, target);
  const beside = keyword === null ? 0 : TAG_GAP + tagWidthAbout(keyword);
  const right = SAFE.x + SAFE.width - VIEW.x - RING_REACH - beside;
  const margin = contentLeft(still, y, heightOf(width), target) - TARGET_INSET / scale;
  const needed = target.x + target.width - right / scale;
  const x = between(Math.min(Math.max(margin, needed), target.x - TARGET_INSET / scale), 0, PAGE_WIDTH - width);
  return snapToLines({ x, y, width }, still, lowest, highest);
}

/** Where the page's text begins on these rows. */
function contentLeft(still: Still, top: number, height: number, target: Box): number {
  const seen = still.textLines.filter((line) => line.y + line.height > top && line.y < top + height);
  return Math.min(target.x, ...seen.map((line) => line.x));
}

/** The page stands on even px of the frame: a place that fits may be off by one. */
const GRID = 1.001;

/** Whether a target with its ring stands between address bar and captions under this camera. */
export function isClear(target: Box, camera: Camera): boolean {
  const { y, height } = inFrame(target, camera);
  return y - RING_REACH >= SAFE.y - GRID && y + height + RING_REACH <= SAFE.y + SAFE.height + GRID;
}

/** Whether a target with its ring lies in the safe area under this camera. */
export function isSafe(target: Box, camera: Camera): boolean {
  const { x, width } = inFrame(target, camera);
  const isInside = x - RING_REACH >= SAFE.x - GRID && x + width + RING_REACH <= SAFE.x + SAFE.width + GRID;
  return isInside && isClear(target, camera);
}
