import { inspectHeic } from './inspect-heic.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectPicture } from './inspect-picture.ts';
import { nameSays, recognise } from './recognise.ts';
import type { AcceptedKind, OtherKind } from './recognise.ts';

/** What one file may be at most, from the office's settings. */
export type UploadLimits = { bytes: number; pages: number; megapixels: number };

/**
 * Why a file is not taken, each with what the sentence needs.
 * - `none-chosen`: the form was sent without a file: choose one.
 * - `empty`: 0 bytes, as when a picture was not saved yet: choose it again.
 * - `too-large`: over the limit: photograph smaller, or save with a lower quality. `bytes` is null when so much was sent that nobody counted.
 * - `other-kind`: none of PDF, JPG, PNG, HEIC; what it is by its content.
 * - `name-says-other`: its name ends as one kind, its content is another.
 * - `too-many-pixels`, `too-many-pages`: over the office's limits.
 * - `password`: a PDF that opens only with a password.
 * - `too-complex`: a PDF that would keep its reader busy without end, or fill its memory: photograph the pages instead.
 * - `broken`: it begins as its kind and cannot be read to the end.
 * - `virus`: the scanner found something, named as the scanner names it; nothing of the file is kept.
 * - `not-scanned`: the scanner does not answer: try again later. Not the fault of the file, which is not kept unscanned either.
 * - `too-many-photos`: pages that were there and photographs that were added are more than the office's limit.
 * - `only-photos-together`: among several files is a PDF: send it alone.
 *
 * `nth`: which of several files it is, from 1.
 */
export type FileRefusal = { nth?: number } & (
  | { reason: 'none-chosen' | 'empty' | 'password' | 'too-complex' }
  | { reason: 'too-large'; bytes: number | null; limitBytes: number }
  | { reason: 'other-kind'; found: OtherKind }
  | { reason: 'name-says-other'; found: AcceptedKind; name: AcceptedKind | 'other' }
  | { reason: 'too-many-pixels'; megapixels: number; limit: number }
  | { reason: 'too-many-pages'; pages: number; limit: number }
  | { reason: 'broken'; found: AcceptedKind }
  | { reason: 'virus'; name: string }
  | { reason: 'not-scanned' | 'only-photos-together' }
  | { reason: 'too-many-photos'; photos: number; limit: number }
);

/** `bytes`: what is to be kept, which is what came, but for HEIC a JPEG made of it. */
export type Inspected =
  | { ok: true; kind: AcceptedKind; bytes: Uint8Array; contentType: string; pages: number }
  | ({ ok: false } & FileRefusal);

const contentTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/jpeg',
} as const satisfies Record<AcceptedKind, string>;

/**
 * Judges a file by what it holds. Cheap questions come first, so that a bomb is refused before anything is unpacked.
 * @param declaredName as the browser told it; only its ending counts.
 */
export async function inspectUpload(bytes: Uint8Array, declaredName: string, limits: UploadLimits): Promise<Inspected> {
  if (bytes.length === 0) return { ok: false, reason: declaredName === '' ? 'none-chosen' : 'empty' };
  if (bytes.length > limits.bytes) return { ok: false, reason: 'too-large', bytes: bytes.length, limitBytes: limits.bytes };
  const recognised = await recognise(bytes);
  if (!recognised.accepted) return { ok: false, reason: 'other-kind', found: recognised.kind };
  const { kind } = recognised;
  const name = nameSays(declaredName);
  if (name !== null && name !== kind) return { ok: false, reason: 'name-says-other', found: kind, name };
  const looked = await lookInside(bytes, kind, limits);
  return looked.ok ? { kind, bytes, contentType: contentTypes[kind], ...looked } : looked;
}

/** What is inside, and, where something else than what came is to be kept, that. */
type LookedInside = { ok: true; pages: number; bytes?: Uint8Array } | ({ ok: false } & FileRefusal);

function lookInside(bytes: Uint8Array, kind: AcceptedKind, limits: UploadLimits): Promise<LookedInside> {
  if (kind === 'pdf') return inspectPdf(bytes, limits);
  return kind === 'heic' ? inspectHeic(bytes, limits) : inspectPicture(bytes, kind, limits);
}
