import { pointerTime } from '../plan/pacing.ts';
import type { Camera } from './camera.ts';
import { inFrame } from './camera.ts';
import { cameraAt } from './camera-track.ts';
import { fade, passed } from './curve.ts';
import type { PreparedPage } from './page-state.ts';
import { chosenThumbnail, pickerTimes } from './picker-state.ts';
import type { Point, Ripple } from './pointer.ts';
import { alongPath, pressScale, restingPoint, RIPPLE_MS, rippleAt } from './pointer.ts';

const APPEAR_MS = 200;
const LINGER_MS = 300;
/** Where the arrow comes from when nothing was pressed before. */
const REST: Point = { x: 1090, y: 548 };

/** `x`, `y` = the arrow's tip in whole px of the frame. */
export type PointerState = Point & { scale: number; strength: number; ripple: (Ripple & Point) | null };

/** The arrow at a time; null while it is not seen. */
export function pointerAt(page: PreparedPage, tMs: number): PointerState | null {
  for (const [index, timed] of page.scene.beats.entries()) {
    const { pointer } = timed;
    const to = targetPoint(page, index, tMs);
    if (pointer === null || to === null) continue;
    const picker = pickerTimes(timed, page.scene.scene.beats[index]?.action ?? null);
    const lastMs = picker?.closeMs ?? pointer.pressMs + RIPPLE_MS + LINGER_MS;
    const from = startPoint(page, index, pointer.moveMs);
    const wayMs = Math.min(pointerTime(Math.hypot(to.x - from.x, to.y - from.y)), pointer.arriveMs - pointer.moveMs);
    const moveMs = pointer.arriveMs - wayMs;
    const strength = fade(tMs, moveMs - APPEAR_MS, lastMs, APPEAR_MS, APPEAR_MS);
    if (strength === 0) continue;
    let at = alongPath(from, to, passed(tMs, moveMs, wayMs));
    let scale = pressScale(tMs, pointer.pressMs);
    let ripple = rippleAt(tMs, pointer.pressMs);
    if (picker !== null && tMs >= picker.moveMs) {
      at = alongPath(to, chosenThumbnail, passed(tMs, picker.moveMs, picker.pressMs - 120 - picker.moveMs));
      scale = pressScale(tMs, picker.pressMs);
      ripple = rippleAt(tMs, picker.pressMs);
    }
    const x = Math.round(at.x);
    const y = Math.round(at.y);
    return { x, y, scale, strength, ripple: ripple === null ? null : { ...ripple, x, y } };
  }
  return null;
}

/** The control's resting point in the frame, under the camera of this moment; a page that was left keeps its last camera. */
function targetPoint(page: PreparedPage, beat: number, tMs: number): Point | null {
  const timed = page.scene.beats[beat];
  const control = page.take.beats[beat]?.control;
  const look = page.scene.scene.beats[beat]?.look;
  if (timed?.pointer == null || control == null || look === undefined) return null;
  const leaves = page.take.beats[beat]?.navigated === true && timed.doneMs !== null ? timed.doneMs - 1 : Infinity;
  const seenMs = Math.min(Math.max(tMs, timed.pointer.arriveMs), leaves);
  return pointInFrame(restingPoint(control, look), cameraAt(page.moves, seenMs));
}

function startPoint(page: PreparedPage, beat: number, atMs: number): Point {
  for (let back = beat - 1; back >= 0; back--) {
    const pressMs = page.scene.beats[back]?.pointer?.pressMs;
    const point = pressMs === undefined ? null : targetPoint(page, back, pressMs);
    if (point !== null && pressMs !== undefined && atMs - pressMs < 6000) return point;
  }
  return REST;
}

function pointInFrame(point: Point, camera: Camera): Point {
  const { x, y } = inFrame({ ...point, width: 0, height: 0 }, camera);
  return { x, y };
}
