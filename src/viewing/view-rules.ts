/** How large a page is shown: all of it, as wide as the viewer, a multiple of that in hundredths, or a point of the picture on a point of the screen. */
export const SIZES = ['pas', 'lebar', '150', '200', '300', 'asli'] as const;

export type Size = (typeof SIZES)[number];

/** What of a document is seen. `page` from 1. */
export type View = { page: number; size: Size };

/** What an address or a form says of it; what it does not say, or says wrong, is the first page in full width. @param pages of the document. */
export function viewOf(asked: { page: string | undefined; size: string | undefined }, pages: number): View {
  const page = Number(asked.page);
  return {
    page: Number.isInteger(page) && page >= 1 && page <= pages ? page : 1,
    size: sizeOf(asked.size),
  };
}

/** A size as an address names it; what is none is the full width. */
export const sizeOf = (asked: string | undefined): Size => SIZES.find((size) => size === asked) ?? 'lebar';

const STEPS: readonly Size[] = ['pas', 'lebar', '150', '200', '300'];

/** The next larger or smaller size; the last stays. Its own size lies between the width of the viewer and twice that. */
export function sizeBeside(size: Size, by: 1 | -1): Size {
  if (size === 'asli') return by === 1 ? '200' : 'lebar';
  const at = STEPS.indexOf(size) + by;
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, at))] ?? size;
}

/** What a button of the viewer does. `beside`: with the document that is chosen in the list, or two versions that are named. */
export type ViewerStep =
  | { kind: 'page'; page: number }
  | { kind: 'size'; size: Size }
  | { kind: 'document'; requirement: string }
  | { kind: 'turn' }
  | { kind: 'beside'; versions: { left: string; right: string } | null }
  | { kind: 'filter'; only: boolean };

const ALONE: Readonly<Record<string, ViewerStep>> = {
  putar: { kind: 'turn' },
  bandingkan: { kind: 'beside', versions: null },
  'tampil-berubah': { kind: 'filter', only: true },
  'tampil-semua': { kind: 'filter', only: false },
};

/** Reads the value of a button: `halaman-2`, `ukuran-150`, `dokumen:ktp`, `putar`, `bandingkan`, `bandingkan:…:…`, `tampil-berubah`; null = nothing known. */
export function viewerStep(said: string): ViewerStep | null {
  const alone = Object.hasOwn(ALONE, said) ? ALONE[said] : undefined;
  if (alone !== undefined) return alone;
  const [, left, right] = /^bandingkan:([\w-]+):([\w-]+)$/.exec(said) ?? [];
  if (left !== undefined && right !== undefined) return { kind: 'beside', versions: { left, right } };
  const page = /^halaman-(\d{1,3})$/.exec(said)?.[1];
  if (page !== undefined) return { kind: 'page', page: Number(page) };
  const requirement = /^dokumen:(.+)$/.exec(said)?.[1];
  if (requirement !== undefined) return { kind: 'document', requirement };
  const size = SIZES.find((each) => said === `ukuran-${each}`);
  return size === undefined ? null : { kind: 'size', size };
}
