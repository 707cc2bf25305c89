import type { Box } from '../stage/take.ts';

/** Where things stand in a landscape frame, in px of the frame. The numbers are those of the look; the page moves, these never do. */
export const FRAME = { width: 1280, height: 720 };

/** Frames fall on this grid. */
export const FRAMES_PER_SECOND = 25;
/** A picture that does not change is repeated this seldom: some players stall on a second without a frame, and it costs tens of bytes. */
export const HELD_FRAMES = 5;

export const STRIP = { height: 72, inset: 32, baseline: 38, segmentTop: 55, segmentHeight: 6, segmentGap: 8, segments: 7 };

export const WINDOW: Box & { radius: number } = { x: 32, y: 80, width: 1216, height: 624, radius: 14 };
export const ADDRESS_BAR_HEIGHT = 32;

/** The part of the window that shows the page. */
export const VIEW: Box = { x: 32, y: 112, width: 1216, height: 592 };

/** The page is filmed this wide, in CSS px. */
export const PAGE_WIDTH = 1024;
export const BASE_SCALE = VIEW.width / PAGE_WIDTH;

/** Ring and target stay inside; captions begin below it. */
export const SAFE: Box = { x: 48, y: 126, width: 1184, height: 442 };
export const CAPTIONS: Box = { x: 32, y: 576, width: 1216, height: 124 };

/** Where the middle of a target wants to be. */
export const WISHED_CENTRE_Y = 350;
/** Room between the window's left edge and a target. */
export const TARGET_INSET = 56;

/** The ring stands this far outside the target, and is this thick with its ink edge. */
export const RING = { padding: 10, radius: 14, stroke: 4, edge: 2, shrink: 14 };

export const ZOOM = { field: 1.8, button: 1.5, reading: 1.3, page: 1, most: 2.1 };
/** A target takes at most this part of the window's width. */
export const TARGET_SHARE = 0.7;
