import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Brand } from '../cut/brand.ts';
import { createComposer } from '../cut/compose/composer.ts';
import { layoutOf } from '../cut/frame-layout.ts';
import { prepareCut } from '../cut/frame-state.ts';
import type { FilmTexts } from '../cut/paint/film-texts.ts';
import { halvePlanes } from '../cut/planes/halve.ts';
import { pixelsFromPlanes } from '../cut/planes/pixels.ts';
import type { Format } from '../formats.ts';
import { FORMATS } from '../formats.ts';
import type { Timeline } from '../plan/timeline.ts';

/** A poster loads with its page, over a slow connection too (rule 25). */
const MOST_BYTES = 40_000;
const QUALITIES = [82, 74, 66, 58, 50, 40, 30];

/** What a poster is drawn from; the film of `timeline` begins with its cover. */
export type PosterOrder = { format: Format; timeline: Timeline; brand: Brand; texts: FilmTexts; outFile: string };

/** Writes the first picture of a full film, its cover, in the format's size, as a WebP as good as its limit allows. */
export async function drawPoster({ format, timeline, brand, texts, outFile }: PosterOrder): Promise<void> {
  const { shape, motion, halved } = FORMATS[format];
  const layout = layoutOf(shape);
  const cut = prepareCut({ layout, motion, timeline, takeOf: () => undefined, cues: null });
  const cover = await createComposer({ layout, timeline, brand, texts }).compose(cut.stateAt(0));
  const picture = halved ? halvePlanes(cover) : cover;
  const pixels = pixelsFromPlanes(picture);
  for (const quality of QUALITIES) {
    const poster = await sharp(pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } })
      .webp({ quality, effort: 6, smartSubsample: true })
      .toBuffer();
    if (poster.length > MOST_BYTES) continue;
    await writeFile(outFile, poster);
    return;
  }
  throw new Error(`the poster does not fit into ${MOST_BYTES} bytes`);
}
