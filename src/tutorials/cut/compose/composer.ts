import type { CaptionState } from '../caption-state.ts';
import type { Body, FrameState } from '../frame-state.ts';
import { copyPlanes, copyRows, createPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite } from '../planes/sprite.ts';
import { segmentLeft } from '../paint/strip.ts';
import type { StripState } from '../strip-state.ts';
import { createCardComposer } from './card-composer.ts';
import { stillsOf } from './compose-page.ts';
import { drawTransition } from './compose-transition.ts';
import { createPageComposer } from './page-composer.ts';
import type { FilmLook, Paints } from './paints.ts';
import { createPaints } from './paints.ts';
import type { StillShelf, Wanted } from './stills.ts';
import { createStillShelf } from './stills.ts';

/** Puts frames together from their descriptions. */
export type Composer = {
  /** The picture of a state, without its caption. It is the composer's own and is drawn over by the next one. */
  compose: (state: FrameState) => Promise<Planes>;
  /** A picture with the plate of its caption on it: a second picture, drawn over by the next such one. Without a caption it is the picture itself. */
  withCaption: (picture: Planes, caption: CaptionState | null) => Planes;
};

export function createComposer(look: FilmLook): Composer {
  const { layout } = look;
  const paints = createPaints(look);
  const shelf = createStillShelf(layout);
  const { width, height } = layout.frame;
  const current = createScreen(look, paints, shelf);
  const before = createScreen(look, paints, shelf);
  const mixed = createPlanes(width, height);
  const captioned = createPlanes(width, height);
  let beforeKey = '';
  return {
    compose: async (state) => {
      await shelf.bring(wantedBy(look, state));
      const now = current.draw(state.strip, state.body);
      if (state.transition === null) return now;
      const { from } = state.transition;
      const key = JSON.stringify(from);
      const old = key === beforeKey ? before.planes : before.draw(from.strip, from.body);
      beforeKey = key;
      drawTransition(layout, state.transition, old, now, mixed, paints);
      return mixed;
    },
    withCaption: (picture, caption) => {
      if (caption === null) return picture;
      copyPlanes(picture, captioned);
      blendSprite(captioned, paints.caption(caption), 0, 0, caption.strength);
      return captioned;
    },
  };
}

function wantedBy({ layout }: FilmLook, { body, transition }: FrameState): Wanted[] {
  const bodies: Body[] = transition === null ? [body] : [body, transition.from.body];
  return bodies.flatMap((part) =>
    part.kind === 'page'
      ? [part.layer, ...(part.under === null ? [] : [part.under.layer])].flatMap((layer) => stillsOf(layout, layer))
      : [],
  );
}

/** A picture that is drawn over and over: what did not change since the last time stays. */
function createScreen({ layout }: FilmLook, paints: Paints, shelf: StillShelf) {
  const planes = createPlanes(layout.frame.width, layout.frame.height);
  const page = createPageComposer(layout, paints, shelf);
  const card = createCardComposer(layout, paints);
  let drawnBy: typeof page | typeof card | null = null;
  let stripKey = '';
  return {
    planes,
    draw: (strip: StripState | null, body: Body): Planes => {
      if (body.kind === 'page') page.draw(body, planes, drawnBy === page);
      else card.draw(body, planes, drawnBy === card);
      drawnBy = body.kind === 'page' ? page : card;
      const key = strip === null ? '' : JSON.stringify(strip);
      if (strip !== null && key !== stripKey) drawStrip(strip, planes);
      stripKey = key;
      return planes;
    },
  };

  function drawStrip(strip: StripState, out: Planes): void {
    copyRows(paints.strip(strip), 0, layout.strip.height, out, 0);
    if (strip.finished || strip.filled === 0) return;
    blendSprite(out, paints.filling(strip.filled), Math.round(segmentLeft(layout, strip.stage)), 0);
  }
}
