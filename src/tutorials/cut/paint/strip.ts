import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import { segmentWidth } from '../strip-state.ts';
import type { StripState } from '../strip-state.ts';
import type { FilmTexts } from './film-texts.ts';
import { panel } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setInLines, shorten, widthOf, write } from './text.ts';

/** Left edge of a segment, 1 for the first. */
export function segmentLeft(layout: Layout, stage: number): number {
  const { inset, segmentGap } = layout.strip;
  return inset + (stage - 1) * (segmentWidth(layout) + segmentGap);
}

/** The strip without the filling of the current segment: where one is, and for what. */
export function paintStrip(
  layout: Layout,
  pen: SKRSContext2D,
  state: StripState,
  serviceName: string,
  brand: Brand,
  texts: FilmTexts,
): void {
  const { frame, strip } = layout;
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, frame.width, strip.height);
  const words = {
    step: state.finished ? texts.finished : texts.step(state.stage, strip.segments),
    title: state.finished ? texts.summary : state.title,
    service: serviceName,
  };
  (layout.shape === 'phone' ? writeOnTwoLines : writeOnOneLine)(layout, pen, words, brand);
  for (let stage = 1; stage <= strip.segments; stage++) {
    const done = state.finished || stage < state.stage;
    const fill = done ? brand.colours.primary : stage === state.stage ? track(brand.colours.accent) : COLOUR.line;
    segment(layout, pen, segmentLeft(layout, stage), segmentWidth(layout), fill);
  }
}

type Words = { step: string; title: string; service: string };

const stepStyle = (size: number, brand: Brand): TextStyle => ({
  face: 'display',
  weight: 700,
  size,
  colour: brand.colours.primary,
});
const titleStyle = (size: number): TextStyle => ({ face: 'display', weight: 800, size, colour: COLOUR.ink });
const serviceStyle = (size: number): TextStyle => ({ face: 'display', weight: 600, size, colour: COLOUR.muted });

function writeOnOneLine({ frame, strip }: Layout, pen: SKRSContext2D, { step, title, service }: Words, brand: Brand): void {
  const { inset, baseline } = strip;
  const start = inset + write(pen, step, inset, baseline, stepStyle(22, brand)) + 14;
  const end = start + write(pen, title, start, baseline, titleStyle(22));
  writeService(pen, service, [20], frame.width - inset, end + 40, baseline);
}

function writeOnTwoLines({ frame, strip }: Layout, pen: SKRSContext2D, { step, title, service }: Words, brand: Brand): void {
  const { inset, baseline, titleBaseline } = strip;
  const end = inset + write(pen, step, inset, baseline, stepStyle(32, brand));
  writeService(pen, service, [26, 23], frame.width - inset, end + 28, baseline);
  const styles = [42, 38, 34, 30].map((size) => ({ ...titleStyle(size), tracking: -0.02 }));
  const { lines, style } = setInLines(pen, title, styles, frame.width - 2 * inset, 1);
  write(pen, lines[0] ?? '', inset, titleBaseline, style);
}

/** Ends at `right`; what would begin left of `left` is cut off. */
function writeService(
  pen: SKRSContext2D,
  name: string,
  sizes: readonly number[],
  right: number,
  left: number,
  baseline: number,
): void {
  const styles = sizes.map(serviceStyle);
  const style = styles.find((other) => widthOf(pen, name, other) <= right - left) ?? styles.at(-1)!;
  write(pen, shorten(pen, name, style, right - left), right, baseline, style, 'right');
}

/** The filling of the current segment, `filled` px long; its origin is the segment's left end on top of the strip. */
export function paintFilling(layout: Layout, pen: SKRSContext2D, filled: number, brand: Brand): void {
  const { segmentTop, segmentHeight } = layout.strip;
  pen.save();
  pen.beginPath();
  pen.rect(0, segmentTop, filled, segmentHeight);
  pen.clip();
  segment(layout, pen, 0, Math.max(filled, segmentHeight), brand.colours.accent);
  pen.restore();
}

function segment({ strip }: Layout, pen: SKRSContext2D, x: number, width: number, fill: string): void {
  const { segmentTop: y, segmentHeight: height } = strip;
  panel(pen, { x, y, width, height }, { radius: height / 2, fill });
}

/** The track under the filling: a quarter of the accent in a cool white. */
function track(accent: string): string {
  const channel = (from: number, other: number): string =>
    Math.round(Number.parseInt(accent.slice(from, from + 2), 16) * 0.25 + other * 0.75)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1, 0xe9)}${channel(3, 0xee)}${channel(5, 0xf3)}`;
}
