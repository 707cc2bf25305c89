import type { Box } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { heightOf, scaleOf } from './camera.ts';

/** The camera may be nudged this far, in frame px, so that no line of text is cut. */
const SNAP_REACH = 84;
/** A line nearer than this (CSS px) to the top edge looks stuck to it. */
const NEAR = 7;

/** What of a still must not be cut. */
type Content = { textLines: readonly Box[]; boxes: readonly Box[] };

/** What a framing costs: lines cut at the top weigh most, then lines that stick to it, then boxes, then lines cut at the bottom. */
export function cutCost(camera: Camera, { textLines, boxes }: Content): number {
  const bottom = camera.y + heightOf(camera.width);
  const right = camera.x + camera.width;
  let cost = 0;
  for (const line of textLines) {
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

/** The cheapest framing within reach whose top lies between `lowest` and `highest` (CSS px of the document). */
export function snapToLines(camera: Camera, content: Content, lowest: number, highest: number): Camera {
  const scale = scaleOf(camera);
  let best = camera;
  let bestCost = Infinity;
  for (let offset = -SNAP_REACH; offset <= SNAP_REACH; offset++) {
    const y = camera.y + offset / scale;
    if (y < lowest - 0.001 || y > highest + 0.001) continue;
    const moved = { ...camera, y };
    const cost = cutCost(moved, content) + Math.abs(offset) / 90;
    if (cost < bestCost) {
      best = moved;
      bestCost = cost;
    }
  }
  return best;
}
