import sharp from 'sharp';
import type { Planes } from '../planes/planes.ts';
import { planesFromPixels } from '../planes/planes.ts';

/** Stills of a film as planes, read when they are first needed. Only the latest few are kept: one is 6 MB. */
export type StillShelf = {
  /** Reads what is not on the shelf yet. To be awaited before a frame that shows these files is put together. */
  bring: (files: readonly string[]) => Promise<void>;
  /** A still that was brought. */
  take: (file: string) => Planes;
};

const KEPT = 10;

export function createStillShelf(): StillShelf {
  const shelf = new Map<string, Planes>();
  return {
    bring: async (files) => {
      for (const file of files) {
        const kept = shelf.get(file);
        shelf.delete(file);
        shelf.set(file, kept ?? (await readStill(file)));
      }
      for (const file of shelf.keys()) {
        if (shelf.size <= KEPT) break;
        if (!files.includes(file)) shelf.delete(file);
      }
    },
    take: (file) => {
      const planes = shelf.get(file);
      if (planes === undefined) throw new Error(`the still ${file} was not brought`);
      return planes;
    },
  };
}

/** A picture file as planes. */
async function readStill(file: string): Promise<Planes> {
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return planesFromPixels(data, info.width, info.height, info.channels);
}
