import type { FilmFile, FilmSet } from './film-report.ts';
import type { Format } from './formats.ts';

/** The film of a set in a format: the full one, or that of a stage. */
export const filmOf = (set: FilmSet, format: Format, stage: number | null = null): FilmFile | undefined =>
  set.films.find((film) => film.format === format && film.stage === stage);

/** The full film that stands for the whole set in figures: the wide one, else whatever was made first. */
export const mainFilm = (set: FilmSet): FilmFile | undefined =>
  filmOf(set, 'landscape') ?? set.films.find(({ stage }) => stage === null);

/** Every file of a set that may be asked for, by its path from the set's folder. */
export const listedFiles = (set: FilmSet): ReadonlySet<string> =>
  new Set(
    [
      ...set.films.flatMap(({ file, captions, chapters, poster }) => [file, captions, chapters, poster]),
      ...set.guide.map(({ picture }) => picture?.file ?? null),
    ].filter((file) => file !== null),
  );
