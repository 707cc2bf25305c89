import { chmod, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

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

/** The files of a folder and of those within it. What belongs together (`a.wav`, `a.json`) was used when one of it was. */
export async function keptFilesIn(folder: string): Promise<KeptPlace[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const place = join(parentPath, name);
        const facts = await stat(place).catch(() => null);
        const together = join(parentPath, name.split('.', 1)[0] ?? name);
        return facts === null ? [] : [{ place, together, size: facts.size, usedMs: facts.ctimeMs }];
      }),
  );
  const files = found.flat();
  const used = new Map<string, number>();
  for (const { together, usedMs } of files) used.set(together, Math.max(usedMs, used.get(together) ?? 0));
  return files.map(({ place, together, size, usedMs }) => ({ place, size, usedMs: used.get(together) ?? usedMs }));
}
