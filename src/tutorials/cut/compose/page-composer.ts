import type { Box } from '../../stage/take.ts';
import type { Layout } from '../frame-layout.ts';
import type { PageBody, PageLayer } from '../page-state.ts';
import type { PickerState } from '../picker-state.ts';
import type { PointerState } from '../pointer-track.ts';
import { mixPlanes } from '../planes/blend.ts';
import { copyPlanes, copyRect, createPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite, reachOf } from '../planes/sprite.ts';
import { bodyBox } from './body-box.ts';
import { drawOnPage, drawView, roundCorners } from './compose-page.ts';
import { drawSpotlight } from './compose-spotlight.ts';
import type { Paints } from './paints.ts';
import type { StillShelf } from './stills.ts';

/** Draws the part of the frame below the strip. `isKept`: `out` still holds what this composer drew last. */
export type PageComposer = { draw: (body: PageBody, out: Planes, isKept: boolean) => void };

/**
 * Draws played scenes in stages, each kept until something in it changes: the page as the camera sees it, what is laid on it, the
 * spotlight, the picker. A moving pointer then costs two small rectangles.
 */
export function createPageComposer(layout: Layout, paints: Paints, shelf: StillShelf): PageComposer {
  const { frame } = layout;
  const below = bodyBox(layout);
  const empty = () => {
    const planes = createPlanes(frame.width, frame.height);
    copyPlanes(paints.window(), planes);
    return planes;
  };
  const screens = { view: empty(), page: empty(), under: empty(), lit: empty(), picked: empty() };
  const keys = { view: '', page: '', under: '', lit: '', picked: '' };
  const drawLayer = (layer: PageLayer, out: Planes) => {
    drawView(layout, layer, shelf, out);
    roundCorners(layout, out, paints.window());
  };
  const underOf = (layer: PageLayer): Planes => {
    const key = JSON.stringify(layer);
    if (key !== keys.under) {
      drawLayer(layer, screens.under);
      drawOnPage(layout, layer, screens.under, paints);
      keys.under = key;
    }
    return screens.under;
  };
  const viewOf = ({ layer }: PageBody): Stage => {
    const key = JSON.stringify([layer.pictures, layer.camera, layer.moving]);
    if (key !== keys.view) drawLayer(layer, screens.view);
    keys.view = key;
    return { key, planes: screens.view };
  };
  const pageOf = (view: Stage, { layer, under }: PageBody): Stage => {
    if (layer.secrets.length === 0 && layer.typing === null && under === null) return view;
    const key = JSON.stringify([view.key, layer.secrets, layer.typing, under]);
    if (key !== keys.page) {
      copyRect(view.planes, screens.page, below);
      drawOnPage(layout, layer, screens.page, paints);
      if (under !== null) mixPlanes(underOf(under.layer), screens.page, under.shown, screens.page);
    }
    keys.page = key;
    return { key, planes: screens.page };
  };
  const litOf = (page: Stage, { spotlight }: PageBody): Stage => {
    if (spotlight === null) return page;
    const key = JSON.stringify([page.key, spotlight]);
    if (key !== keys.lit) {
      copyRect(page.planes, screens.lit, below);
      drawSpotlight(layout, spotlight, screens.lit, paints);
    }
    keys.lit = key;
    return { key, planes: screens.lit };
  };
  const pickedOf = (lit: Stage, { picker }: PageBody): Stage => {
    if (picker === null) return lit;
    const key = JSON.stringify([lit.key, picker]);
    if (key !== keys.picked) {
      copyRect(lit.planes, screens.picked, below);
      drawPicker(picker, screens.picked, below, paints);
    }
    keys.picked = key;
    return { key, planes: screens.picked };
  };
  let shown = '';
  let covered: Box[] = [];
  return {
    draw: (body, out, isKept) => {
      const { key, planes } = pickedOf(litOf(pageOf(viewOf(body), body), body), body);
      for (const box of isKept && key === shown ? covered : [below]) copyRect(planes, out, box);
      shown = key;
      covered = body.pointer === null ? [] : drawPointer(body.pointer, out, below, paints);
    },
  };
}

/** A picture that is kept, and what it shows. */
type Stage = { key: string; planes: Planes };

function drawPicker(picker: PickerState, out: Planes, within: Box, paints: Paints): void {
  blendSprite(out, paints.picker(picker.name), 0, picker.rise, picker.strength, { within });
  if (picker.chosen > 0) blendSprite(out, paints.chosen(), 0, picker.rise, picker.strength * picker.chosen, { within });
}

/** Ripple and pointer lie over everything. Answers the rectangles that they cover. */
function drawPointer(pointer: PointerState, out: Planes, within: Box, paints: Paints): Box[] {
  const { kind, pressed, strength, ripple } = pointer;
  const covered: Box[] = [];
  if (ripple !== null) {
    const sprite = paints.ripple(ripple);
    blendSprite(out, sprite, ripple.x, ripple.y, ripple.alpha, { within });
    covered.push(reachOf(sprite, ripple.x, ripple.y, within));
  }
  const sprite = kind === 'dot' ? paints.dot(pressed) : paints.arrow(pressed);
  blendSprite(out, sprite, pointer.x, pointer.y, strength, { within });
  return [...covered, reachOf(sprite, pointer.x, pointer.y, within)];
}
