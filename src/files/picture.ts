import sharp from 'sharp';
import { askPdfThread } from './pdf-thread.ts';
import type { StoredFile } from './store.ts';

/** Longest side of the small picture, in px: sharp at 72 x 60 on any phone, and enough to see which paper it is. */
const LONGEST_SIDE = 400;

/**
 * A small JPEG of what was sent, upright; of a PDF its first page. Null when it cannot be drawn: the page then shows an icon.
 * Meant to be kept: drawing a PDF takes a good part of a second.
 */
export async function drawPicture(bytes: Buffer, contentType: StoredFile['contentType']): Promise<Buffer | null> {
  try {
    const source = contentType === 'application/pdf' ? await pageOf(bytes, 1, LONGEST_SIDE) : bytes;
    if (source === null) return null;
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

/** Longest side of a page of a PDF that is read at the desk, in px: small print stays legible at the width of a viewer. */
const READING_SIDE = 1600;

/** One page of a PDF as a JPEG to read, so that nobody needs a viewer for PDF. Null when it cannot be drawn. @param number from 1. */
export async function drawReadingPage(bytes: Buffer, number: number): Promise<Buffer | null> {
  try {
    const page = await pageOf(bytes, number, READING_SIDE);
    if (page === null) return null;
    return await sharp(page).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
  } catch {
    return null;
  }
}

async function pageOf(pdf: Buffer, number: number, longestSide: number): Promise<Uint8Array | null> {
  const answer = await askPdfThread({ job: 'draw', bytes: pdf, number, longestSide });
  return answer?.job === 'draw' ? answer.png : null;
}
