import { LOOKED_AT_SIDE, lookOf } from '../files/photo-look-rules.ts';
import type { PhotoLook } from '../files/photo-look-rules.ts';

/** What may be wrong with how a photograph looks, by the rules of the portal; null = it looks good, or this browser cannot tell. */
export async function lookAtPhoto(file: File): Promise<PhotoLook | null> {
  if (!file.type.startsWith('image/')) return null;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const original = { width: picture.width, height: picture.height };
    const scale = Math.min(1, LOOKED_AT_SIDE / Math.max(original.width, original.height));
    const [width, height] = [Math.round(original.width * scale), Math.round(original.height * scale)];
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    pen.imageSmoothingQuality = 'high';
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    picture.close();
    return lookOf({ width, height, grey: greyOf(pen.getImageData(0, 0, width, height).data) }, original);
  } catch {
    return null;
  }
}

/** Shades of grey as the eye weighs the colours. */
function greyOf(colours: Uint8ClampedArray): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(colours.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = [colours[at * 4], colours[at * 4 + 1], colours[at * 4 + 2]];
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return grey;
}
