import { readFile, writeFile } from 'node:fs/promises';
import type { Brand } from '../cut/brand.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import { withChapters } from './mp4-chapters.ts';
import { makePieces } from './piece-crew.ts';
import { frameCount, pieces } from './schedule.ts';
import { writeMovie } from './write-movie.ts';

/** Constant quality: text stays crisp, and a film stays under 1 MB a minute. */
const CRF = 28;

export type FilmToDraw = {
  timeline: Timeline;
  takes: SceneTake[];
  /** Mono, 48 kHz, as long as the film. */
  soundtrack: Float32Array;
  brand: Brand;
  outFile: string;
  /** Frame places that are done, of all. */
  onProgress: (done: number, total: number) => void;
};

/** Draws and encodes all frames, piece by piece on all cores, and joins them with the sound. */
export async function drawFilm({ timeline, takes, soundtrack, brand, outFile, onProgress }: FilmToDraw): Promise<{
  /** Share of the time in which frames were put together; the rest went into encoding and writing. */
  cutSeconds: number;
  /** Frames that differ from the one before. */
  drawn: number;
}> {
  const frames = frameCount(timeline);
  const started = performance.now();
  const made = await makePieces({ timeline, takes, brand, crf: CRF }, pieces(timeline), (done) => onProgress(done, frames));
  const drawingSeconds = (performance.now() - started) / 1000;
  const sum = (of: (piece: (typeof made)[number]) => number) => made.reduce((total, piece) => total + of(piece), 0);
  writeMovie(
    { pictures: made.flatMap(({ pictures }) => pictures), frames, crf: CRF, sound: soundtrack, title: timeline.script.title },
    outFile,
  );
  const chapters = timeline.stages.map(({ stage, startMs }) => ({ title: stage.title, startMs }));
  await writeFile(outFile, withChapters(await readFile(outFile), chapters));
  const cutShare =
    sum((piece) => piece.cutMs) /
    Math.max(
      1,
      sum((piece) => piece.cutMs + piece.encodeMs),
    );
  return { cutSeconds: Math.round(cutShare * drawingSeconds * 1000) / 1000, drawn: sum((piece) => piece.drawn) };
}
