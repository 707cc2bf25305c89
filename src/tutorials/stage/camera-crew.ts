import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilmPage } from './film-page.ts';
import type { Lens } from './lens.ts';
import type { Surroundings } from './page-boxes.ts';
import type { Still } from './take.ts';

/** Takes the stills of one played scene. */
export type CameraCrew = {
  /** From here on pictures are taken from close by, or from afar; the page is laid out anew for it. */
  stand: (close: boolean) => Promise<void>;
  /** From now on the page may look different. */
  pageChanged: () => void;
  /** The picture of what the window shows. The same still again when the page looks as it did before at the same place. */
  shoot: (name: string, seen: Surroundings) => Promise<Still>;
  /** Everything is on disk. */
  finished: () => Promise<void>;
};

/** @param lens the one on which the device is set: through another one pictures come out at scale 1. */
export function hireCameraCrew(lens: Lens, film: FilmPage, folder: string): CameraCrew {
  const stills = new Map<string, Still>();
  const writing: Promise<void>[] = [];
  let scale = film.baseScale;
  let last: Still | null = null;
  const stand = async (close: boolean) => {
    const wanted = close ? film.closeScale : film.baseScale;
    if (wanted === scale) return;
    scale = wanted;
    last = null;
    await setDevice(lens, film, scale);
  };
  return {
    stand,
    pageChanged: () => {
      last = null;
    },
    shoot: async (name, seen) => {
      if (last?.area.y === seen.scrollY) return last;
      const picture = await capture(lens, Math.round(film.width * scale));
      const hash = createHash('sha256').update(picture).digest('hex');
      const key = `${hash} ${seen.scrollY} ${seen.documentHeight}`;
      last = stills.get(key) ?? stillOf(film, join(folder, `${name}.png`), hash, scale, seen);
      if (!stills.has(key)) writing.push(writeFile(last.file, picture));
      stills.set(key, last);
      return last;
    },
    finished: async () => {
      await Promise.all(writing);
      await stand(false);
    },
  };
}

/** A crew that takes no pictures: for playing a scene only to see that it plays. */
export function idleCrew(film: FilmPage): CameraCrew {
  return {
    stand: () => Promise.resolve(),
    pageChanged: () => undefined,
    shoot: (_name, seen) => Promise.resolve(stillOf(film, '', '', film.baseScale, seen)),
    finished: () => Promise.resolve(),
  };
}

/** Makes the window the film's page. */
export async function setDevice(lens: Lens, { width, height, shape }: FilmPage, scale: number): Promise<void> {
  await lens.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: shape === 'phone',
  });
}

const stillOf = (film: FilmPage, file: string, hash: string, scale: number, seen: Surroundings): Still => ({
  file,
  hash,
  area: { x: 0, y: seen.scrollY, width: film.width, height: film.height },
  scale,
  textLines: seen.textLines,
  boxes: seen.boxes,
  documentHeight: seen.documentHeight,
});

async function capture(lens: Lens, width: number): Promise<Buffer> {
  const shot = await lens.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  const picture = Buffer.from(shot.data, 'base64');
  const found = picture.readUInt32BE(16);
  if (found !== width) throw new Error(`a still came out ${found} px wide instead of ${width}`);
  return picture;
}
