import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDay } from '../../catalogue/formats.ts';
import type { Database } from '../../database/connection.ts';
import type { Portal } from '../../portal.ts';
import type { FilmProgress, FilmSet } from '../film-report.ts';
import { filmFolder, removeFilm } from './film-files.ts';
import { startFilmProcess } from './film-process.ts';
import type { FilmCommand, FilmProcess, ProcessEnd } from './film-process.ts';
import { withLiveDefinitions } from './live-definitions.ts';
import { standAfter } from '../rules.ts';
import type { Stand } from '../rules.ts';
import { findFilm, giveBack, markEnded, markProgress, markRunning, publishInPlaceOf } from '../store.ts';
import type { Film } from '../store.ts';

export const FILM_QUEUE = 'make-film';

/** How often a film is tried to be made. */
const MOST_ATTEMPTS = 3;

/** How often a running film is looked after: progress written, cancelling noticed, in ms. */
const LOOK_MS = 700;

/** Makes one requested film. Throws only for faults that another try could mend (this process being stopped). */
export async function runFilmJob(portal: Portal, command: FilmCommand, filmId: string, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = portal;
  const film = await findFilm(db, filmId);
  const attempt = film === null ? null : await markRunning(db, filmId);
  if (film === null || attempt === null) return;
  if (attempt > MOST_ATTEMPTS) return markEnded(db, filmId, { fault: `given up after ${MOST_ATTEMPTS} attempts` }, clock.now());
  const folder = filmFolder(portal.dataFolder, filmId);
  await removeFilm(folder);
  const { how, complaint } = await withLiveDefinitions(portal, filmId, (definitions) =>
    make(portal, startMaking(portal, command, { film, folder, definitions }), filmId, signal),
  );
  if (how === 'done') return keep(portal, film, folder);
  await removeFilm(folder);
  if (signal.aborted) {
    await giveBack(db, filmId);
    throw new Error('stopped while a film was being made; it starts again');
  }
  log.warn({ filmId, how, attempt }, 'a film could not be made');
  // A browser that crashed, a disk that was full, a process that was killed.
  if (how === 'machine' && attempt < MOST_ATTEMPTS && (await isWanted(db, filmId)))
    throw new Error('the machine failed while a film was being made; it is taken up again');
  await markEnded(db, filmId, { fault: complaint }, clock.now());
}

/** Waits until the process has ended, and writes down meanwhile how far it is. */
async function make({ db, log }: Portal, making: Making, filmId: string, signal: AbortSignal): Promise<ProcessEnd> {
  signal.addEventListener('abort', making.stop, { once: true });
  if (signal.aborted) making.stop();
  const looking = setInterval(() => {
    lookAfter(db, filmId, making).catch((error: Error) =>
      log.warn({ filmId, name: error.name }, 'a film in the making was not seen to'),
    );
  }, LOOK_MS);
  const ended = await making.ended;
  clearInterval(looking);
  signal.removeEventListener('abort', making.stop);
  return ended;
}

async function keep({ db, clock, office }: Portal, film: Film, folder: string): Promise<void> {
  const report = JSON.parse(await readFile(join(folder, 'set.json'), 'utf8')) as FilmSet;
  const at = clock.now();
  await db.transaction(async (tx) => {
    await markEnded(tx, film.id, { report, checkedOn: localDay(at, office) }, at);
    // Scenes had changed under a published film: the new one takes its place without being asked.
    if (film.replaces !== null) await publishInPlaceOf(tx, { id: film.id, replaced: film.replaces, at });
  });
}

const isWanted = async (db: Database, filmId: string): Promise<boolean> => (await findFilm(db, filmId))?.state === 'running';

/** Writes down how far it is; stops it when the film is not wanted any more. */
async function lookAfter(db: Database, filmId: string, { stand, stop }: Making): Promise<void> {
  const now = stand();
  const wanted = now === null ? await isWanted(db, filmId) : await markProgress(db, filmId, now);
  if (!wanted) stop();
}

type Making = FilmProcess & { stand: () => Stand | null };

function startMaking(
  portal: Portal,
  command: FilmCommand,
  { film: { service, language }, folder, definitions }: { film: Film; folder: string; definitions: string },
): Making {
  const told = new Map<FilmProgress['step'], FilmProgress>();
  let stand: Stand | null = null;
  const cache = join(portal.dataFolder, 'film-cache');
  const words = [
    service,
    '--out',
    folder,
    '--complete',
    '--language',
    language,
    '--cache',
    cache,
    '--definitions',
    definitions,
    '--progress',
  ];
  const { stop, ended } = startFilmProcess(command, words, (line) => {
    const progress = readProgress(line);
    if (progress === null) return;
    told.set(progress.step, progress);
    stand = standAfter(told, stand);
  });
  return { stand: () => stand, stop, ended };
}

function readProgress(line: string): FilmProgress | null {
  if (!line.startsWith('{"step"')) return null;
  return JSON.parse(line) as FilmProgress;
}
