import type { Box } from '../../stage/take.ts';
import { COLOUR } from '../brand.ts';
import { mix } from '../curve.ts';
import type { Layout } from '../frame-layout.ts';
import { ringReach } from '../paint/marks.ts';
import { evenBox, toneOfHex } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import type { Rounded } from '../planes/shade.ts';
import { shade } from '../planes/shade.ts';
import { blendSprite } from '../planes/sprite.ts';
import type { Spotlight } from '../spotlight-track.ts';
import type { Paints } from './paints.ts';

const dim = toneOfHex(COLOUR.dim);
const DIM = 0.5;
/** The scrim under the captions: nothing where it begins, 42 % in the middle, 55 % at the window's edge. */
const SCRIM = { middle: 0.42, edge: 0.55 };

/** Dim, ring and tag, over the whole window with its bar. */
export function drawSpotlight(layout: Layout, spotlight: Spotlight, out: Planes, paints: Paints): void {
  const { hole, ring, tag, captionAtTop } = spotlight;
  const darkness = (row: number) => darknessAt(layout, row, captionAtTop);
  const rounded: Rounded | null = hole === null ? null : { ...hole, radius: layout.ring.radius };
  shade(out, layout.window, rounded, dim, (row) => spotlight.dim * darkness(row));
  if (hole === null || rounded === null) return;
  // A picker takes the ring away and keeps the dim: what was ringed then becomes as dark as the rest.
  if (spotlight.dim > ring) shade(out, rounded, null, dim, (row) => (spotlight.dim - ring) * darkness(row));
  if (ring > 0) drawRingAround(layout, hole, ring, out, paints);
  if (tag === null) return;
  const sprite = paints.tag(tag.text, hole, captionAtTop);
  if (sprite !== null) blendSprite(out, sprite, 0, 0, tag.strength);
}

/** The ring's four sides, one after the other: what it surrounds is much larger than it, and has nothing of it. */
function drawRingAround(layout: Layout, hole: Box, strength: number, out: Planes, paints: Paints): void {
  const reach = ringReach(layout);
  const corner = reach + layout.ring.radius;
  const width = hole.width + 2 * reach;
  const height = hole.height + 2 * reach;
  const [left, top] = [hole.x - reach, hole.y - reach];
  const frame = { x: 0, y: 0, ...layout.frame };
  const upper = evenBox({ x: left, y: top, width, height: corner }, frame);
  const end = evenBox({ x: left, y: top, width, height }, frame);
  const until = upper.y + upper.height;
  const lowerFrom = Math.max(until, 2 * Math.floor((top + height - corner) / 2));
  const between = { y: until, height: Math.max(0, lowerFrom - until) };
  const sides: Box[] = [
    upper,
    { ...end, y: lowerFrom, height: Math.max(0, end.y + end.height - lowerFrom) },
    { ...evenBox({ x: left, y: top, width: reach, height }, frame), ...between },
    { ...evenBox({ x: left + width - reach, y: top, width: reach, height }, frame), ...between },
  ];
  for (const within of sides) blendSprite(out, paints.ring(), hole.x, hole.y, strength, { width, height, within });
}

/** Dim and scrim together on a row of the frame, 0 to 1. The scrim lies where the captions are. */
function darknessAt({ window, scrimHeight }: Layout, row: number, atTop: boolean): number {
  const fromEdge = atTop ? row - window.y : window.y + window.height - row;
  const depth = 1 - fromEdge / scrimHeight;
  const { middle, edge } = SCRIM;
  const scrim = depth <= 0 ? 0 : depth < 0.5 ? mix(0, middle, depth * 2) : mix(middle, edge, depth * 2 - 1);
  return 1 - (1 - DIM) * (1 - scrim);
}
