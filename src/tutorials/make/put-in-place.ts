import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilmReport } from '../film-report.ts';
import type { Format } from '../formats.ts';
import { filesOfFilm, filmFolder } from './film-files.ts';

/** Moves one film's files into a folder; the report comes last, so that a folder with a `film.json` is whole. What else lies there stays. */
export async function putFilmInPlace(
  draft: string,
  out: string,
  film: Pick<FilmReport, 'service' | 'format' | 'stage'>,
): Promise<void> {
  const { service, format, stage } = film;
  await mkdir(out, { recursive: true });
  await rm(join(out, 'film.json'), { force: true });
  const from = join(draft, filmFolder(format, stage));
  for (const file of [...filesOfFilm(service, stage), 'film.json']) await rename(join(from, file), join(out, file));
}

/** Moves films of several formats, each in the folder of its format. */
export async function putFoldersInPlace(draft: string, out: string, formats: readonly Format[]): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const format of formats) {
    await rm(join(out, format), { recursive: true, force: true });
    await rename(join(draft, format), join(out, format));
  }
}

/** Puts a whole set where another one may lie. */
export async function putSetInPlace(draft: string, out: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  await rm(out, { recursive: true, force: true });
  await rename(draft, out);
}
