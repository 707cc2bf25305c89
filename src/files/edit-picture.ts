import sharp from 'sharp';
import type { Turn } from './paper-rules.ts';

/** What is taken off each side, in hundredths of that side's length. */
export type Crop = { top: number; right: number; bottom: number; left: number };

/** Turned to the right. */
export type PictureEdit = { is: 'turn'; degrees: Turn } | { is: 'crop'; crop: Crop };

/** Whether a file can be turned and cropped: a PDF cannot. */
export const isPicture = ({ contentType }: { contentType: string }): boolean => contentType.startsWith('image/');

/** As good as what a phone sends; edited several times a photograph still is. */
const QUALITY = 88;

/**
 * A picture turned to the right, or with its edges cut off, as JPEG. What a phone only notes ("turn me") is done first.
 * @throws when it cannot be read.
 */
export async function editPicture(bytes: Uint8Array, edit: PictureEdit): Promise<Buffer> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const upright = sharp(data, { raw: { width, height, channels } });
  const edited = edit.is === 'turn' ? upright.rotate(edit.degrees) : upright.extract(keptPart({ width, height }, edit.crop));
  return edited.jpeg({ quality: QUALITY }).toBuffer();
}

/** The part of a picture that stays, in whole points. */
function keptPart({ width, height }: { width: number; height: number }, { top, right, bottom, left }: Crop) {
  const [x, y] = [Math.round((width * left) / 100), Math.round((height * top) / 100)];
  return {
    left: x,
    top: y,
    width: Math.max(1, width - x - Math.round((width * right) / 100)),
    height: Math.max(1, height - y - Math.round((height * bottom) / 100)),
  };
}
