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

/** What a button of the viewer does, as its value says; null = nothing that is known. */
export type ViewerStep = { page: number } | { size: Size } | { document: string } | 'turn' | 'compare';

/** Reads the value of a button: `halaman-2`, `ukuran-150`, `dokumen:ktp`, `putar`, `bandingkan`. */
export function viewerStep(said: string): ViewerStep | null {
  if (said === 'putar') return 'turn';
  if (said === 'bandingkan') return 'compare';
  const page = /^halaman-(\d{1,3})$/.exec(said)?.[1];
  if (page !== undefined) return { page: Number(page) };
  const document = /^dokumen:(.+)$/.exec(said)?.[1];
  if (document !== undefined) return { document };
  const size = SIZES.find((each) => said === `ukuran-${each}`);
  return size === undefined ? null : { size };
}
