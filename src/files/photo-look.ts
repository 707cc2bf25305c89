import sharp from 'sharp';
import { LOOKED_AT_SIDE, lookOf } from './photo-look-rules.ts';
import type { PhotoLook } from './photo-look-rules.ts';

/** What should be told about a picture that was sent; null = it looks good, or nobody can tell. */
export async function lookOfPicture(bytes: Uint8Array): Promise<PhotoLook | null> {
  try {
    const original = await sharp(bytes).metadata();
    const { data, info } = await sharp(bytes)
      .resize(LOOKED_AT_SIDE, LOOKED_AT_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return lookOf({ width: info.width, height: info.height, grey: data }, original);
  } catch {
    return null;
  }
}
