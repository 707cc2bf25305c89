import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { blurredPhoto, darkPhoto, letterPhoto } from '../../tests/pictures.ts';
import { photo } from '../../tests/uploads.ts';
import { lookOf } from './photo-look-rules.ts';
import { lookOfPicture } from './photo-look.ts';

const grey = (width: number, height: number, shade: (x: number, y: number) => number) => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))),
});

const stripes = grey(640, 480, (x) => (Math.floor(x / 4) % 2 === 0 ? 30 : 220));
const size = { width: 3000, height: 2000 };

describe('how a picture looks', () => {
  test.each([
    ['sharp stripes in the light', stripes, size, null],
    ['the same in the dark', grey(640, 480, (x) => (Math.floor(x / 4) % 2 === 0 ? 5 : 60)), size, 'too-dark'],
    ['one lamp in the dark', grey(640, 480, (x, y) => (x < 60 && y < 60 ? 255 : 20)), size, 'too-dark'],
    ['a slow passage from grey to white', grey(640, 480, (x) => 100 + Math.floor(x / 5)), size, 'blurred'],
    ['one sharp corner, as of a portrait', grey(640, 480, (x, y) => (y < 200 && x % 8 < 4 ? 40 : 200)), size, null],
    ['few points', stripes, { width: 320, height: 200 }, 'too-small'],
    ['a single point', grey(1, 1, () => 255), { width: 1, height: 1 }, 'too-small'],
    ['nothing at all', { width: 0, height: 0, grey: new Uint8Array() }, size, 'too-dark'],
  ])('%s', (_, picture, original, look) => {
    expect(lookOf(picture, original)).toBe(look);
  });
});

describe('how a photograph looks that was sent', () => {
  test.each([
    ['a letter', () => letterPhoto().jpeg().toBuffer(), null],
    [
      'a letter that a phone photographed at 12 megapixels',
      () => letterPhoto({ width: 4000, height: 3000 }).jpeg().toBuffer(),
      null,
    ],
    ['a letter with a hand that shook', blurredPhoto, 'blurred'],
    ['a letter at night', darkPhoto, 'too-dark'],
    ['a stamp of a letter', () => letterPhoto({ width: 200, height: 150 }).png().toBuffer(), 'too-small'],
    [
      'a PNG that is clear all over',
      () =>
        sharp({ create: { width: 800, height: 600, channels: 4, background: '#0000' } })
          .png()
          .toBuffer(),
      'blurred',
    ],
    ['the noise that other tests send', () => photo().jpeg().toBuffer(), null],
    ['something that is no picture', () => Promise.resolve(Buffer.from('halo')), null],
  ])('%s', async (_, make, look) => {
    expect(await lookOfPicture(await make())).toBe(look);
  });
});
