import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { COLOUR } from '../cut/brand.ts';
import type { Brand } from '../cut/brand.ts';
import { loadFilmFonts } from '../cut/paint/fonts.ts';
import type { Layout } from '../cut/frame-layout.ts';
import { drawRing, drawSecretPlate } from '../cut/paint/marks.ts';
import type { Box } from '../stage/take.ts';
import type { Crop } from './crop.ts';
import type { Shot } from './shot.ts';

type Look = { ring: Layout['ring']; brand: Brand; /** Stands on the plate over a secret. */ notFilmed: string };

/** Px of a picture, at most. */
const WIDEST = 720;
/** All but the target is darkened by so much: less than in a film, since a picture has no sound to lead the eye. */
export const DIM = 0.28;
/** How far the ring may reach out of what is marked, px of the picture. */
export const RING_REACH = 8;
/** Bytes of a picture that are hoped for; the first quality that keeps to them is taken. */
const HOPED_BYTES = 24_000;
const QUALITIES = [68, 56, 44, 34];

/** One picture of the guide as WebP, with its size and the place of what is ringed in its px. */
export async function drawPicture(
  { still, secrets }: Shot,
  crop: Crop,
  look: Look,
): Promise<{ webp: Buffer; width: number; height: number; mark: Box }> {
  loadFilmFonts();
  const scale = Math.min(still.scale, WIDEST / crop.area.width);
  const inPicture = ({ x, y, width, height }: Box): Box => ({
    x: Math.round((x - crop.area.x) * scale),
    y: Math.round((y - crop.area.y) * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  const { width, height } = inPicture(crop.area);
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const from = { x: (crop.area.x - still.area.x) * still.scale, y: (crop.area.y - still.area.y) * still.scale };
  const picture = await loadImage(still.file);
  pen.drawImage(picture, from.x, from.y, crop.area.width * still.scale, crop.area.height * still.scale, 0, 0, width, height);
  for (const secret of secrets) drawSecretPlate(pen, grown(inPicture(secret), 1.5 * scale), scale, look.notFilmed);
  const mark = inPicture(crop.mark);
  dimAround(pen, mark, look.ring.radius, { width, height });
  drawRing(pen, mark, look, look.brand);
  return { webp: await asWebp(canvas.data(), width, height), width, height, mark };
}

async function asWebp(pixels: Buffer, width: number, height: number): Promise<Buffer> {
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  let webp = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    webp = await picture.clone().webp({ quality, effort: 4, smartSubsample: true }).toBuffer();
    if (webp.length <= HOPED_BYTES) break;
  }
  return webp;
}

function dimAround(pen: SKRSContext2D, mark: Box, radius: number, { width, height }: { width: number; height: number }): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.roundRect(mark.x, mark.y, mark.width, mark.height, radius);
  pen.globalAlpha = DIM;
  pen.fillStyle = COLOUR.dim;
  pen.fill('evenodd');
  pen.restore();
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
