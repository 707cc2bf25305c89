import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FilmSet } from '../film-report.ts';
import { listedFiles } from '../films-of-set.ts';

/** Where the sets lie, each in a folder of its own. */
export const filmsFolder = (dataFolder: string): string => join(dataFolder, 'film');

/** Where the files of one set lie. */
export const filmFolder = (dataFolder: string, filmId: string): string => join(filmsFolder(dataFolder), filmId);

/** Takes away a film's files, and the draft of a making that was killed before it could tidy up. */
export async function removeFilm(folder: string): Promise<void> {
  const beside = await readdir(dirname(folder)).catch(() => []);
  const drafts = beside.filter((name) => name.startsWith(`${basename(folder)}.draft-`));
  for (const name of [basename(folder), ...drafts]) await rm(join(dirname(folder), name), { recursive: true, force: true });
}

/** Files of a set that may be asked for, by ending, with their media types. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.mp4', 'video/mp4'],
  ['.vtt', 'text/vtt; charset=utf-8'],
  ['.webp', 'image/webp'],
  ['.m4a', 'audio/mp4'],
  ['.json', 'application/json; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.zip', 'application/zip'],
]);

/** Media type of a set's file (path from its folder), or null when the set lists no file of that name. */
export const filmMediaType = (set: FilmSet, file: string): string | null =>
  listedFiles(set).has(file) ? (mediaTypes.get(extname(file)) ?? null) : null;
