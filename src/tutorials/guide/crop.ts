import type { Box, Still } from '../stage/take.ts';

/** What of a still one picture of the guide shows, and what lies within its ring; both in CSS px of the document. */
export type Crop = { area: Box; mark: Box };

/** Air between the ring and the picture's edge, CSS px: at least, as it is wished, and at most. */
const LEAST = 16;
const WISHED = 44;
const MOST = 110;
/** An edge stays this far from a line of text, CSS px. */
const TEXT_AIR = 3;

const CUT_TEXT = 100;
const CUT_BOX = 6;

/**
 * The part of a still around a target: the whole width, from one white space above it to one below, so that no line of text is cut.
 * @param ringPadding how far the ring stands from the target, CSS px.
 */
export function cropAround(still: Still, target: Box, ringPadding: number): Crop {
  const { area } = still;
  const mark = within(grown(target, ringPadding), area);
  const top = quietestRow(still, mark.y, -1, area.y);
  const bottom = quietestRow(still, mark.y + mark.height, 1, area.y + area.height);
  return { area: { x: area.x, y: top, width: area.width, height: bottom - top }, mark };
}

/** The best row to cut at, on one side of the ring: `way` -1 = above it, 1 = below. */
function quietestRow(still: Still, ring: number, way: 1 | -1, end: number): number {
  const most = Math.min(MOST, Math.abs(end - ring));
  if (most <= LEAST) return end;
  let best = { row: end, cost: Infinity };
  for (let air = LEAST; air <= most; air += 1) {
    const row = Math.round(ring + way * air);
    const cost = costOf(still, row) + Math.abs(air - WISHED) / 10;
    if (cost < best.cost) best = { row, cost };
  }
  return best.row;
}

const costOf = ({ textLines, boxes }: Still, row: number): number =>
  CUT_TEXT * textLines.filter((line) => isCut(line, row, TEXT_AIR)).length +
  CUT_BOX * boxes.filter((box) => isCut(box, row, 0)).length;

const isCut = ({ y, height }: Box, row: number, air: number): boolean => row > y - air && row < y + height + air;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** What of a box lies in an area; the ring itself keeps a little of it free. */
function within(box: Box, area: Box): Box {
  const free = 4;
  const left = Math.max(box.x, area.x + free);
  const top = Math.max(box.y, area.y + free);
  const right = Math.min(box.x + box.width, area.x + area.width - free);
  const bottom = Math.min(box.y + box.height, area.y + area.height - free);
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
