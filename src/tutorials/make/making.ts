import type { FilmFile, FilmReport } from '../film-report.ts';
import type { WantedFilms } from './draw-pieces.ts';
import type { FilmRoom } from './film-room.ts';
import type { SetOrder } from './set-order.ts';
import type { Stopwatch } from './stopwatch.ts';

/** One film that was made: where it lies, and what was measured. */
export type MadeFilm = { file: FilmFile; report: FilmReport };

/** What the making of films shares. */
export type Making = {
  order: SetOrder;
  room: FilmRoom;
  watch: Stopwatch;
  wanted: WantedFilms;
  /** Hears how far a pass is, in places of the grid. */
  onPlaces: (pass: string, done: number, total: number) => void;
  /** Hears that one film is written and measured. */
  onFilm: () => void;
};
