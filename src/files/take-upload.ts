import { fitPhotos } from './fit-photos.ts';
import { inspectUpload } from './inspect.ts';
import type { FileRefusal, Inspected, UploadLimits } from './inspect.ts';
import type { PdfPart } from './join-pages.ts';
import { askPdfThread } from './pdf-thread.ts';
import type { PhotoLook } from './photo-look-rules.ts';
import { lookOfPicture } from './photo-look.ts';
import type { VirusScan } from './virus-scan.ts';

/** A file as it came: its bytes, and its name as the browser told it. */
export type Upload = { bytes: Uint8Array; name: string };

/** What is kept of an upload. `look`: what may be wrong with how it looks; it is taken all the same. */
export type Taken = { bytes: Uint8Array; contentType: string; pages: number; look: PhotoLook | null };

/** What uploads are judged by. */
export type Judges = { limits: UploadLimits; virusScan: VirusScan };

type Answer = ({ ok: true } & Taken) | ({ ok: false } & FileRefusal);

/** Judges what was sent for one document; several photographs become one PDF. Nothing of it is stored here. */
export async function takeUpload(uploads: readonly Upload[], judges: Judges): Promise<Answer> {
  const [first = { bytes: new Uint8Array(), name: '' }, ...more] = uploads;
  if (more.length > 0) return takePhotos(uploads, judges, null);
  const one = await judge(first, judges);
  if (!one.ok) return one;
  const { bytes, contentType, pages, kind } = one;
  return { ok: true, bytes, contentType, pages, look: kind === 'pdf' ? null : await lookOfPicture(bytes) };
}

/** Photographs as further pages of what is there already. */
export function addPages(held: Pick<Taken, 'bytes' | 'contentType' | 'pages'>, uploads: readonly Upload[], judges: Judges) {
  return takePhotos(uploads, judges, held);
}

/** One after the other, so that twenty photographs are not unpacked at the same time. The first that is not taken is named. */
async function takePhotos(
  uploads: readonly Upload[],
  judges: Judges,
  held: Pick<Taken, 'bytes' | 'contentType' | 'pages'> | null,
): Promise<Answer> {
  const { limits } = judges;
  const before = held?.pages ?? 0;
  if (before + uploads.length > limits.pages)
    return { ok: false, reason: 'too-many-photos', photos: before + uploads.length, limit: limits.pages };
  const photos: Uint8Array[] = [];
  let look: PhotoLook | null = null;
  for (const [index, upload] of uploads.entries()) {
    const nth = uploads.length > 1 ? { nth: index + 1 } : {};
    const one = await judge(upload, judges);
    if (!one.ok) return { ...one, ...nth };
    if (one.kind === 'pdf') return { ok: false, reason: 'only-photos-together', ...nth };
    look ??= await lookOfPicture(one.bytes);
    photos.push(one.bytes);
  }
  return joined(held, photos, look, limits);
}

/** What a page of a PDF needs besides its picture, at most. */
const PAGE_BYTES = 4000;

async function joined(
  held: Pick<Taken, 'bytes' | 'contentType' | 'pages'> | null,
  photos: readonly Uint8Array[],
  look: PhotoLook | null,
  limits: UploadLimits,
): Promise<Answer> {
  const isPdf = held?.contentType === 'application/pdf';
  const pictures = held === null || isPdf ? photos : [held.bytes, ...photos];
  const room = limits.bytes - (isPdf ? held.bytes.length : 0) - PAGE_BYTES * (pictures.length + 1);
  const tooLarge = { ok: false, reason: 'too-large', bytes: null, limitBytes: limits.bytes } as const;
  const fitted = await fitPhotos(pictures, room);
  if (fitted === null) return tooLarge;
  const pages = fitted.map((bytes): PdfPart => ({ is: 'jpg', bytes }));
  const parts: PdfPart[] = isPdf ? [{ is: 'pdf', bytes: held.bytes }, ...pages] : pages;
  const answer = await askPdfThread({ job: 'join', parts });
  const pdf = answer?.job === 'join' ? answer.pdf : null;
  if (pdf === null) return { ok: false, reason: 'too-complex' };
  if (pdf.length > limits.bytes) return tooLarge;
  return { ok: true, bytes: pdf, contentType: 'application/pdf', pages: (held?.pages ?? 0) + photos.length, look };
}

/** Sizes first, which cost nothing; then the scanner, before anything is unpacked; then what it holds. */
async function judge({ bytes, name }: Upload, { limits, virusScan }: Judges): Promise<Inspected> {
  if (bytes.length === 0 || bytes.length > limits.bytes) return inspectUpload(bytes, name, limits);
  const scanned = await virusScan(bytes);
  if (scanned.is === 'infected') return { ok: false, reason: 'virus', name: scanned.name };
  if (scanned.is === 'no-answer') return { ok: false, reason: 'not-scanned' };
  return inspectUpload(bytes, name, limits);
}
