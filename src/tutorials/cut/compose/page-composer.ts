import { FRAME } from '../frame-layout.ts';
import type { PageBody, PageLayer } from '../page-state.ts';
import { copyPlanes, createPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite } from '../planes/sprite.ts';
import { createBaseViews } from './base-views.ts';
import { crossFade, drawOnPage, drawSpotlight, drawView, roundCorners } from './compose-page.ts';
import type { Paints } from './paints.ts';
import type { StillShelf } from './stills.ts';

export type PageComposer = { draw: (body: PageBody, out: Planes) => void };

/**
 * Draws played scenes in stages, each kept until something in it changes: the page as the camera sees it, what is laid on it, the
 * spotlight. A moving arrow then costs a copy and a small drawing.
 */
export function createPageComposer(paints: Paints, shelf: StillShelf): PageComposer {
  const view = createPlanes(FRAME.width, FRAME.height);
  const page = createPlanes(FRAME.width, FRAME.height);
  const lit = createPlanes(FRAME.width, FRAME.height);
  const under = createPlanes(FRAME.width, FRAME.height);
  const baseView = createBaseViews();
  copyPlanes(paints.window(), view);
  copyPlanes(paints.window(), under);
  let keys = { view: '', page: '', lit: '', under: '' };
  const drawLayer = (layer: PageLayer, out: Planes) => {
    drawView(layer, shelf.take, baseView, out);
    roundCorners(out, paints.window());
  };
  return {
    draw: (body, out) => {
      const viewKey = JSON.stringify([body.layer.pictures, body.layer.camera, body.layer.moving]);
      const pageKey = JSON.stringify([viewKey, body.layer.secrets, body.layer.typing, body.under]);
      const litKey = JSON.stringify([pageKey, body.spotlight]);
      if (viewKey !== keys.view) drawLayer(body.layer, view);
      if (pageKey !== keys.page) {
        copyPlanes(view, page);
        drawOnPage(body.layer, page, paints);
        if (body.under !== null) {
          const underKey = JSON.stringify(body.under.layer);
          if (underKey !== keys.under) {
            drawLayer(body.under.layer, under);
            drawOnPage(body.under.layer, under, paints);
            keys.under = underKey;
          }
          crossFade(under, page, body.under.shown);
        }
      }
      if (litKey !== keys.lit) {
        copyPlanes(page, lit);
        if (body.spotlight !== null) drawSpotlight(body.spotlight, lit, paints);
      }
      keys = { ...keys, view: viewKey, page: pageKey, lit: litKey };
      copyPlanes(lit, out);
      drawOver(body, out, paints);
    },
  };
}

/** Dialog, ripple and arrow lie over everything. */
function drawOver({ picker, pointer }: PageBody, out: Planes, paints: Paints): void {
  if (picker !== null) {
    blendSprite(out, paints.picker(picker.name), 0, picker.rise, picker.strength);
    if (picker.chosen > 0) blendSprite(out, paints.chosen(), 0, picker.rise, picker.strength * picker.chosen);
  }
  if (pointer === null) return;
  if (pointer.ripple !== null)
    blendSprite(out, paints.ripple(pointer.ripple), pointer.ripple.x, pointer.ripple.y, pointer.ripple.alpha);
  blendSprite(out, paints.arrow(pointer.scale), pointer.x, pointer.y, pointer.strength);
}
