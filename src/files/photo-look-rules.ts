import { isCutOff } from './cut-edge-rules.ts';

/**
 * What may be wrong with how a photograph looks. It is told and never refused: a black page may be black.
 * - `too-dark`: hardly anything in it is light.
 * - `blurred`: no part of it has a sharp edge.
 * - `too-small`: too few points for print to be read.
 * - `cut-off`: a sheet on a table runs out of the picture; see `cut-edge-rules.ts`.
 */
export type PhotoLook = (typeof photoLooks)[number];

/** All of them. */
export const photoLooks = ['too-dark', 'blurred', 'too-small', 'cut-off'] as const;

/** Whether a stored word is one of them. */
export const isPhotoLook = (word: string | null): word is PhotoLook => photoLooks.some((look) => look === word);

/** A picture in shades of grey, 0 black to 255 white, row by row; made small beforehand: its longer side has `LOOKED_AT_SIDE` points at most. */
export type GreyPicture = { width: number; height: number; grey: Uint8Array | Uint8ClampedArray };

/** Small enough to be looked at in a few milliseconds on a phone; a photograph that is blurred still is in this size. */
export const LOOKED_AT_SIDE = 640;

/** Below, the print of an identity card cannot be read. */
const SMALLEST_SHORT_SIDE = 240;

/** Paper by daylight has 200, by a bright lamp 120; what nearly the lightest points stay below was taken in the dark. */
const DARK_BELOW = 90;

/** The lightest points may be a lamp or a reflection; these many of a hundred are not counted. */
const LIGHTEST_LEFT_OUT = 0.05;

/** Parts of a side. A portrait before a plain wall is sharp in few parts, so the sharpest ones count. */
const PARTS = 8;
const SHARP_PARTS = 3;

/** Variance of the Laplacian: print that can be read has some hundreds in its sharpest parts, a shaken photograph below this. */
const BLURRED_BELOW = 60;

/** What should be told about a photograph before it is used; null = it looks good. Only the worst: one thing at a time can be mended. */
export function lookOf(picture: GreyPicture, original: { width: number; height: number }): PhotoLook | null {
  if (Math.min(original.width, original.height) < SMALLEST_SHORT_SIDE) return 'too-small';
  if (lightness(picture.grey) < DARK_BELOW) return 'too-dark';
  if (sharpness(picture) < BLURRED_BELOW) return 'blurred';
  return isCutOff(picture) ? 'cut-off' : null;
}

/** How light the lighter points are, without the very lightest. */
function lightness(grey: GreyPicture['grey']): number {
  const counts = new Uint32Array(256);
  for (const shade of grey) counts[shade] = (counts[shade] ?? 0) + 1;
  let left = grey.length * LIGHTEST_LEFT_OUT;
  for (let shade = 255; shade > 0; shade--) {
    left -= counts[shade] ?? 0;
    if (left < 0) return shade;
  }
  return 0;
}

/** The variance of the Laplacian in the last of the sharpest parts. */
function sharpness({ width, height, grey }: GreyPicture): number {
  const found: number[] = [];
  for (let part = 0; part < PARTS * PARTS; part++) {
    const [column, row] = [part % PARTS, Math.floor(part / PARTS)];
    const [left, right] = [Math.max(1, Math.floor((width * column) / PARTS)), Math.floor((width * (column + 1)) / PARTS)];
    const [top, bottom] = [Math.max(1, Math.floor((height * row) / PARTS)), Math.floor((height * (row + 1)) / PARTS)];
    let [count, sum, squares] = [0, 0, 0];
    for (let y = top; y < Math.min(bottom, height - 1); y++)
      for (let x = left; x < Math.min(right, width - 1); x++) {
        const at = y * width + x;
        const here = grey[at] ?? 0;
        const around = (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - width] ?? 0) + (grey[at + width] ?? 0);
        const edge = around - 4 * here;
        count++;
        sum += edge;
        squares += edge * edge;
      }
    if (count > 0) found.push(squares / count - (sum / count) ** 2);
  }
  return found.toSorted((a, b) => b - a)[SHARP_PARTS - 1] ?? 0;
}
