import { pointerTime } from '../plan/pacing.ts';
import type { Camera } from './camera.ts';
import { inFrame } from './camera.ts';
import { cameraAt } from './camera-at.ts';
import { fade, passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import { FRAMES_PER_SECOND } from './frame-layout.ts';
import type { PreparedPage } from './page-state.ts';
import type { PickerTimes } from './picker-state.ts';
import { pickerTimes, thumbnailsOf } from './picker-state.ts';
import type { Point, Ripple } from './pointer.ts';
import { alongPath, calmRippleAt, pressAt, restingPoint, RIPPLE_MS, rippleAt } from './pointer.ts';

const APPEAR_MS = 200;
const CALM_APPEAR_MS = 150;
const LINGER_MS = 300;
/** It is gone for a frame before it comes elsewhere. */
const FRAME_MS = 1000 / FRAMES_PER_SECOND;
/** Where the pointer comes from when nothing was pressed before. */
const REST: Record<Layout['shape'], Point> = { landscape: { x: 1090, y: 548 }, phone: { x: 560, y: 980 } };

/** A mouse's arrow (`x`, `y` = its tip) or a finger's dot (its middle), in whole px of the frame; `pressed` 0 to 1. */
export type PointerState = Point & {
  kind: 'arrow' | 'dot';
  pressed: number;
  strength: number;
  ripple: (Ripple & Point) | null;
};

type Seen = { at: Point; pressMs: number; strength: number };
/** A pointer that is needed: where from and to, in the frame, and when. */
type Way = { from: Point; to: Point; moveMs: number; arriveMs: number; pressMs: number; picker: PickerTimes | null };

/** The pointer at a time; null while it is not seen. */
export function pointerAt(page: PreparedPage, tMs: number): PointerState | null {
  const { layout, motion } = page;
  for (const [index, { pointer }] of page.scene.beats.entries()) {
    if (pointer === null || !isNear(page, index, tMs)) continue;
    const way = wayOf(page, index, tMs);
    if (way === null) continue;
    const seen = motion === 'calm' ? calmAt(layout, way, tMs) : movingAt(layout, way, tMs);
    if (seen.strength === 0) continue;
    const { strength, pressMs } = seen;
    const x = Math.round(seen.at.x);
    const y = Math.round(seen.at.y);
    const ripple = motion === 'calm' ? calmRippleAt(layout, tMs, pressMs) : rippleAt(layout, tMs, pressMs);
    const pressed = motion === 'calm' ? Math.round(pressAt(tMs, pressMs)) : pressAt(tMs, pressMs);
    const kind = layout.shape === 'phone' ? 'dot' : 'arrow';
    return { x, y, kind, pressed, strength, ripple: ripple === null ? null : { ...ripple, x, y } };
  }
  return null;
}

/** Longer before its arrival and after its press no pointer of a beat is seen. */
function isNear({ scene }: PreparedPage, beat: number, tMs: number): boolean {
  const timed = scene.beats[beat];
  if (timed?.pointer == null) return false;
  const lastMs = Math.max(timed.pointer.pressMs + RIPPLE_MS + LINGER_MS, timed.doneMs ?? 0) + APPEAR_MS;
  return tMs > timed.pointer.moveMs - APPEAR_MS && tMs < lastMs;
}

function wayOf(page: PreparedPage, beat: number, tMs: number): Way | null {
  const timed = page.scene.beats[beat];
  const to = targetPoint(page, beat, tMs);
  if (timed?.pointer == null || to === null) return null;
  const picker = pickerTimes(timed, page.scene.scene.beats[beat]?.action ?? null);
  return { from: startPoint(page, beat, timed.pointer.moveMs), to, ...timed.pointer, picker };
}

/** On its way, and in a picker on to the chosen picture. */
function movingAt(layout: Layout, { from, to, moveMs, arriveMs, pressMs, picker }: Way, tMs: number): Seen {
  const wayMs = Math.min(pointerTime(Math.hypot(to.x - from.x, to.y - from.y)), arriveMs - moveMs);
  const setOffMs = arriveMs - wayMs;
  const lastMs = picker?.closeMs ?? pressMs + RIPPLE_MS + LINGER_MS;
  const strength = fade(tMs, setOffMs - APPEAR_MS, lastMs, APPEAR_MS, APPEAR_MS);
  if (picker === null || tMs < picker.moveMs) return { at: alongPath(from, to, passed(tMs, setOffMs, wayMs)), pressMs, strength };
  const { press } = thumbnailsOf(layout);
  const at = alongPath(to, press, passed(tMs, picker.moveMs, picker.pressMs - 120 - picker.moveMs));
  return { at, pressMs: picker.pressMs, strength };
}

/** At the place of its press from the first; in a picker it goes, and comes again at the chosen picture. */
function calmAt(layout: Layout, { to, arriveMs, pressMs, picker }: Way, tMs: number): Seen {
  const shown = (fromMs: number, untilMs: number) => fade(tMs, fromMs, untilMs, CALM_APPEAR_MS, CALM_APPEAR_MS);
  const comesMs = arriveMs - CALM_APPEAR_MS;
  if (picker === null) return { at: to, pressMs, strength: shown(comesMs, pressMs + RIPPLE_MS + LINGER_MS) };
  const { moveMs } = picker;
  if (tMs < moveMs) return { at: to, pressMs, strength: shown(comesMs, moveMs - CALM_APPEAR_MS - FRAME_MS) };
  return { at: thumbnailsOf(layout).press, pressMs: picker.pressMs, strength: shown(moveMs, picker.closeMs) };
}

/** The control's resting point in the frame, under the camera of this moment; a page that was left keeps its last camera. */
function targetPoint(page: PreparedPage, beat: number, tMs: number): Point | null {
  const timed = page.scene.beats[beat];
  const seen = page.take.beats[beat];
  const point = page.resting[beat];
  if (timed?.pointer == null || seen === undefined || point == null) return null;
  const leaves = seen.navigated && timed.doneMs !== null ? timed.doneMs - 1 : Infinity;
  const seenMs = Math.min(Math.max(tMs, timed.pointer.arriveMs), leaves);
  return pointInFrame(page.layout, point, cameraAt(page.layout, page.moves, seenMs));
}

function startPoint(page: PreparedPage, beat: number, atMs: number): Point {
  for (let back = beat - 1; back >= 0; back--) {
    const pressMs = page.scene.beats[back]?.pointer?.pressMs;
    const point = pressMs === undefined ? null : targetPoint(page, back, pressMs);
    if (point !== null && pressMs !== undefined && atMs - pressMs < 6000) return point;
  }
  return REST[page.layout.shape];
}

function pointInFrame(layout: Layout, point: Point, camera: Camera): Point {
  const { x, y } = inFrame(layout, { ...point, width: 0, height: 0 }, camera);
  return { x, y };
}

/** Where on each beat's control the pointer rests, CSS px of the document; null without a control. */
export function restingPoints(
  layout: Layout,
  { scene }: PreparedPage['scene'],
  { beats }: PreparedPage['take'],
): (Point | null)[] {
  return beats.map(({ control, before }, index) => {
    const look = scene.beats[index]?.look;
    return control === null || look === undefined ? null : restingPoint(layout, control, look, before.textLines);
  });
}
