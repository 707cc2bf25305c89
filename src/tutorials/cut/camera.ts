import type { Box } from '../stage/take.ts';
import { minimumJerk, mix } from './curve.ts';
import { PAGE_WIDTH, VIEW } from './frame-layout.ts';

/** What part of the document fills the view: its left top corner and its width, in CSS px. The height follows from the view's shape. */
export type Camera = { x: number; y: number; width: number };

/** Frame px per CSS px. */
export function scaleOf(camera: Camera): number {
  return VIEW.width / camera.width;
}

/** 1 = the whole width of the page. */
export function zoomOf(camera: Camera): number {
  return PAGE_WIDTH / camera.width;
}

/** How many CSS px of the document are seen from top to bottom. */
export function heightOf(width: number): number {
  return (width * VIEW.height) / VIEW.width;
}

/** A box of the document as it lies in the frame. */
export function inFrame(box: Box, camera: Camera): Box {
  const scale = scaleOf(camera);
  return {
    x: VIEW.x + (box.x - camera.x) * scale,
    y: VIEW.y + (box.y - camera.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/**
 * The camera on its way: the width changes geometrically and the pan follows the width, so that the picture seems to move to one
 * fixed point. Without a change of width it is a plain pan.
 */
export function cameraBetween(from: Camera, to: Camera, part: number): Camera {
  const p = minimumJerk(part);
  if (Math.abs(to.width - from.width) < 0.01)
    return onGrid({ x: mix(from.x, to.x, p), y: mix(from.y, to.y, p), width: to.width });
  const width = from.width * (to.width / from.width) ** p;
  const q = (width - from.width) / (to.width - from.width);
  return { x: mix(from.x, to.x, q), y: mix(from.y, to.y, q), width };
}

/**
 * The camera at the nearest even px of the frame (colours are stored for every second one): a page that is panned in such steps is the same
 * picture moved, and costs next to nothing to encode.
 */
export function onGrid(camera: Camera): Camera {
  const step = 2 / scaleOf(camera);
  return { ...camera, x: Math.round(camera.x / step) * step, y: Math.round(camera.y / step) * step };
}

/** Whether two cameras show the same picture, to a quarter of a frame px. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const near = 0.25 / scaleOf(a);
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near && Math.abs(a.width - b.width) < near;
}
