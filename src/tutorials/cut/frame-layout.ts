import type { Shape } from '../formats.ts';
import type { Beat } from '../script/script.ts';
import type { Box } from '../stage/take.ts';

/** Where things stand in the frames of one shape, in px of the frame. The numbers are those of the look; the page moves, these never do. */
export type Layout = {
  shape: Shape;
  frame: { width: number; height: number };
  strip: {
    height: number;
    inset: number;
    /** Baselines of the step's number (with the service beside it), and of its name. */
    baseline: number;
    titleBaseline: number;
    segmentTop: number;
    segmentHeight: number;
    segmentGap: number;
    segments: number;
  };
  window: Box & { radius: number };
  addressBarHeight: number;
  /** The part of the window that shows the page. */
  view: Box;
  /** The page is filmed this wide, in CSS px; frame px per CSS px of the whole page. */
  pageWidth: number;
  baseScale: number;
  /** Ring and target stay inside; captions begin below it. */
  safe: Box;
  captions: Box;
  /** Captions stand here when a target cannot be moved out of the lower quarter: their plate's top; null where they never jump. */
  captionsTop: number | null;
  /** Where the middle of a target wants to be. */
  wishedCentreY: number;
  /** Room between the window's left edge and a target. */
  targetInset: number;
  /** The ring stands this far outside the target, and is this thick with its ink edge. */
  ring: { padding: number; radius: number; stroke: number; edge: number; shrink: number };
  /** The key word's tag: room between the ring and it, its height, and beside its words. */
  tag: { gap: number; height: number; padding: number };
  zoom: Record<Beat['look'], number> & { most: number };
  /** A target takes at most this part of the window's width. */
  targetShare: number;
  /** Height of the scrim under the captions. */
  scrimHeight: number;
  /** The drawn dialog, or sheet, in which a file is chosen. */
  picker: Box & { radius: number };
};

/** Frames fall on this grid. */
export const FRAMES_PER_SECOND = 25;
/** A picture that does not change is repeated this seldom: some players stall on a second without a frame, and it costs tens of bytes. */
export const HELD_FRAMES = 10;

const LANDSCAPE: Layout = {
  shape: 'landscape',
  frame: { width: 1280, height: 720 },
  strip: {
    height: 72,
    inset: 32,
    baseline: 38,
    titleBaseline: 38,
    segmentTop: 55,
    segmentHeight: 6,
    segmentGap: 8,
    segments: 7,
  },
  window: { x: 32, y: 80, width: 1216, height: 624, radius: 14 },
  addressBarHeight: 32,
  view: { x: 32, y: 112, width: 1216, height: 592 },
  pageWidth: 1024,
  baseScale: 1216 / 1024,
  safe: { x: 48, y: 126, width: 1184, height: 442 },
  captions: { x: 32, y: 576, width: 1216, height: 124 },
  captionsTop: null,
  wishedCentreY: 350,
  targetInset: 56,
  ring: { padding: 10, radius: 14, stroke: 4, edge: 2, shrink: 14 },
  tag: { gap: 16, height: 54, padding: 20 },
  zoom: { field: 1.8, button: 1.5, reading: 1.3, page: 1, most: 2.1 },
  targetShare: 0.7,
  scrimHeight: 190,
  picker: { x: 300, y: 158, width: 680, height: 376, radius: 14 },
};

/** Filmed at 360 CSS px, twice as large; it never zooms, it scrolls. y 1224-1280 stays free for the player's own bar. */
const PHONE: Layout = {
  shape: 'phone',
  frame: { width: 720, height: 1280 },
  strip: {
    height: 148,
    inset: 32,
    baseline: 54,
    titleBaseline: 102,
    segmentTop: 124,
    segmentHeight: 9,
    segmentGap: 8,
    segments: 7,
  },
  window: { x: 0, y: 148, width: 720, height: 1132, radius: 0 },
  addressBarHeight: 44,
  view: { x: 0, y: 192, width: 720, height: 1088 },
  pageWidth: 360,
  baseScale: 2,
  safe: { x: 8, y: 212, width: 704, height: 820 },
  captions: { x: 8, y: 1048, width: 704, height: 168 },
  captionsTop: 204,
  wishedCentreY: 560,
  targetInset: 0,
  ring: { padding: 12, radius: 18, stroke: 6, edge: 2, shrink: 14 },
  tag: { gap: 16, height: 66, padding: 24 },
  zoom: { field: 1, button: 1, reading: 1, page: 1, most: 1 },
  targetShare: 1,
  scrimHeight: 300,
  picker: { x: 0, y: 452, width: 720, height: 828, radius: 36 },
};

/** The layout of a shape. */
export const layoutOf = (shape: Shape): Layout => (shape === 'landscape' ? LANDSCAPE : PHONE);

/** Where captions at the top of the page end: they have as much room there as below. px of the frame. */
export const topCaptionsEnd = ({ captionsTop, captions }: Layout): number => (captionsTop ?? 0) + captions.height;
