import type { Timeline } from '../../plan/timeline.ts';
import type { Brand } from '../brand.ts';
import { minimumJerk, mix } from '../curve.ts';
import { FRAME, STRIP } from '../frame-layout.ts';
import type { Body, FrameState, StripState, Transition } from '../frame-state.ts';
import { COVER_ARCH } from '../paint/cover-door.ts';
import type { FilmTexts } from '../paint/film-texts.ts';
import { segmentLeft } from '../paint/strip.ts';
import { openArch } from '../planes/arch.ts';
import { copyPlanes, copyRows, createPlanes, mixPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite } from '../planes/sprite.ts';
import { drawCard } from './compose-card.ts';
import { createPageComposer } from './page-composer.ts';
import type { PageComposer } from './page-composer.ts';
import type { Paints } from './paints.ts';
import { createPaints } from './paints.ts';
import type { StillShelf } from './stills.ts';
import { createStillShelf } from './stills.ts';

/** Puts frames together from their descriptions. */
export type Composer = {
  /** The picture of a state. It is the composer's own and is drawn over by the next one. */
  compose: (state: FrameState) => Promise<Planes>;
};

export function createComposer(timeline: Timeline, brand: Brand, texts: FilmTexts): Composer {
  const paints = createPaints(timeline, brand, texts);
  const shelf = createStillShelf();
  const current = createScreen(paints, shelf);
  let before: ReturnType<typeof createScreen> | null = null;
  let beforeKey = '';
  const mixed = createPlanes(FRAME.width, FRAME.height);
  return {
    compose: async (state) => {
      await shelf.bring(filesOf(state));
      const now = current.draw(state.strip, state.body);
      if (state.transition === null) return now;
      const { from } = state.transition;
      before ??= createScreen(paints, shelf);
      const key = JSON.stringify(from);
      const old = key === beforeKey ? before.planes : before.draw(from.strip, from.body);
      beforeKey = key;
      change(state.transition, old, now, mixed, paints);
      return mixed;
    },
  };
}

function filesOf({ body, transition }: FrameState): string[] {
  const bodies: Body[] = transition === null ? [body] : [body, transition.from.body];
  return bodies.flatMap((part) =>
    part.kind === 'page'
      ? [part.layer, ...(part.under === null ? [] : [part.under.layer])].flatMap(({ pictures }) =>
          pictures.map(({ file }) => file),
        )
      : [],
  );
}

function createScreen(paints: Paints, shelf: StillShelf) {
  const planes = createPlanes(FRAME.width, FRAME.height);
  let page: PageComposer | null = null;
  return {
    planes,
    draw: (strip: StripState | null, body: Body): Planes => {
      if (body.kind === 'page') {
        page ??= createPageComposer(paints, shelf);
        page.draw(body, planes);
      } else drawCard(body, planes, paints);
      if (strip !== null) drawStrip(strip, planes, paints);
      return planes;
    },
  };
}

function drawStrip(strip: StripState, out: Planes, paints: Paints): void {
  copyRows(paints.strip(strip), 0, STRIP.height, out, 0);
  if (strip.finished || strip.filled === 0) return;
  blendSprite(out, paints.filling(strip.filled), Math.round(segmentLeft(strip.stage)), 0);
}

const RISE = 14;

/** One picture becoming another. */
function change(transition: Transition, old: Planes, now: Planes, out: Planes, paints: Paints): void {
  const { kind } = transition;
  const part = minimumJerk(transition.passed);
  if (kind === 'door') {
    const fromCover = transition.from.body.kind === 'cover';
    const start = fromCover ? COVER_ARCH : { middle: FRAME.width / 2, half: 60, top: 560 };
    const arch = {
      middle: mix(start.middle, FRAME.width / 2, part),
      half: mix(start.half, 1500, part),
      top: mix(start.top, -900, part),
    };
    copyPlanes(old, out);
    openArch(out, now, arch, paints.frameTone, fromCover ? 29 : 14);
    return;
  }
  if (kind === 'rise') {
    const drop = 2 * Math.round((RISE * (1 - part)) / 2);
    copyRows(now, 0, STRIP.height, out, 0);
    copyRows(paints.window(), STRIP.height, drop, out, STRIP.height);
    copyRows(now, STRIP.height, FRAME.height - STRIP.height - drop, out, STRIP.height + drop);
    mixPlanes(old, out, part, out);
    return;
  }
  mixPlanes(old, now, part, out);
}
