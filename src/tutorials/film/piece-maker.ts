import { createComposer } from '../cut/compose/composer.ts';
import type { Composer } from '../cut/compose/composer.ts';
import { layoutOf } from '../cut/frame-layout.ts';
import { prepareCut } from '../cut/frame-state.ts';
import type { FilmTexts } from '../cut/paint/film-texts.ts';
import { halvePlanes } from '../cut/planes/halve.ts';
import type { Planes } from '../cut/planes/planes.ts';
import { FORMATS } from '../formats.ts';
import type { Format, FormatFacts } from '../formats.ts';
import type { SceneTake } from '../stage/take.ts';
import { countPictures } from './count-pictures.ts';
import { createPictureEncoder } from './picture-encoder.ts';
import type { PieceCache } from './piece-cache.ts';
import { pieceKey } from './piece-key.ts';
import type { EncodedPiece, PassOrder, WantedFormat } from './piece-order.ts';
import type { Piece } from './pieces.ts';
import { schedule, statesOf } from './schedule.ts';
import type { ScheduledFrame } from './schedule.ts';

/** What a thread has at hand for every pass. `engine` changes with the program that draws and encodes. */
export type Workshop = {
  engine: string;
  texts: FilmTexts;
  cache: PieceCache | null;
  takeOf: (sceneId: string) => SceneTake | undefined;
};

/** Makes pieces of one pass: keeps what is painted from piece to piece. */
export type PieceMaker = (piece: Piece, wanted: readonly WantedFormat[]) => Promise<[Format, EncodedPiece][]>;

/** One format of a piece in the making. */
type Job = { format: Format; qp: number; key: string; frames: ScheduledFrame[] };

export function createPieceMaker(pass: PassOrder, { engine, texts, cache, takeOf }: Workshop): PieceMaker {
  const { timeline, brand, cues, motion } = pass;
  const layout = layoutOf(pass.shape);
  const cut = prepareCut({ layout, motion, timeline, takeOf, cues });
  const composer = createComposer({ layout, timeline, brand, texts });
  const scenes = timeline.stages.flatMap((stage) => stage.scenes.map(({ scene }) => scene.id));
  return async (piece, wanted) => {
    const states = statesOf(cut, piece);
    const index = scenes.indexOf(piece.sceneId);
    const takes = scenes.slice(Math.max(0, index - 1), index + 1).flatMap((id) => takeOf(id) ?? []);
    const jobs = wanted.map(({ format, qp }): Job => {
      const frames = schedule(states, piece, FORMATS[format]);
      return { format, qp, frames, key: pieceKey({ engine, pass, piece, takes, frames }, { format, qp }) };
    });
    const made = new Map<Format, EncodedPiece>();
    for (const { format, key } of jobs) {
      const kept = (await cache?.read(key)) ?? null;
      if (kept !== null) made.set(format, kept);
    }
    const missing = jobs.filter(({ format }) => !made.has(format));
    for (const [job, encoded] of await encodeJobs(missing, composer, piece.until - piece.from)) {
      await cache?.keep(job.key, encoded);
      made.set(job.format, encoded);
    }
    return [...made];
  };
}

/** Puts every frame together once, and encodes it wherever it is wanted. */
async function encodeJobs(jobs: readonly Job[], composer: Composer, frames: number): Promise<[Job, EncodedPiece][]> {
  const drawing = openDrawing(composer);
  const makings = jobs.map((job) => ({
    job,
    encoder: createPictureEncoder(FORMATS[job.format], job.qp, job.frames),
    next: 0,
    encodeMs: 0,
  }));
  try {
    for (let frame = 0; frame < frames; frame++)
      for (const making of makings) {
        const place = making.job.frames[making.next];
        if (place?.frame !== frame) continue;
        const planes = await drawing.draw(place, FORMATS[making.job.format]);
        const started = performance.now();
        making.encoder.encode(planes, place);
        making.encodeMs += performance.now() - started;
        making.next++;
      }
    return makings.map(({ job, encoder, encodeMs }) => {
      const started = performance.now();
      const { head, pictures } = encoder.finish();
      const decoded = countPictures(head, pictures);
      if (decoded !== job.frames.length)
        throw new Error(`${job.frames.length} pictures were encoded for ${job.format}, but ${decoded} can be decoded`);
      const spentMs = encodeMs + performance.now() - started;
      const piece = { head, pictures, frames, qp: job.qp, decoded, cutMs: drawing.spentMs() / jobs.length, encodeMs: spentMs };
      return [job, { ...piece, fromCache: false }];
    });
  } finally {
    for (const { encoder } of makings) encoder.close();
  }
}

/** Draws what is asked for, and once only what is asked for again. */
function openDrawing(composer: Composer) {
  let drawn: Planes | null = null;
  let page = '';
  let ms = 0;
  return {
    draw: async (wanted: ScheduledFrame, { halved, burnedCaptions }: FormatFacts): Promise<Planes> => {
      const started = performance.now();
      if (drawn === null || page !== wanted.page) drawn = await composer.compose(wanted.state);
      page = wanted.page;
      const whole = burnedCaptions ? composer.withCaption(drawn, wanted.state.caption) : drawn;
      const planes = halved ? halvePlanes(whole) : whole;
      ms += performance.now() - started;
      return planes;
    },
    spentMs: () => ms,
  };
}
