import { fileTypeFromBuffer } from 'file-type';

/** What an applicant may hand in. */
export type AcceptedKind = 'pdf' | 'jpg' | 'png' | 'heic';

/** What people send instead, as far as a sentence can help them on. */
export type OtherKind = 'archive' | 'word' | 'sheet' | 'slides' | 'program' | 'picture' | 'video' | 'audio' | 'text' | 'unknown';

/** Where a PDF may begin; scanners put a few bytes of their own before it. */
const PDF_WITHIN = 1024;

/** Says what bytes are, whatever their name is. */
export async function recognise(
  bytes: Uint8Array,
): Promise<{ accepted: true; kind: AcceptedKind } | { accepted: false; kind: OtherKind }> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const extension: string | undefined = found?.ext;
  if (extension === 'pdf' || extension === 'jpg' || extension === 'png' || extension === 'heic')
    return { accepted: true, kind: extension };
  if (extension === undefined && Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-'))
    return { accepted: true, kind: 'pdf' };
  return { accepted: false, kind: otherKind(extension, found?.mime ?? '', bytes) };
}

const byExtension: Readonly<Record<string, OtherKind>> = {
  docx: 'word',
  odt: 'word',
  xlsx: 'sheet',
  ods: 'sheet',
  pptx: 'slides',
  odp: 'slides',
  exe: 'program',
  elf: 'program',
  macho: 'program',
  apk: 'program',
  jar: 'program',
  msi: 'program',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  gz: 'archive',
  'tar.gz': 'archive',
  tar: 'archive',
  bz2: 'archive',
  xz: 'archive',
  zst: 'archive',
};

function otherKind(extension: string | undefined, mime: string, bytes: Uint8Array): OtherKind {
  const known = extension === undefined ? undefined : byExtension[extension];
  if (known !== undefined) return known;
  if (extension === undefined && startsWith(bytes, 'PK')) return 'archive';
  if (extension === undefined && startsWith(bytes, 'MZ')) return 'program';
  if (mime.startsWith('image/')) return 'picture';
  if (mime.startsWith('video/')) return 'video';
  if (mime.startsWith('audio/')) return 'audio';
  if (extension === 'cfb' || extension === 'rtf') return 'word';
  return extension === undefined && isText(bytes) ? 'text' : 'unknown';
}

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).equals(Buffer.from(start));

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return !start.includes(0) && !new TextDecoder().decode(start).slice(0, -1).includes('\uFFFD');
}

/** The kind that the end of a file's name promises; `other` = a kind we do not take, null = a name without an ending, as some phones send. */
export function nameSays(name: string): AcceptedKind | 'other' | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  if (ending === 'pdf' || ending === 'png' || ending === 'heic') return ending;
  if (ending === 'heif') return 'heic';
  return ['jpg', 'jpeg', 'jpe', 'jfif'].includes(ending) ? 'jpg' : 'other';
}
