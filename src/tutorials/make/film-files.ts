import { join } from 'node:path';
import type { Format } from '../formats.ts';

/** The folder of one film within a set: its format, and for a step film its stage. */
export const filmFolder = (format: Format, stage: number | null): string =>
  stage === null ? format : join(format, `langkah-${stage}`);

/** The files of one film besides its `film.json`, which is written last. */
export const filesOfFilm = (service: string, stage: number | null): string[] => [
  `${service}.mp4`,
  `${service}.vtt`,
  ...(stage === null ? [`${service}.chapters.vtt`, `${service}.webp`] : []),
  'film.html',
];
