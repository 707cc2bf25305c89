import sharp from 'sharp';
import { inLimitedThread } from './limited-thread.ts';

export type HeicJob = { bytes: Uint8Array; mostMegapixels: number };

/** The unpacked picture, four bytes a point; or that it is too large (then nothing was unpacked), or that it cannot be read. */
export type HeicAnswer =
  | { is: 'picture'; width: number; height: number; pixels: Uint8Array }
  | { is: 'too-large'; megapixels: number }
  | { is: 'broken' };

/** Twelve megapixels of a telephone take two seconds on a slow machine. */
const limits = { workMs: 20_000, memoryMb: 256 };

/** One after the other: each holds a whole picture unpacked. */
let line: Promise<unknown> = Promise.resolve();

/** A photograph of an iPhone as an upright JPEG, which every browser and every office shows. */
export async function heicToJpeg(
  bytes: Uint8Array,
  mostMegapixels: number,
): Promise<{ is: 'jpeg'; jpeg: Buffer } | Exclude<HeicAnswer, { is: 'picture' }>> {
  const answer = line.then(() =>
    inLimitedThread<HeicAnswer>('files/heic-worker.ts', { bytes, mostMegapixels } satisfies HeicJob, limits),
  );
  line = answer.catch(() => null);
  const read = (await answer) ?? { is: 'broken' };
  if (read.is !== 'picture') return read;
  const { width, height, pixels } = read;
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { is: 'jpeg', jpeg };
}

/** As on the phone (`shrink-photo.ts`): small print on an A4 page stays readable, and the file fits into the office's limit. */
const LONGEST_SIDE = 2600;
