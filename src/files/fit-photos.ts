import sharp from 'sharp';

/** Sizes at which a page is tried, the best first: the last still shows what is written by hand. */
const steps = [
  { side: 2200, quality: 82 },
  { side: 1800, quality: 75 },
  { side: 1500, quality: 65 },
  { side: 1200, quality: 55 },
] as const;

/** Upright JPEGs that together have at most so many bytes, all of one quality; null when even the smallest have more. */
export async function fitPhotos(photos: readonly Uint8Array[], mostBytes: number): Promise<Buffer[] | null> {
  for (const { side, quality } of steps) {
    const made: Buffer[] = [];
    let left = mostBytes;
    for (const photo of photos) {
      const jpeg = await sharp(photo)
        .rotate()
        .resize(side, side, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer();
      made.push(jpeg);
      left -= jpeg.length;
      if (left < 0) break;
    }
    if (left >= 0) return made;
  }
  return null;
}
