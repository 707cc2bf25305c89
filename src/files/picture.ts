import sharp from 'sharp';
import { renderPageAsImage } from 'unpdf';
import type { StoredFile } from './store.ts';

/** Longest side of the small picture, in px: sharp at 72 x 60 on any phone, and enough to see which paper it is. */
const LONGEST_SIDE = 400;

/**
 * A small JPEG of what was sent, upright; of a PDF its first page. Null when it cannot be drawn: the page then shows an icon.
 * Meant to be kept: drawing a PDF takes a good part of a second.
 */
export async function drawPicture(bytes: Buffer, contentType: StoredFile['contentType']): Promise<Buffer | null> {
  try {
    const source = contentType === 'application/pdf' ? await firstPage(bytes) : bytes;
    return await sharp(source)
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 75, mozjpeg: true })
      .toBuffer();
  } catch {
    return null;
  }
}

async function firstPage(pdf: Buffer): Promise<Buffer> {
  const drawn = await renderPageAsImage(Uint8Array.from(pdf), 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    width: LONGEST_SIDE,
  });
  return Buffer.from(drawn);
}
