import { SPOTLIGHT_FADE_MS } from '../plan/pacing.ts';
import type { Box } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { inFrame } from './camera.ts';
import { fade, minimumJerk } from './curve.ts';
import { RING } from './frame-layout.ts';

/** Dim and ring fade in together; how they fade out the plan must know. */
const SPOTLIGHT_IN_MS = 200;
const KEYWORD_MS = 150;

/** The hole in the dim, in whole px of the frame: the target and its padding. While it appears it shrinks to its place. */
export function holeAround(target: Box, camera: Camera, strength: number): Box {
  const seen = inFrame(target, camera);
  const out = RING.padding + RING.shrink * (1 - minimumJerk(strength));
  const x = Math.round(seen.x - out);
  const y = Math.round(seen.y - out);
  return { x, y, width: Math.round(seen.x + seen.width + out) - x, height: Math.round(seen.y + seen.height + out) - y };
}

/** Strength of dim and ring, 0 to 1. */
export function spotlightStrength(tMs: number, onMs: number, offMs: number): number {
  return fade(tMs, onMs, offMs, SPOTLIGHT_IN_MS, SPOTLIGHT_FADE_MS);
}

/** The tag comes in after the ring and goes out with it. */
export function keywordStrength(tMs: number, onMs: number, offMs: number): number {
  return fade(tMs, onMs + SPOTLIGHT_IN_MS, offMs, KEYWORD_MS, SPOTLIGHT_FADE_MS);
}
