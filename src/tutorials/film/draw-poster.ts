import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Brand } from '../cut/brand.ts';
import { createComposer } from '../cut/compose/composer.ts';
import { FRAME } from '../cut/frame-layout.ts';
import { prepareCut } from '../cut/frame-state.ts';
import { pixelsFromPlanes } from '../cut/planes/planes.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import { tutorials } from '../../web/texts/id/tutorials.ts';

/** A poster loads with its page, over a slow connection too (rule 25). */
const MOST_BYTES = 40_000;
const QUALITIES = [82, 74, 66, 58, 50, 40, 30];

/** Writes the film's first picture, the cover, as a WebP as good as its limit allows. */
export async function drawPoster(film: {
  timeline: Timeline;
  takes: readonly SceneTake[];
  brand: Brand;
  outFile: string;
}): Promise<void> {
  const cover = await createComposer(film.timeline, film.brand, tutorials.film).compose(
    prepareCut(film.timeline, film.takes).stateAt(0),
  );
  const pixels = pixelsFromPlanes(cover);
  for (const quality of QUALITIES) {
    const poster = await sharp(pixels, { raw: { width: FRAME.width, height: FRAME.height, channels: 3 } })
      .webp({ quality, effort: 6, smartSubsample: true })
      .toBuffer();
    if (poster.length > MOST_BYTES) continue;
    await writeFile(film.outFile, poster);
    return;
  }
  throw new Error(`the poster does not fit into ${MOST_BYTES} bytes`);
}
