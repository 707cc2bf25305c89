import sharp from 'sharp';
import type { Layout } from '../frame-layout.ts';
import type { Picture } from '../page-state.ts';
import { planesFromPixels } from '../planes/pixels.ts';
import type { Planes } from '../planes/planes.ts';

/** A still that is needed: as it was taken (for a camera that comes close), or in the size of the whole page (`whole`). */
export type Wanted = { picture: Picture; whole: boolean };

/** Stills of a film as planes, read when they are first needed. Only the latest few are kept: one is up to 6 MB. */
export type StillShelf = {
  /** Reads what is not on the shelf yet. To be awaited before a frame that shows these pictures is put together. */
  bring: (wanted: readonly Wanted[]) => Promise<void>;
  /** A still that was brought. */
  take: (wanted: Wanted) => Planes;
};

const KEPT = 10;

export function createStillShelf(layout: Layout): StillShelf {
  // Threads draw side by side, a core each: one that took all cores for a still would only wait for the others.
  sharp.concurrency(1);
  // A still that was taken again has its old name: a file must be read as it is now.
  sharp.cache(false);
  const shelf = new Map<string, Planes>();
  const nameOf = ({ picture, whole }: Wanted): string => (whole || isWhole(layout, picture) ? 'whole ' : 'near ') + picture.file;
  return {
    bring: async (wanted) => {
      const names = new Set(wanted.map(nameOf));
      for (const one of wanted) {
        const name = nameOf(one);
        const kept = shelf.get(name);
        shelf.delete(name);
        shelf.set(name, kept ?? (await readStill(layout, one)));
      }
      for (const name of shelf.keys()) {
        if (shelf.size <= KEPT) break;
        if (!names.has(name)) shelf.delete(name);
      }
    },
    take: (wanted) => {
      const planes = shelf.get(nameOf(wanted));
      if (planes === undefined) throw new Error(`the still ${wanted.picture.file} was not brought`);
      return planes;
    },
  };
}

/** The first row of a still in the size of the whole page: that row of the document, in px of the frame. Stills stand on its even rows. */
export function firstRowOf({ baseScale }: Layout, { area }: Picture): number {
  return 2 * Math.round((area.y * baseScale) / 2);
}

/** Most stills are taken in the size of the whole page, and need no scaling. */
const isWhole = ({ baseScale }: Layout, { scale }: Picture): boolean => Math.abs(scale - baseScale) < 1e-6;

/** A picture file as planes. */
async function readStill(layout: Layout, { picture, whole }: Wanted): Promise<Planes> {
  const image = sharp(picture.file, { sequentialRead: true });
  if (whole && !isWhole(layout, picture)) {
    const height = Math.round(picture.area.height * layout.baseScale);
    image.resize(layout.view.width, height, { fit: 'fill', kernel: 'cubic', fastShrinkOnLoad: false });
  }
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return planesFromPixels(data, info.width, info.height, info.channels);
}
