import { chmod, rm } from 'node:fs/promises';

/** A file or folder that is kept from one making to the next. `usedMs`: when it was used last, as the disk noted. */
export type KeptPlace = { place: string; size: number; usedMs: number };

/** Rights of kept files. */
export const KEPT_MODE = 0o644;

/** Leaves the file as it is, but the disk notes when: what was used lately is taken away last. */
export const noteUse = (file: string): Promise<void> => chmod(file, KEPT_MODE).catch(() => undefined);

/** Takes away what was not used for longest, until all together is no larger than this many MB (1 000 000 bytes). */
export async function keepLatest(places: readonly KeptPlace[], megabytes: number): Promise<void> {
  let bytes = 0;
  for (const { place, size } of places.toSorted((a, b) => b.usedMs - a.usedMs)) {
    bytes += size;
    if (bytes > megabytes * 1_000_000) await rm(place, { recursive: true, force: true });
  }
}
