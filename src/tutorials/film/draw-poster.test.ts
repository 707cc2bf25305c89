import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textsId } from '../../web/texts/texts.ts';
import { sampleBrand, sampleFilm } from '../cut/sample-timeline.ts';
import type { Format } from '../formats.ts';
import { FORMATS, formatNames } from '../formats.ts';
import { drawPoster } from './draw-poster.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-poster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const posterOf = async (format: Format, texts = textsId.tutorials.film, name: string = format) => {
  const outFile = join(folder, `${name}.webp`);
  await drawPoster({ format, timeline: sampleFilm('.', FORMATS[format].shape).timeline, brand: sampleBrand, texts, outFile });
  return outFile;
};

test.each(formatNames)('the poster of %s is its cover in its size, in at most 40 kB', async (format) => {
  const file = await posterOf(format);
  expect((await stat(file)).size).toBeLessThanOrEqual(40_000);
  const { width, height } = FORMATS[format];
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width, height });
  const { dominant } = await sharp(file).stats();
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(225);
});

test('its words are those of the language that it is made in', async () => {
  const before = await sharp(await posterOf('landscape'))
    .raw()
    .toBuffer();
  const other = { ...textsId.tutorials.film, valid: 'Valid', length: () => '33 seconds' };
  const after = await sharp(await posterOf('landscape', other, 'other'))
    .raw()
    .toBuffer();
  expect(after.equals(before)).toBe(false);
});
