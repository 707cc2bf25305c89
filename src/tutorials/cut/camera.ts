import type { Box } from '../stage/take.ts';
import { minimumJerk, mix } from './curve.ts';
import type { Layout } from './frame-layout.ts';

/** What part of the document fills the view: its left top corner and its width, in CSS px. The height follows from the view's shape. */
export type Camera = { x: number; y: number; width: number };

/** Frame px per CSS px. */
export function scaleOf({ view }: Layout, camera: Camera): number {
  return view.width / camera.width;
}

/** 1 = the whole width of the page. */
export function zoomOf({ pageWidth }: Layout, camera: Camera): number {
  return pageWidth / camera.width;
}

/** How many CSS px of the document are seen from top to bottom. */
export function heightOf({ view }: Layout, width: number): number {
  return (width * view.height) / view.width;
}

/** A box of the document as it lies in the frame. */
export function inFrame(layout: Layout, box: Box, camera: Camera): Box {
  const scale = scaleOf(layout, camera);
  return {
    x: layout.view.x + (box.x - camera.x) * scale,
    y: layout.view.y + (box.y - camera.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/**
 * The camera on its way: the width changes geometrically and the pan follows the width, so that the picture seems to move to one
 * fixed point. Without a change of width it is a plain pan.
 */
export function cameraBetween(layout: Layout, from: Camera, to: Camera, part: number): Camera {
  const p = minimumJerk(part);
  if (isPan(from, to)) return onGrid(layout, { x: mix(from.x, to.x, p), y: mix(from.y, to.y, p), width: to.width });
  const width = from.width * (to.width / from.width) ** p;
  const q = (width - from.width) / (to.width - from.width);
  return { x: mix(from.x, to.x, q), y: mix(from.y, to.y, q), width };
}

/** From one camera to the other the page is only moved, and becomes neither larger nor smaller. */
export const isPan = (from: Camera, to: Camera): boolean => Math.abs(to.width - from.width) < 0.01;

/**
 * The camera at the nearest even px of the frame (colours are stored for every second one): a page that is panned in such steps is the same
 * picture moved, and costs next to nothing to encode.
 */
export function onGrid(layout: Layout, camera: Camera): Camera {
  const step = 2 / scaleOf(layout, camera);
  return { ...camera, x: Math.round(camera.x / step) * step, y: Math.round(camera.y / step) * step };
}

/** Whether two cameras show the same picture, to a quarter of a frame px. */
export function sameCamera(layout: Layout, a: Camera, b: Camera): boolean {
  const near = 0.25 / scaleOf(layout, a);
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near && Math.abs(a.width - b.width) < near;
}
