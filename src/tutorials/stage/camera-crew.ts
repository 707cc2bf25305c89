import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { measurePage } from './page-boxes.ts';
import type { Box, Still } from './take.ts';

/** The filmed page: CSS px. The view of a landscape film shows 1024 x 498.5 of it; the rest is room for the camera's nudge. */
export const PAGE_WIDTH = 1024;
export const VIEW_HEIGHT = 498.5;
const MARGIN = 80;
export const VIEWPORT_HEIGHT = 660;
/** Device px per CSS px, so that the closest zoom (2.1) still has a pixel for every pixel. */
const SCALE = 2.5;

/** Takes stills of one page at the film's scale. */
export type CameraCrew = {
  /** Scrolls so that `viewTop` can be shown, takes the picture. Answers the same still when neither page nor place changed. */
  shoot: (name: string, viewTop: number) => Promise<Still>;
  /** From now on the page may look different. */
  pageChanged: () => void;
};

/** Prepares a page for filming: metrics on the same session as the captures, since others would come out at scale 1. */
export async function hireCameraCrew(page: Page, folder: string): Promise<CameraCrew> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: PAGE_WIDTH,
    height: VIEWPORT_HEIGHT,
    deviceScaleFactor: SCALE,
    mobile: false,
  });
  let last: { still: Still; scrollY: number } | null = null;
  return {
    pageChanged: () => {
      last = null;
    },
    shoot: async (name, viewTop) => {
      const scrollY = await scrollFor(page, viewTop);
      if (last?.scrollY === scrollY) return last.still;
      const area: Box = { x: 0, y: scrollY, width: PAGE_WIDTH, height: VIEWPORT_HEIGHT };
      const seen = await measurePage(page, area);
      const file = join(folder, `${name}.png`);
      await writeFile(file, await capture(session));
      const still: Still = { file, area, scale: SCALE, ...seen };
      last = { still, scrollY };
      return still;
    },
  };
}

/** A crew that takes no pictures: for playing a script only to see that it plays. */
export const idleCrew: CameraCrew = {
  shoot: (_name, viewTop) =>
    Promise.resolve({
      file: '',
      area: { x: 0, y: viewTop, width: PAGE_WIDTH, height: VIEWPORT_HEIGHT },
      scale: SCALE,
      textLines: [],
      boxes: [],
      documentHeight: VIEWPORT_HEIGHT,
    }),
  pageChanged: () => undefined,
};

async function capture(session: CDPSession): Promise<Buffer> {
  const shot = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  const picture = Buffer.from(shot.data, 'base64');
  const width = picture.readUInt32BE(16);
  if (width !== PAGE_WIDTH * SCALE) throw new Error(`a still came out ${width} px wide instead of ${PAGE_WIDTH * SCALE}`);
  return picture;
}

/** Scrolls to just above the view and answers where the page really stands (its end may be near). */
function scrollFor(page: Page, viewTop: number): Promise<number> {
  return page.evaluate((top) => {
    // Even, so that stills of two places of a page have their device px at the same places.
    window.scrollTo(0, Math.max(0, 2 * Math.round(top / 2)));
    return window.scrollY;
  }, viewTop - MARGIN);
}
