import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { FRAME, STRIP } from '../frame-layout.ts';
import type { StripState } from '../frame-state.ts';
import type { FilmTexts } from './film-texts.ts';
import { panel } from './shapes.ts';
import { shorten, widthOf, write } from './text.ts';

const SEGMENT_WIDTH = (FRAME.width - 2 * STRIP.inset - (STRIP.segments - 1) * STRIP.segmentGap) / STRIP.segments;

/** Left edge of a segment, 1 for the first. */
export function segmentLeft(stage: number): number {
  return STRIP.inset + (stage - 1) * (SEGMENT_WIDTH + STRIP.segmentGap);
}

/** The strip without the filling of the current segment: where one is, and for what. */
export function paintStrip(pen: SKRSContext2D, state: StripState, serviceName: string, brand: Brand, texts: FilmTexts): void {
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, FRAME.width, STRIP.height);
  const step = state.finished ? texts.finished : texts.step(state.stage, STRIP.segments);
  const title = state.finished ? texts.summary : state.title;
  const stepStyle = { face: 'display', weight: 700, size: 22, colour: brand.colours.primary } as const;
  const end = STRIP.inset + write(pen, step, STRIP.inset, STRIP.baseline, stepStyle) + 14;
  const titleStyle = { face: 'display', weight: 800, size: 22, colour: COLOUR.ink } as const;
  const titleEnd = end + write(pen, title, end, STRIP.baseline, titleStyle);
  const service = { face: 'display', weight: 600, size: 20, colour: COLOUR.muted } as const;
  const room = FRAME.width - STRIP.inset - titleEnd - 40;
  const shown = widthOf(pen, serviceName, service) <= room ? serviceName : shorten(pen, serviceName, service, room);
  write(pen, shown, FRAME.width - STRIP.inset, STRIP.baseline, service, 'right');
  for (let stage = 1; stage <= STRIP.segments; stage++) {
    const done = state.finished || stage < state.stage;
    const fill = done ? brand.colours.primary : stage === state.stage ? track(brand.colours.accent) : COLOUR.line;
    segment(pen, segmentLeft(stage), SEGMENT_WIDTH, fill);
  }
}

/** The filling of the current segment, `filled` px long; its origin is the segment's left end on top of the strip. */
export function paintFilling(pen: SKRSContext2D, filled: number, brand: Brand): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, STRIP.segmentTop, filled, STRIP.segmentHeight);
  pen.clip();
  segment(pen, 0, Math.max(filled, STRIP.segmentHeight), brand.colours.accent);
  pen.restore();
}

function segment(pen: SKRSContext2D, x: number, width: number, fill: string): void {
  panel(pen, { x, y: STRIP.segmentTop, width, height: STRIP.segmentHeight }, { radius: STRIP.segmentHeight / 2, fill });
}

/** The track under the filling: a quarter of the accent in a cool white. */
function track(accent: string): string {
  const channel = (from: number, other: number): string =>
    Math.round(Number.parseInt(accent.slice(from, from + 2), 16) * 0.25 + other * 0.75)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1, 0xe9)}${channel(3, 0xee)}${channel(5, 0xf3)}`;
}
