import { heicToJpeg } from './heic-thread.ts';
import type { FileRefusal, UploadLimits } from './inspect.ts';

/** A photograph of an iPhone is kept as the JPEG that everybody can open. Its size is asked for before it is unpacked. */
export async function inspectHeic(
  bytes: Uint8Array,
  limits: UploadLimits,
): Promise<{ ok: true; pages: number; bytes: Uint8Array } | ({ ok: false } & FileRefusal)> {
  const read = await heicToJpeg(bytes, limits.megapixels);
  switch (read.is) {
    case 'jpeg':
      return { ok: true, pages: 1, bytes: read.jpeg };
    case 'too-large':
      return { ok: false, reason: 'too-many-pixels', megapixels: read.megapixels, limit: limits.megapixels };
    case 'broken':
      return { ok: false, reason: 'broken', found: 'heic' };
  }
}
