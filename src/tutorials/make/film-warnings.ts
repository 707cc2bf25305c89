import type { FilmReport } from '../film-report.ts';

/** A limit that a film should keep but may break: which, what was found, and what is wished. */
export type FilmWarning = {
  kind: 'film-long' | 'step-short' | 'step-long' | 'captions-quick' | 'camera-busy';
  found: number;
  wished: number;
};

/** Wished lengths in ms (rule 1), characters a second of a caption (rule 18), moves in any minute (rule 15). */
const LONGEST_FILM_MS = 240_000;
const SHORTEST_STEP_MS = 15_000;
const LONGEST_STEP_MS = 60_000;
const MOST_CPS = 14;
const MOST_MOVES = 6;

/** Every soft limit that a film does not keep. `busiestMinute` = moves of the camera, pans of the page included. */
export function filmWarnings(film: Pick<FilmReport, 'stage' | 'durationMs' | 'captions'>, busiestMinute: number): FilmWarning[] {
  const { stage, durationMs } = film;
  const warnings: FilmWarning[] = [];
  const warn = (kind: FilmWarning['kind'], found: number, wished: number, holds: boolean) => {
    if (!holds) warnings.push({ kind, found, wished });
  };
  if (stage === null) warn('film-long', durationMs, LONGEST_FILM_MS, durationMs <= LONGEST_FILM_MS);
  else {
    warn('step-short', durationMs, SHORTEST_STEP_MS, durationMs >= SHORTEST_STEP_MS);
    warn('step-long', durationMs, LONGEST_STEP_MS, durationMs <= LONGEST_STEP_MS);
  }
  const { mostCharactersPerSecond } = film.captions;
  warn('captions-quick', mostCharactersPerSecond, MOST_CPS, mostCharactersPerSecond <= MOST_CPS);
  warn('camera-busy', busiestMinute, MOST_MOVES, busiestMinute <= MOST_MOVES);
  return warnings;
}
