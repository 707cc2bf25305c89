import { SPOTLIGHT_FADE_MS } from '../plan/pacing.ts';
import type { Box } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { inFrame } from './camera.ts';
import { between, fade, minimumJerk } from './curve.ts';
import type { Layout } from './frame-layout.ts';

/** Dim and ring fade in together; how they fade out the plan must know. */
const SPOTLIGHT_IN_MS = 200;
const KEYWORD_MS = 150;
/** The page stands on even px of the frame: a ring that fits may be off by one. */
const GRID = 1;

/**
 * The hole in the dim, in whole px of the frame: the target and its padding. While it appears it shrinks to its place. It is cut off where its ring would
 * leave the window, or reach into captions that do not make room for it.
 */
export function holeAround(layout: Layout, target: Box, camera: Camera, strength: number, captionAtTop = false): Box {
  const { padding, shrink, stroke, edge } = layout.ring;
  const { window, safe, frame } = layout;
  const seen = inFrame(layout, target, camera);
  const out = padding + shrink * (1 - minimumJerk(strength));
  const reach = stroke + edge;
  const end = captionAtTop ? frame.height : safe.y + safe.height + GRID;
  const left = between(Math.round(seen.x - out), window.x + reach, window.x + window.width);
  const right = between(Math.round(seen.x + seen.width + out), left, window.x + window.width - reach);
  const top = Math.round(seen.y - out);
  const bottom = between(Math.round(seen.y + seen.height + out), top, end - reach);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Strength of dim and ring, 0 to 1. */
export function spotlightStrength(tMs: number, onMs: number, offMs: number): number {
  return fade(tMs, onMs, offMs, SPOTLIGHT_IN_MS, SPOTLIGHT_FADE_MS);
}

/** The tag comes in after the ring and goes out with it. */
export function keywordStrength(tMs: number, onMs: number, offMs: number): number {
  return fade(tMs, onMs + SPOTLIGHT_IN_MS, offMs, KEYWORD_MS, SPOTLIGHT_FADE_MS);
}
