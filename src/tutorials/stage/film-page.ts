import type { Shape } from '../formats.ts';

/** The page as it is filmed for a shape, in CSS px. */
export type FilmPage = {
  shape: Shape;
  width: number;
  /** What a frame shows of it from top to bottom while nothing is zoomed. */
  viewHeight: number;
  /** A still reaches further than the view, above by `margin`: room for the camera's nudge. */
  height: number;
  margin: number;
  /** Device px per CSS px: of what is seen as the whole page, and of what the camera comes close to. */
  baseScale: number;
  closeScale: number;
  /** Scrolling stops at multiples of this, so that stills of two places have their device px at the same places. */
  step: number;
  /** Wished middle of a target below the view's top, and the band in which one may stay where it is (film.md 3 and 4). */
  wishedMiddle: number;
  bandTop: number;
  bandBottom: number;
};

const LANDSCAPE: FilmPage = {
  shape: 'landscape',
  width: 1024,
  viewHeight: 592 / 1.1875,
  height: 672,
  margin: 80,
  baseScale: 1.1875,
  closeScale: 2.5,
  step: 32,
  wishedMiddle: 200,
  bandTop: 16,
  bandBottom: 380,
};

const PHONE: FilmPage = {
  shape: 'phone',
  width: 360,
  viewHeight: 544,
  height: 720,
  margin: 80,
  baseScale: 2,
  closeScale: 2,
  step: 1,
  wishedMiddle: 184,
  bandTop: 18,
  bandBottom: 412,
};

/** The page of a shape. */
export const filmPageOf = (shape: Shape): FilmPage => (shape === 'landscape' ? LANDSCAPE : PHONE);
