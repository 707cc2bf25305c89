import type { Beat } from '../script/script.ts';
import type { Box, Still } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { heightOf, inFrame, onGrid } from './camera.ts';
import { between } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import { topCaptionsEnd } from './frame-layout.ts';
import { snapToLines } from './snap.ts';
import { tagWidthAbout } from './keyword.ts';

/** Tops of the view, in CSS px of the document. */
type Tops = { lowest: number; highest: number };

/** Ring and ink edge reach this far out of the target. */
const reachOf = ({ ring }: Layout): number => ring.padding + ring.stroke + ring.edge;

/** The lowest and highest top of the view that keep the target, ring included, inside the safe area. */
function safeTops(layout: Layout, target: Box, scale: number): Tops {
  const { safe, view } = layout;
  const reach = reachOf(layout);
  const highest = target.y - (safe.y + reach - view.y) / scale;
  const lowest = target.y + target.height - (safe.y + safe.height - reach - view.y) / scale;
  return { lowest: Math.min(lowest, highest), highest };
}

/** Tops of the view that the still can show: beyond the end of the document there is only its ground. */
function shownTops(layout: Layout, still: Still, width: number): Tops {
  const lowest = Math.max(0, still.area.y);
  const end = Math.min(still.documentHeight, still.area.y + still.area.height);
  return { lowest, highest: Math.max(lowest, end - heightOf(layout, width)) };
}

/**
 * The top nearest to the wish that the still can show and the target allows; the target comes first. Where captions can make room for it, the document's
 * end comes first and the target stands lower.
 */
function topFor(layout: Layout, wish: number, still: Still, width: number, target: Box | null): { y: number } & Tops {
  const shown = shownTops(layout, still, width);
  if (target === null) return { y: between(wish, shown.lowest, shown.highest), ...shown };
  const safe = safeTops(layout, target, layout.view.width / width);
  const mayStandLow = layout.captionsTop !== null && standsLow(layout, target, { x: 0, y: shown.highest, width });
  const end = mayStandLow ? shown.highest : Math.max(shown.highest, safe.lowest);
  const lowest = between(safe.lowest, shown.lowest, end);
  const highest = Math.max(lowest, Math.min(safe.highest, Math.max(shown.highest, lowest)));
  return { y: between(wish, lowest, highest), lowest, highest };
}

/**
 * The page in its whole width, scrolled to `viewTop`, or as little further as the target needs.
 * @param next what is shown after it: as many of these in order as can be are shown too.
 */
export function wholePage(layout: Layout, still: Still, viewTop: number, target: Box | null, next: readonly Box[] = []): Camera {
  const { pageWidth } = layout;
  const tops = topFor(layout, viewTop, still, pageWidth, target);
  const { lowest, highest } = target === null ? tops : topsForAll(layout, tops, next);
  const y = between(tops.y, lowest, highest);
  const camera = { x: 0, y, width: pageWidth };
  const place = (wished: Camera) => onGrid(layout, wished);
  return place(y <= 0.5 ? { ...camera, y: Math.max(0, lowest) } : snapToLines(layout, camera, still, { lowest, highest }, place));
}

function topsForAll(layout: Layout, { lowest, highest }: Tops, targets: readonly Box[]): Tops {
  const tops = { lowest, highest };
  for (const target of targets) {
    const safe = safeTops(layout, target, layout.baseScale);
    const both = { lowest: Math.max(tops.lowest, safe.lowest), highest: Math.min(tops.highest, safe.highest) };
    if (both.lowest > both.highest) break;
    Object.assign(tops, both);
  }
  return tops;
}

/**
 * What of a target can be shown at once. One too high for the safe area is shown from its top, or around its control.
 * @returns a box of the document, CSS px.
 */
export function visiblePart(layout: Layout, target: Box, control: Box | null): Box {
  const room = Math.floor((layout.safe.height - 2 * reachOf(layout)) / layout.baseScale);
  if (target.height <= room) return target;
  const middle = control === null ? 0 : control.y + control.height / 2;
  const y = between(middle - room / 2, target.y, target.y + target.height - room);
  return { ...target, y, height: room };
}

/** How far the camera may go in: as wished for this kind of look, less when the target is wide or tall. */
export function zoomFor(layout: Layout, look: Beat['look'], target: Box): number {
  const { view, safe, zoom, baseScale, targetShare } = layout;
  const byWidth = (targetShare * view.width) / target.width / baseScale;
  const byHeight = (safe.height - 2 * reachOf(layout)) / target.height / baseScale;
  return between(Math.min(zoom[look], byWidth, byHeight), 1, zoom.most);
}

/**
 * The camera on a target: its middle at the wished height, the page's left margin kept when the ring and the tag beside it have
 * room, and nudged so that no line of text is cut at the top.
 */
export function frameTarget(layout: Layout, still: Still, target: Box, look: Beat['look'], keyword: string | null): Camera {
  const { view, safe, pageWidth, wishedCentreY, targetInset } = layout;
  const width = pageWidth / zoomFor(layout, look, target);
  const scale = view.width / width;
  const wish = target.y + target.height / 2 - (wishedCentreY - view.y) / scale;
  const { y, lowest, highest } = topFor(layout, wish, still, width, target);
  const beside = keyword === null ? 0 : layout.tag.gap + tagWidthAbout(layout, keyword);
  const right = safe.x + safe.width - view.x - reachOf(layout) - beside;
  const margin = contentLeft(still, y, heightOf(layout, width), target) - targetInset / scale;
  const needed = target.x + target.width - right / scale;
  const x = between(Math.min(Math.max(margin, needed), target.x - targetInset / scale), 0, pageWidth - width);
  return snapToLines(layout, { x, y, width }, still, { lowest, highest });
}

/** Where the page's text begins on these rows. */
function contentLeft(still: Still, top: number, height: number, target: Box): number {
  const seen = still.textLines.filter((line) => line.y + line.height > top && line.y < top + height);
  return Math.min(target.x, ...seen.map((line) => line.x));
}

/** The page stands on even px of the frame: a place that fits may be off by one. */
const GRID = 1.001;

/** Whether a target with its ring stands between address bar and captions under this camera. */
export function isClear(layout: Layout, target: Box, camera: Camera): boolean {
  const { y, height } = inFrame(layout, target, camera);
  const reach = reachOf(layout);
  return y - reach >= layout.safe.y - GRID && y + height + reach <= layout.safe.y + layout.safe.height + GRID;
}

/** Whether a target with its ring reaches into the captions under this camera, and would leave them room at the top. */
export function standsLow(layout: Layout, target: Box, camera: Camera): boolean {
  const { y, height } = inFrame(layout, target, camera);
  const reach = reachOf(layout);
  return y + height + reach > layout.safe.y + layout.safe.height + GRID && y - reach > topCaptionsEnd(layout);
}

/** Whether a target with its ring lies in the safe area under this camera. */
export function isSafe(layout: Layout, target: Box, camera: Camera): boolean {
  const { safe } = layout;
  const reach = reachOf(layout);
  const { x, width } = inFrame(layout, target, camera);
  const isInside = x - reach >= safe.x - GRID && x + width + reach <= safe.x + safe.width + GRID;
  return isInside && isClear(layout, target, camera);
}
