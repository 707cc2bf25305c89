import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { COLOUR } from '../../cut/brand.ts';
import type { GuidePicture } from '../../film-report.ts';
import { DIM, RING_REACH } from '../draw-picture.ts';

/** All but the target is darkened by so much on paper: it saves ink, and the ring is seen in black and white too. */
const PRINTED_DIM = 0.14;
/** Of the JPEG; thin coloured lines stay sharp because colour is kept for every pixel. */
const QUALITY = 74;

/** A picture of the guide for paper: what was dimmed for the screen is made lighter again. JPEG. */
export async function printPicture(file: string, { mark }: Pick<GuidePicture, 'mark'>): Promise<Buffer> {
  const { data, info } = await sharp(await readFile(file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const share = (1 - PRINTED_DIM) / (1 - DIM);
  const [left, right] = [mark.x - RING_REACH, mark.x + mark.width + RING_REACH];
  const [top, bottom] = [mark.y - RING_REACH, mark.y + mark.height + RING_REACH];
  const dim = [1, 3, 5].map((from) => Number.parseInt(COLOUR.dim.slice(from, from + 2), 16));
  const lighter = dim.map((tone) =>
    Uint8ClampedArray.from({ length: 256 }, (_, value) => value * share + tone * (PRINTED_DIM - DIM * share)),
  );
  for (let y = 0; y < info.height; y += 1) {
    const isBeside = y < top || y >= bottom;
    for (let x = 0; x < info.width; x += 1) {
      if (!isBeside && x >= left && x < right) continue;
      const at = (y * info.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) data[at + channel] = lighter[channel]?.[data[at + channel] ?? 0] ?? 0;
    }
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
