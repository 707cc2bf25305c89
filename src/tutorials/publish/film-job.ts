import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Portal } from '../../portal.ts';
import type { FilmProgress, FilmReport } from '../film-report.ts';
import { filmFolder } from './film-files.ts';
import { findFilm, markEnded, markProgress, markRunning } from '../store.ts';

export const FILM_QUEUE = 'make-film';

/** How often a running film is looked after: progress written, cancelling noticed, in ms. */
const LOOK_MS = 700;

/** How a film's making is started: the same command as on the command line, in a process of its own. */
export type FilmCommand = { file: string; options: readonly string[] };

/** Makes one requested film. Throws only for faults that another try could mend (this process being stopped). */
export async function runFilmJob(portal: Portal, command: FilmCommand, filmId: string, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = portal;
  const film = await findFilm(db, filmId);
  if (film === null || !(await markRunning(db, filmId))) return;
  const folder = filmFolder(portal.dataFolder, filmId);
  await rm(folder, { recursive: true, force: true });
  const child = spawn(command.file, [...command.options, 'film', film.service, '--out', folder, '--progress'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => {
    if (child.exitCode === null && child.pid !== undefined) child.kill('SIGTERM');
  };
  signal.addEventListener('abort', stop, { once: true });
  let newest: FilmProgress | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    newest = readProgress(line) ?? newest;
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-6000);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
  const looking = new AbortController();
  const look = async () => {
    while (!looking.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: looking.signal }).catch(() => undefined);
      if (looking.signal.aborted) return;
      const wanted = newest === null ? (await findFilm(db, filmId))?.state === 'running' : await markProgress(db, filmId, newest);
      if (!wanted) stop();
    }
  };
  const looked = look();
  const code = await ended;
  looking.abort();
  await looked;
  signal.removeEventListener('abort', stop);
  if (signal.aborted) throw new Error('stopped while a film was being made; it starts again');
  if (code === 0) {
    const report = JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')) as FilmReport;
    await markEnded(db, filmId, { report }, clock.now());
    return;
  }
  log.warn({ filmId, code }, 'a film could not be made');
  await markEnded(db, filmId, { fault: complaint.trim() || `exit ${code}` }, clock.now());
}

function readProgress(line: string): FilmProgress | null {
  if (!line.startsWith('{"step"')) return null;
  return JSON.parse(line) as FilmProgress;
}
