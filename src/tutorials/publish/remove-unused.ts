import { UUID_PATTERN } from '../../database/uuid.ts';
import { readdir } from 'node:fs/promises';
import type { Portal } from '../../portal.ts';
import { unusedSince } from '../rules.ts';
import { retireUnused, withoutFiles } from '../store-unused.ts';
import { filmFolder, filmsFolder, removeFilm } from './film-files.ts';

/**
 * Takes the files of films off the disk that no page has shown for long. The row is changed first: whatever happens after that, nobody publishes a film without
 * files, and the next night takes away what is left. A folder of which the database knows nothing is left alone.
 */
export async function removeUnusedFilms({ db, clock, dataFolder }: Portal): Promise<void> {
  const at = clock.now();
  const before = unusedSince(at);
  await retireUnused(db, { before, at });
  const names = await readdir(filmsFolder(dataFolder)).catch(() => []);
  const ids = new Set(names.flatMap((name) => NAME.exec(name)?.[1] ?? []));
  for (const id of await withoutFiles(db, [...ids], before)) await removeFilm(filmFolder(dataFolder, id));
}

/** A film's folder, or the draft of one. */
const NAME = new RegExp(String.raw`^(${UUID_PATTERN})(?:\.draft-.*)?$`);
