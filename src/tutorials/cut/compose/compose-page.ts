import { scaleOf } from '../camera.ts';
import { COLOUR } from '../brand.ts';
import { inFrame } from '../camera.ts';
import { between, mix } from '../curve.ts';
import { VIEW, WINDOW } from '../frame-layout.ts';
import type { PageBody, PageLayer } from '../page-state.ts';
import { copyBlock, fillRect, mixPlanes, toneOfHex } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { scaleInto } from '../planes/scale.ts';
import { cornerInset, shade } from '../planes/shade.ts';
import type { Rounded } from '../planes/shade.ts';
import { blendSprite } from '../planes/sprite.ts';
import type { BaseViews } from './base-views.ts';
import { showsWholeWidth } from './base-views.ts';
import type { Paints } from './paints.ts';

const ground = toneOfHex(COLOUR.ground);
const dim = toneOfHex(COLOUR.dim);
const DIM = 0.5;
/** The scrim under the captions: nothing at its top, 42 % in the middle, 55 % at the window's bottom. */
const SCRIM_HEIGHT = 190;

/** The plate over a secret hides the field's own edge too, CSS px. */
const PLATE_OUT = 1.5;

/** The view of a layer, scaled into the frame. Rows that no picture has are the page's ground. */
export function drawView(layer: PageLayer, take: (file: string) => Planes, baseView: BaseViews, out: Planes): void {
  const scale = scaleOf(layer.camera);
  const whole = showsWholeWidth(layer.camera);
  let row = 0;
  while (row < VIEW.height) {
    const covering = pictureAt(layer, row, scale);
    let end = row + 2;
    while (end < VIEW.height && pictureAt(layer, end, scale) === covering) end += 2;
    const place = { left: VIEW.x, top: VIEW.y + row, width: VIEW.width, height: end - row };
    const picture = layer.pictures[covering];
    if (picture === undefined) fillRect(out, place.left, place.top, place.width, place.height, ground);
    else if (whole) {
      const { planes, firstRow } = baseView(picture, take(picture.file));
      const from = between(Math.round(layer.camera.y * scale) + row - firstRow, 0, planes.height - place.height);
      copyBlock(planes, from, place.height, out, place.left, place.top);
    } else {
      const step = picture.scale / scale;
      const startX = (layer.camera.x - picture.area.x) * picture.scale;
      const startY = (layer.camera.y - picture.area.y) * picture.scale + row * step;
      scaleInto(take(picture.file), { startX, startY, step }, out, place, !layer.moving);
    }
    row = end;
  }
}

/** Index of the first picture that has this pair of rows; -1 when none has. */
function pictureAt({ pictures, camera }: PageLayer, row: number, scale: number): number {
  const from = camera.y + row / scale;
  const until = from + 2 / scale;
  return pictures.findIndex(({ area }) => area.y <= from + 0.4 && area.y + area.height >= until - 0.4);
}

/** What the film lays on the page itself: plates over secrets, letters not yet typed, the caret. */
export function drawOnPage(layer: PageLayer, out: Planes, paints: Paints): void {
  const scale = scaleOf(layer.camera);
  for (const { box, strength } of layer.secrets) {
    const seen = inFrame(
      { x: box.x - PLATE_OUT, y: box.y - PLATE_OUT, width: box.width + 2 * PLATE_OUT, height: box.height + 2 * PLATE_OUT },
      layer.camera,
    );
    const sprite = paints.secret(Math.round(seen.width), Math.round(seen.height), scale);
    blendSprite(out, sprite, Math.round(seen.x), Math.round(seen.y), strength, { within: VIEW });
  }
  const { typing } = layer;
  if (typing === null) return;
  const seen = inFrame(
    { x: typing.from, y: typing.top, width: typing.until - typing.from, height: typing.bottom - typing.top },
    layer.camera,
  );
  const clean = VIEW.x + (typing.clean - layer.camera.x) * scale;
  const top = even(Math.max(VIEW.y, seen.y - 4 * scale));
  const bottom = even(Math.min(VIEW.y + VIEW.height, seen.y + seen.height + 4 * scale));
  cleanColumns(out, Math.round(seen.x + scale), Math.round(seen.x + seen.width), Math.round(clean), top, bottom);
  if (typing.caret) fillBar(out, Math.round(seen.x + 0.5 * scale), Math.round(seen.y), scale, seen.height, paints);
}

