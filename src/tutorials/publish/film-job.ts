import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database } from '../../database/connection.ts';
import type { Portal } from '../../portal.ts';
import type { FilmProgress, FilmReport } from '../film-report.ts';
import { filmFolder } from './film-files.ts';
import { findFilm, markEnded, markProgress, markRunning } from '../store.ts';

export const FILM_QUEUE = 'make-film';

/** How often a running film is looked after: progress written, cancelling noticed, in ms. */
const LOOK_MS = 700;
/** How long a making that was told to stop may tidy up, in ms. */
const PATIENCE_MS = 12_000;
/** The end of what it complained about is kept, in characters. */
const LONGEST_COMPLAINT = 6000;

/** How a film's making is started: the same command as on the command line, in a process of its own. */
export type FilmCommand = { file: string; options: readonly string[] };

/** Makes one requested film. Throws only for faults that another try could mend (this process being stopped). */
export async function runFilmJob(portal: Portal, command: FilmCommand, filmId: string, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = portal;
  const film = await findFilm(db, filmId);
  if (film === null || !(await markRunning(db, filmId))) return;
  const folder = filmFolder(portal.dataFolder, filmId);
  await removeFilm(folder);
  const making = startMaking(command, film.service, folder);
  signal.addEventListener('abort', making.stop, { once: true });
  if (signal.aborted) making.stop();
  const looking = setInterval(() => {
    lookAfter(db, filmId, making).catch((error: Error) =>
      log.warn({ filmId, name: error.name }, 'a film in the making was not seen to'),
    );
  }, LOOK_MS);
  const fault = await making.ended;
  clearInterval(looking);
  signal.removeEventListener('abort', making.stop);
  if (fault !== null) await removeFilm(folder);
  if (signal.aborted) throw new Error('stopped while a film was being made; it starts again');
  if (fault === null) {
    const report = JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')) as FilmReport;
    await markEnded(db, filmId, { report }, clock.now());
    return;
  }
  log.warn({ filmId }, 'a film could not be made');
  await markEnded(db, filmId, { fault }, clock.now());
}

/** Writes down how far it is; stops it when the film is not wanted any more. */
async function lookAfter(db: Database, filmId: string, { newest, stop }: Making): Promise<void> {
  const progress = newest();
  const wanted = progress === null ? (await findFilm(db, filmId))?.state === 'running' : await markProgress(db, filmId, progress);
  if (!wanted) stop();
}

type Making = {
  newest: () => FilmProgress | null;
  stop: () => void;
  /** Resolves to what went wrong, null for a film that was made. */
  ended: Promise<string | null>;
};

function startMaking(command: FilmCommand, service: string, folder: string): Making {
  const child = spawn(command.file, [...command.options, 'film', service, '--out', folder, '--progress'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let newest: FilmProgress | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    newest = readProgress(line) ?? newest;
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-LONGEST_COMPLAINT);
  });
  const ended = new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, endedBy) => resolve(code === 0 ? null : complaint.trim() || `exit ${code ?? endedBy}`));
  });
  let stopping = false;
  const stop = () => {
    // Told once: at a second signal it would leave everything as it is.
    if (stopping) return;
    stopping = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  return { newest: () => newest, stop, ended };
}

/** Takes away a film's files, and the draft of a making that was killed before it could tidy up. */
async function removeFilm(folder: string): Promise<void> {
  const beside = await readdir(dirname(folder)).catch(() => []);
  const drafts = beside.filter((name) => name.startsWith(`${basename(folder)}.draft-`));
  for (const name of [basename(folder), ...drafts]) await rm(join(dirname(folder), name), { recursive: true, force: true });
}

function readProgress(line: string): FilmProgress | null {
  if (!line.startsWith('{"step"')) return null;
  return JSON.parse(line) as FilmProgress;
}
