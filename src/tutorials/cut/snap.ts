import type { Box } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { heightOf, scaleOf } from './camera.ts';
import type { Layout } from './frame-layout.ts';

/** The camera may be nudged this far, in frame px, so that no line of text is cut. */
const SNAP_REACH = 84;
/** A line nearer than this (CSS px) to the top edge looks stuck to it. */
const NEAR = 7;

/** What of a still must not be cut. */
type Content = { textLines: readonly Box[]; boxes: readonly Box[] };

/** Text that is no element's own: what was typed or chosen. A control of such a height holds it in its middle, a higher one begins with it. CSS px. */
const FIELD = { lowest: 36, highest: 72, line: 22, top: 10 };

const linesIn = (boxes: readonly Box[]): Box[] =>
  boxes
    .filter(({ height }) => height >= FIELD.lowest)
    .map((box) => {
      const above = box.height > FIELD.highest ? FIELD.top : (box.height - FIELD.line) / 2;
      return { ...box, y: box.y + above, height: FIELD.line };
    });

/** What a framing costs: lines cut at the top weigh most, then lines that stick to it, then boxes, then lines cut at the bottom. */
export function cutCost(layout: Layout, camera: Camera, { textLines, boxes }: Content): number {
  const bottom = camera.y + heightOf(layout, camera.width);
  const right = camera.x + camera.width;
  let cost = 0;
  for (const line of [...textLines, ...linesIn(boxes)]) {
    if (line.x + line.width <= camera.x || line.x >= right) continue;
    const end = line.y + line.height;
    if (line.y < camera.y && end > camera.y) cost += 2;
    else if (line.y >= camera.y && line.y - camera.y < NEAR) cost += 0.35 * (1 - (line.y - camera.y) / NEAR);
    if (line.y < bottom && end > bottom) cost += 0.3;
  }
  const cutBoxes = boxes.filter(
    (box) => box.x < right && box.x + box.width > camera.x && box.y < camera.y && box.y + box.height > camera.y,
  );
  return cost + 0.3 * cutBoxes.length;
}

/**
 * The cheapest framing within reach whose top lies between `lowest` and `highest` (CSS px of the document).
 * @param place where a camera may stand: by default anywhere.
 */
export function snapToLines(
  layout: Layout,
  camera: Camera,
  content: Content,
  { lowest, highest }: { lowest: number; highest: number },
  place: (camera: Camera) => Camera = (anywhere) => anywhere,
): Camera {
  const scale = scaleOf(layout, camera);
  let best = camera;
  let bestCost = Infinity;
  for (let offset = -SNAP_REACH; offset <= SNAP_REACH; offset++) {
    const moved = place({ ...camera, y: camera.y + offset / scale });
    if (moved.y < lowest - 0.001 || moved.y > highest + 0.001) continue;
    const cost = cutCost(layout, moved, content) + Math.abs(offset) / 90;
    if (cost < bestCost) {
      best = moved;
      bestCost = cost;
    }
  }
  return best;
}
