import sharp from 'sharp';
import type { FileRefusal, UploadLimits } from './inspect.ts';

/** Reads the size from the head of a picture first; only one that is small enough is unpacked, and then to the end. */
export async function inspectPicture(
  bytes: Uint8Array,
  kind: 'jpg' | 'png',
  limits: UploadLimits,
): Promise<{ ok: true; pages: number } | ({ ok: false } & FileRefusal)> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (head === null) return { ok: false, reason: 'broken', found: kind };
  const megapixels = (head.width * head.height) / 1_000_000;
  if (megapixels > limits.megapixels)
    return { ok: false, reason: 'too-many-pixels', megapixels: Math.ceil(megapixels), limit: limits.megapixels };
  const whole = await sharp(bytes, { failOn: 'error', sequentialRead: true })
    .resize(64, 64, { fit: 'inside' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  return whole ? { ok: true, pages: 1 } : { ok: false, reason: 'broken', found: kind };
}
