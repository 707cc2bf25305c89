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

/** One page of a PDF as a JPEG to read, so that nobody needs a viewer for PDF. Null when it cannot be drawn. @param number from 1. @param quarters of a turn to the right. */
export async function drawReadingPage(bytes: Buffer, number: number, quarters = 0): Promise<Buffer | null> {
  try {
    const page = await pageOf(bytes, number, READING_SIDE);
    if (page === null) return null;
    return await sharp(page)
      .rotate(quarters * 90)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** A picture from outside as it is read at the desk: upright, and then turned. Null when it cannot be drawn. @param quarters of a turn to the right. */
export async function drawReadingPicture(bytes: Buffer, quarters: number): Promise<Buffer | null> {
  try {
    return await sharp(bytes)
      .autoOrient()
      .rotate(quarters * 90)
      .resize(READING_PICTURE, READING_PICTURE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** Longest side of a photograph that is read at the desk, in px: more of it tells nothing and is slow on an office's line. */
const READING_PICTURE = 2400;

/** Width of what is cut out of a page, in px: sharp on any phone. */
const PART_WIDTH = 720;

const ofSide = (share: number, side: number): number => Math.floor((share * side) / 1000);

/** A part of a page, in thousandths of its width and height; null when it cannot be drawn. @param page from 1, of a PDF. */
export async function drawPart(
  bytes: Buffer,
  {
    contentType,
    page,
    part,
  }: { contentType: string; page: number; part: { x: number; y: number; width: number; height: number } },
): Promise<Buffer | null> {
  try {
    const source = contentType === 'application/pdf' ? await pageOf(bytes, page, READING_SIDE) : bytes;
    if (source === null) return null;
    const whole = await sharp(source).autoOrient().flatten({ background: '#ffffff' }).png().toBuffer({ resolveWithObject: true });
    const { width, height } = whole.info;
    return await sharp(whole.data)
      .extract({
        left: ofSide(part.x, width),
        top: ofSide(part.y, height),
        width: Math.max(1, ofSide(part.width, width)),
        height: Math.max(1, ofSide(part.height, height)),
      })
      .resize(PART_WIDTH, undefined, { withoutEnlargement: true })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer();
  } catch {
    return null;
  }
}

async function pageOf(pdf: Buffer, number: number, longestSide: number): Promise<Uint8Array | null> {
  const answer = await askPdfThread({ job: 'draw', bytes: pdf, number, longestSide });
  return answer?.job === 'draw' ? answer.png : null;
}