function fillBar(out: Planes, x: number, y: number, scale: number, height: number, paints: Paints): void {
  const width = 2 * Math.max(1, Math.round(scale));
  fillRect(out, even(x), even(y), Math.max(2, even(width)), even(height), paints.caretTone);
}

/** Fills the columns from `from` to `until` with what stands in the column `clean`. */
function cleanColumns(out: Planes, from: number, until: number, clean: number, top: number, bottom: number): void {
  const half = out.width >> 1;
  for (let row = top; row < bottom; row++)
    out.y.fill(out.y[row * out.width + clean]!, row * out.width + from, row * out.width + until);
  for (let row = top >> 1; row < bottom >> 1; row++) {
    const at = row * half;
    for (const bytes of [out.u, out.v]) bytes.fill(bytes[at + (clean >> 1)]!, at + (from >> 1), at + ((until + 1) >> 1));
  }
}

const even = (value: number): number => 2 * Math.round(value / 2);

/** Dim, ring and tag, over the whole window with its bar. */
export function drawSpotlight(spotlight: NonNullable<PageBody['spotlight']>, out: Planes, paints: Paints): void {
  const { hole, ring, tag } = spotlight;
  const rounded: Rounded | null = hole === null ? null : { ...hole, radius: 14 };
  shade(out, { ...WINDOW }, rounded, dim, (row) => spotlight.dim * darknessAt(row));
  if (hole === null || rounded === null) return;
  // A picker takes the ring away and keeps the dim: what was ringed then becomes as dark as the rest.
  if (spotlight.dim > ring) shade(out, rounded, null, dim, (row) => (spotlight.dim - ring) * darknessAt(row));
  if (ring > 0) blendSprite(out, paints.ring(), hole.x, hole.y, ring, { width: hole.width + 12, height: hole.height + 12 });
  if (tag === null) return;
  const sprite = paints.tag(tag.text, hole);
  if (sprite !== null) blendSprite(out, sprite, 0, 0, tag.strength);
}

/** Dim and scrim together on a row of the frame, 0 to 1. */
function darknessAt(row: number): number {
  const depth = (row - (WINDOW.y + WINDOW.height - SCRIM_HEIGHT)) / SCRIM_HEIGHT;
  const scrim = depth <= 0 ? 0 : depth < 0.5 ? mix(0, 0.42, depth * 2) : mix(0.42, 0.55, depth * 2 - 1);
  return 1 - (1 - DIM) * (1 - scrim);
}

/** Puts back what the page covered of the window's round lower corners. */
export function roundCorners(out: Planes, empty: Planes): void {
  const window: Rounded = { ...WINDOW };
  const bottom = WINDOW.y + WINDOW.height;
  for (const [from, to, pitch, width] of [
    [empty.y, out.y, 1, out.width],
    [empty.u, out.u, 2, out.width >> 1],
    [empty.v, out.v, 2, out.width >> 1],
  ] as const) {
    for (let row = Math.floor((bottom - WINDOW.radius) / pitch); row < bottom / pitch; row++) {
      const inset = Math.ceil(cornerInset(window, row * pitch) / pitch);
      const left = row * width + WINDOW.x / pitch;
      const right = row * width + (WINDOW.x + WINDOW.width) / pitch;
      to.set(from.subarray(left, left + inset), left);
      to.set(from.subarray(right - inset, right), right - inset);
    }
  }
}

/** A page that fades in over the one before it; both are whole frames. */
export function crossFade(under: Planes, out: Planes, shown: number): void {
  mixPlanes(under, out, shown, out);
}
