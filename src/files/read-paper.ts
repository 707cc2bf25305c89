import sharp from 'sharp';
import { hasOneOf } from './known-words.ts';
import type { PageReader } from './page-reader.ts';
import { findingOf, isBlank, isSurelyUpright, turns } from './paper-rules.ts';
import type { PaperFinding, ReadAt } from './paper-rules.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';
import type { OpenPdf } from './open-pdf.ts';
import { LOOKED_AT_SIDE } from './photo-look-rules.ts';
import { slantOf } from './slant-rules.ts';

/** Of a PDF so many pages are looked at: which paper it is stands on the first. */
const MOST_PAGES = 3;
/** A page with so many letters in it was written by a program; one with fewer is a picture with a stamp of its scanner, or nothing. */
const WRITTEN_FROM = 20;

/** A file that was handed in for a paper. `knownBy`: words of which one stands on the right paper; none = it may be any. */
export type PaperJob = { bytes: Uint8Array; contentType: string; knownBy: readonly string[] };

/** What should be told about a paper; null = nothing. Nothing of what stands on it leaves this function. @throws when it cannot be read. */
export async function findingOfPaper(
  reader: PageReader,
  { bytes, contentType, knownBy }: PaperJob,
): Promise<PaperFinding | null> {
  return contentType === 'application/pdf' ? findingOfPdf(reader, bytes, knownBy) : findingOfPicture(reader, bytes, knownBy);
}

/** Of several pages one is enough; what is wrong must be wrong with all of them. How a page of a PDF lies is not told: it cannot be turned here. */
async function findingOfPdf(reader: PageReader, bytes: Uint8Array, knownBy: readonly string[]): Promise<PaperFinding | null> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return null;
  const { document } = opened;
  const findings: (PaperFinding | null)[] = [];
  try {
    if (document.numPages > MOST_PAGES) return null;
    for (let number = 1; number <= document.numPages; number++) {
      const written = await writtenOn(document, number);
      const known = written === null ? await pictured(reader, bytes, number, knownBy) : writtenFinding(written, knownBy);
      if (known === null) return null;
      findings.push(known);
    }
  } finally {
    await document.loadingTask.destroy();
  }
  return findings.every((each) => each === 'blank') ? 'blank' : 'other';
}

/** The words that a program has put on a page; null = it has put none there. */
async function writtenOn(document: OpenPdf, number: number): Promise<string | null> {
  const { items } = await (await document.getPage(number)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return text.replaceAll(/[^\p{L}]/gu, '').length >= WRITTEN_FROM ? text : null;
}

const writtenFinding = (text: string, knownBy: readonly string[]): 'other' | null =>
  knownBy.length === 0 || hasOneOf(text, knownBy) ? null : 'other';

async function pictured(reader: PageReader, bytes: Uint8Array, number: number, knownBy: readonly string[]) {
  const finding = await findingOfPicture(reader, await drawPage(bytes, number, READ_SIDE), knownBy);
  if (finding !== 'blank' && knownBy.length === 0) return null;
  return finding === 'blank' || finding === 'other' ? finding : null;
}

/** Longest side at which print is read, in points: small print of a card that fills half the picture is still clear. */
const READ_SIDE = 1600;
/** Lines that fall by less are read as they are. */
const LEVEL_WITHIN = 2;

async function findingOfPicture(reader: PageReader, bytes: Uint8Array, knownBy: readonly string[]): Promise<PaperFinding | null> {
  const page = await greyPage(bytes, READ_SIDE);
  const small = await greyPage(bytes, LOOKED_AT_SIDE);
  const slant = slantOf(small);
  const readings: ReadAt[] = [];
  const readAt = async (turn: ReadAt['turn']) => {
    const { text, letters } = reader.read(await turned(page, turn - (Math.abs(slant) < LEVEL_WITHIN ? 0 : slant)));
    const read = { turn, letters, found: hasOneOf(text, knownBy) };
    readings.push(read);
    return read;
  };
  const asItLies = await readAt(0);
  if (!isSurelyUpright(asItLies)) for (const turn of turns) await readAt(turn);
  return findingOf({ readings, known: knownBy.length > 0, slant, blank: isBlank(small) });
}

type Page = { width: number; height: number; grey: Buffer };

/** Upright as the phone notes it, grey, from its darkest shade to its lightest. */
async function greyPage(bytes: Uint8Array, side: number): Promise<Page> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize(side, side, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

async function turned({ width, height, grey }: Page, degrees: number): Promise<Page> {
  if (degrees === 0) return { width, height, grey };
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#808080' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}
