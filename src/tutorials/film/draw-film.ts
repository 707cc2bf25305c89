import { readFile, writeFile } from 'node:fs/promises';
import type { Brand } from '../cut/brand.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { EncodedPiece } from './encode-piece.ts';
import { withChapters } from './mp4-chapters.ts';
import { makePieces } from './piece-crew.ts';
import { frameCount, pieces } from './schedule.ts';
import { fileBytes, mostBytes } from './size-limit.ts';
import { encodeSound } from './sound-encoder.ts';
import { writeMovie } from './write-movie.ts';

/** Constant quality: the first keeps text crisp and nearly every film small enough; a film that is too busy for it is encoded again. */
const CRFS = [36, 38, 40, 42];

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
  const sound = encodeSound(soundtrack);
  try {
    let made: EncodedPiece[] = [];
    let crf = 0;
    for (crf of CRFS) {
      const first = crf === CRFS[0];
      made = await makePieces({ timeline, takes, brand, crf }, pieces(timeline), (done) =>
        onProgress(first ? done : frames, frames),
      );
      if (fileBytes([...made.flatMap(({ pictures }) => pictures), ...sound.packets]) <= mostBytes(timeline.durationMs)) break;
    }
    const seconds = (performance.now() - started) / 1000;
    writeMovie({ pictures: made.flatMap(({ pictures }) => pictures), frames, crf, sound, title: timeline.script.title }, outFile);
    const chapters = timeline.stages.map(({ stage, startMs }) => ({ title: stage.title, startMs }));
    await writeFile(outFile, withChapters(await readFile(outFile), chapters));
    const sum = (of: (piece: EncodedPiece) => number) => made.reduce((total, piece) => total + of(piece), 0);
    const cutShare =
      sum((piece) => piece.cutMs) /
      Math.max(
        1,
        sum((piece) => piece.cutMs + piece.encodeMs),
      );
    return { cutSeconds: Math.round(cutShare * seconds * 1000) / 1000, drawn: sum((piece) => piece.drawn) };
  } finally {
    sound.context.freeContext();
  }
}
