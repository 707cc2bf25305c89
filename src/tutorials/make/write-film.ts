import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAtTop } from '../cut/caption-state.ts';
import { filmFaults } from '../film/film-faults.ts';
import { fitFilm } from '../film/fit-film.ts';
import type { EncodedPiece } from '../film/piece-order.ts';
import { fileBytes, mostBytes } from '../film/size-limit.ts';
import type { EncodedTrack } from '../film/sound-encoder.ts';
import type { FilmFile, FilmReport } from '../film-report.ts';
import { FORMATS } from '../formats.ts';
import type { Format } from '../formats.ts';
import { captionsVtt, chaptersVtt } from '../plan/web-vtt.ts';
import { piecesOfFilm } from './draw-pieces.ts';
import type { DrawnPieces } from './draw-pieces.ts';
import { refuseFaults } from './film-fault.ts';
import { filmFolder } from './film-files.ts';
import { reportOf } from './film-measures.ts';
import type { FilmedPlan } from './filmed-plan.ts';
import type { MadeFilm, Making } from './making.ts';

/** One film that is to be written: what was drawn for it, and its sound. */
export type FilmToWrite = {
  format: Format;
  film: FilmedPlan;
  drawn: DrawnPieces;
  sound: EncodedTrack;
};

/**
 * Joins a film, reads it back, and puts its files into its folder.
 * @throws FilmFault when what was written breaks a hard limit.
 */
export async function writeFilm(making: Making, given: FilmToWrite): Promise<MadeFilm> {
  const { order, room, watch } = making;
  const { script } = order;
  const { format, film, sound } = given;
  const { stage, timeline, cues, atTop } = film;
  const folder = join(order.folder, filmFolder(format, stage));
  const fileOf = (ending: string) => join(folder, `${script.service}${ending}`);
  await mkdir(folder, { recursive: true });
  const pieces = await fittingPieces(making, given);
  const stages = timeline.stages.map(({ stage: { title }, startMs }) => ({ title, startMs }));
  // The film of one step is one chapter.
  const chapters = stage === null ? stages : [];
  const title = stage === null ? script.title : order.t.filmReport.stepTitle(script.title, stage, stages[0]?.title ?? '');
  const movie = fileOf('.mp4');
  const measured = await watch.time('publish', async () => {
    await room.writeMovie({ pieces, format, sound, title, language: script.language, chapters }, movie);
    return room.readBack(movie);
  });
  refuseFaults(filmFaults(measured, { format, durationMs: timeline.durationMs, chapters }));
  await writeFile(
    fileOf('.vtt'),
    captionsVtt(cues, (cue) => isAtTop(cue, atTop)),
  );
  if (stage === null) {
    await writeFile(fileOf('.chapters.vtt'), chaptersVtt(timeline));
    const { brand, t } = order;
    await watch.time('publish', () =>
      room.drawPoster({ format, timeline, brand, texts: t.tutorials.film, outFile: fileOf('.webp') }),
    );
  }
  const report = reportOf({
    order,
    title,
    format,
    film,
    measured,
    moves: FORMATS[format].motion === 'calm' ? [] : film.moves,
    kept: { pieces: pieces.filter(({ fromCache }) => fromCache).length },
  });
  return { report, file: fileFacts(report) };
}

/** Where the files of a film lie, from the set's folder, and what pages say of it. */
function fileFacts({ service, format, stage, durationMs, bytes, width, height }: FilmReport): FilmFile {
  const own = (ending: string) => join(filmFolder(format, stage), `${service}${ending}`);
  return {
    format,
    stage,
    durationMs,
    bytes,
    width,
    height,
    file: own('.mp4'),
    captions: own('.vtt'),
    chapters: stage === null ? own('.chapters.vtt') : null,
    poster: stage === null ? own('.webp') : null,
  };
}

/** The film's pieces, those with most bytes drawn again where it would be too large. What was drawn again is used for the step films too. */
async function fittingPieces({ room }: Making, { format, film, drawn, sound }: FilmToWrite): Promise<EncodedPiece[]> {
  const parts = piecesOfFilm(drawn, film.stage);
  const pieces = parts.map(({ made }) => made.get(format)).filter((piece) => piece !== undefined);
  const most = mostBytes(format, film.timeline.durationMs);
  return fitFilm(
    pieces,
    (those) => fileBytes(those, sound) - most,
    async (index, qp) => {
      const part = parts[index]!;
      const again = await room.crew.make(drawn.pass, { ...part.piece, takes: part.takes, wanted: [{ format, qp }] });
      const piece = again.get(format);
      if (piece === undefined) throw new Error(`a piece of ${part.piece.sceneId} was not drawn again in ${format}`);
      part.made.set(format, piece);
      return piece;
    },
  );
}
