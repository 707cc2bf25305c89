import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Measured } from '../film/read-back.ts';
import type { FilmReport } from '../film-report.ts';
import { FORMATS } from '../formats.ts';
import type { Format } from '../formats.ts';
import { filmStages } from './film-stages.ts';
import { filmWarnings } from './film-warnings.ts';
import type { PlannedFilm } from './plan-shape.ts';
import type { SetOrder } from './set-order.ts';

/** A film that was written and read back. `moves`: when its camera moves, ms from its start, in order. */
export type MeasuredFilm = {
  order: Pick<SetOrder, 'script' | 'filmedOn'>;
  title: string;
  format: Format;
  film: PlannedFilm;
  measured: Measured;
  moves: readonly number[];
  kept: { pieces: number };
};

/** What is known of a film by itself; what the whole making took is filled in when it is over. */
export function reportOf({ order, title, format, film, measured, moves, kept }: MeasuredFilm): FilmReport {
  const { script, filmedOn } = order;
  const { stage, timeline, cues } = film;
  const { bytes } = measured;
  const durationMs = Math.round(measured.durationMs);
  const captions = {
    cues: cues.length,
    mostCharactersPerSecond: tenths(Math.max(0, ...cues.map(speedOf))),
    longestRow: Math.max(0, ...cues.flatMap(({ lines }) => lines.map((row) => row.length))),
  };
  const busiestMinute = Math.max(0, ...moves.map((from) => moves.filter((at) => at >= from && at < from + 60_000).length));
  return {
    service: script.service,
    definitionVersion: script.definitionVersion,
    title,
    format,
    language: script.language,
    stage,
    filmedOn,
    durationMs,
    bytes,
    width: measured.width,
    height: measured.height,
    fps: FRAMES_PER_SECOND / FORMATS[format].every,
    pictures: measured.pictures,
    megabytesPerMinute: Math.round((bytes / 1e6 / (durationMs / 60_000)) * 1000) / 1000,
    loudnessLufs: measured.loudnessLufs,
    truePeakDbtp: measured.truePeakDbtp,
    cameraMoves: moves.length,
    captions,
    stages: filmStages(timeline),
    busiestMinute,
    warnings: filmWarnings({ stage, durationMs, captions }, busiestMinute),
    secondsByStep: { script: 0, voice: 0, plan: 0, stage: 0, cut: 0, film: 0, publish: 0 },
    wallSeconds: 0,
    peakMemoryMiB: 0,
    cacheHits: { lines: 0, scenes: 0, pieces: kept.pieces },
    voices: [],
    fellBack: [],
  };
}

/** Characters a second of one caption. */
const speedOf = ({ lines, startMs, endMs }: PlannedFilm['cues'][number]): number =>
  (lines.join(' ').length * 1000) / (endMs - startMs);

const tenths = (value: number): number => Math.round(value * 10) / 10;
