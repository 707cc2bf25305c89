import { COLOUR } from '../brand.ts';
import { inFrame, scaleOf } from '../camera.ts';
import { between } from '../curve.ts';
import type { Layout } from '../frame-layout.ts';
import type { PageLayer } from '../page-state.ts';
import { copyBlock, fillRect, toneOfHex } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { scaleInto } from '../planes/scale.ts';
import { cornerInset } from '../planes/shade.ts';
import type { Rounded } from '../planes/shade.ts';
import { blendSprite } from '../planes/sprite.ts';
import type { Band } from './bands.ts';
import { bandsOf, showsWholeWidth } from './bands.ts';
import type { Paints } from './paints.ts';
import type { StillShelf, Wanted } from './stills.ts';
import { firstRowOf } from './stills.ts';

const ground = toneOfHex(COLOUR.ground);

/** The plate over a secret hides the field's own edge too, CSS px. */
const PLATE_OUT = 1.5;

/** The stills that a layer shows. */
export function stillsOf(layout: Layout, layer: PageLayer): Wanted[] {
  const whole = showsWholeWidth(layout, layer.camera);
  return bandsOf(layout, layer).flatMap(({ picture }) => (picture === null ? [] : [{ picture, whole }]));
}

/** The view of a layer in the frame. */
export function drawView(layout: Layout, layer: PageLayer, shelf: StillShelf, out: Planes): void {
  for (const band of bandsOf(layout, layer)) drawBand(layout, layer, band, shelf, out);
}

function drawBand(
  layout: Layout,
  { camera, moving }: PageLayer,
  { picture, row, height }: Band,
  shelf: StillShelf,
  out: Planes,
): void {
  const { view } = layout;
  const place = { left: view.x, top: view.y + row, width: view.width, height };
  if (picture === null) {
    fillRect(out, place.left, place.top, place.width, place.height, ground);
    return;
  }
  const whole = showsWholeWidth(layout, camera);
  const still = shelf.take({ picture, whole });
  const scale = scaleOf(layout, camera);
  if (whole) {
    const from = 2 * Math.round((camera.y * scale) / 2) + row - firstRowOf(layout, picture);
    copyBlock(still, between(from, 0, still.height - height), height, out, place.left, place.top);
    return;
  }
  const step = picture.scale / scale;
  const startX = (camera.x - picture.area.x) * picture.scale;
  const startY = (camera.y - picture.area.y) * picture.scale + row * step;
  scaleInto(still, { startX, startY, step }, out, place, !moving);
}

/** What the film lays on the page itself: plates over secrets, letters not yet typed, the caret. */
export function drawOnPage(layout: Layout, { camera, secrets, typing }: PageLayer, out: Planes, paints: Paints): void {
  const { view } = layout;
  const scale = scaleOf(layout, camera);
  for (const { box, strength } of secrets) {
    const plate = {
      x: box.x - PLATE_OUT,
      y: box.y - PLATE_OUT,
      width: box.width + 2 * PLATE_OUT,
      height: box.height + 2 * PLATE_OUT,
    };
    const seen = inFrame(layout, plate, camera);
    const sprite = paints.secret(Math.round(seen.width), Math.round(seen.height), scale);
    blendSprite(out, sprite, Math.round(seen.x), Math.round(seen.y), strength, { within: view });
  }
  if (typing === null) return;
  const untyped = { x: typing.from, y: typing.top, width: typing.until - typing.from, height: typing.bottom - typing.top };
  const seen = inFrame(layout, untyped, camera);
  const clean = view.x + (typing.clean - camera.x) * scale;
  const top = even(Math.max(view.y, seen.y - 4 * scale));
  const bottom = even(Math.min(view.y + view.height, seen.y + seen.height + 4 * scale));
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

/** Puts back what the page covered of the window's round lower corners. */
export function roundCorners({ window }: Layout, out: Planes, empty: Planes): void {
  if (window.radius === 0) return;
  const rounded: Rounded = window;
  const bottom = window.y + window.height;
  for (const [from, to, pitch, width] of [
    [empty.y, out.y, 1, out.width],
    [empty.u, out.u, 2, out.width >> 1],
    [empty.v, out.v, 2, out.width >> 1],
  ] as const) {
    for (let row = Math.floor((bottom - window.radius) / pitch); row < bottom / pitch; row++) {
      const inset = Math.ceil(cornerInset(rounded, row * pitch) / pitch);
      const left = row * width + window.x / pitch;
      const right = row * width + (window.x + window.width) / pitch;
      to.set(from.subarray(left, left + inset), left);
      to.set(from.subarray(right - inset, right), right - inset);
    }
  }
}
