import { readFile, rm, writeFile } from 'node:fs/promises';
import { Dictionary, FormatContext, Packet, Rational } from 'node-av';
import type { CodecParameters, Stream } from 'node-av';
import {
  AV_CODEC_ID_H264,
  AV_OPT_SEARCH_CHILDREN,
  AV_OPT_TYPE_STRING,
  AV_PIX_FMT_YUV420P,
  AV_PKT_FLAG_KEY,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Format } from '../formats.ts';
import { FORMATS } from '../formats.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done } from './ffmpeg-check.ts';
import { languageTag } from './language-tag.ts';
import type { Chapter } from './mp4-chapters.ts';
import { withChapters } from './mp4-chapters.ts';
import type { EncodedPiece } from './piece-order.ts';
import type { EncodedTrack } from './sound-encoder.ts';
import { describeSound } from './sound-encoder.ts';
import { putWhole } from '../whole-file.ts';

/** What a file is made of: any run of pieces, one after the other, and a sound of that length. */
export type Movie = {
  pieces: readonly EncodedPiece[];
  format: Format;
  sound: EncodedTrack;
  title: string;
  /** Of what is said, as the portal names it: `id`. */
  language: string;
  chapters: readonly Chapter[];
};

/** Ticks of a second in which both the pictures' and the players' clocks come out even. */
const PICTURE_CLOCK = FRAMES_PER_SECOND * 512;
const TICKS = PICTURE_CLOCK / FRAMES_PER_SECOND;

/** One thing to be written; `at` in seconds, the rest in ticks of its track. */
type Entry = { track: 'pictures' | 'sound'; at: number; pts: number; duration: number; key: boolean; bytes: Uint8Array };

/**
 * Joins encoded pieces, as they are, and the sound into an MP4 whose index comes first, so that it plays before it is all there. The file appears whole or not
 * at all.
 * @throws with a sentence that names the folder, when its disk does not take the file.
 */
export async function writeMovie(movie: Movie, file: string): Promise<void> {
  await putWhole(file, async (draft) => {
    const parts = `${draft}.parts`;
    try {
      mux(movie, parts);
      await writeFile(draft, withChapters(await readFile(parts), movie.chapters));
    } finally {
      await rm(parts, { force: true });
    }
  });
}

function mux(movie: Movie, file: string): void {
  const output = new FormatContext();
  const packet = new Packet();
  packet.alloc();
  try {
    done(output.allocOutputContext2(null, 'mp4', file), 'preparing the MP4');
    const { language, sound } = movie;
    const streams = {
      pictures: addStream(output, language, (parameters) => describePictures(parameters, movie)),
      sound: addStream(output, language, (parameters) => describeSound(parameters, sound)),
    };
    streams.pictures.timeBase = new Rational(1, PICTURE_CLOCK);
    streams.sound.timeBase = new Rational(1, SAMPLE_RATE);
    output.metadata = Dictionary.fromObject({ title: movie.title });
    done(output.openOutputSync(), `opening ${file}`);
    done(
      output.setOption('video_track_timescale', String(PICTURE_CLOCK), AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN),
      'setting the clock of the MP4',
    );
    done(output.writeHeaderSync(), 'writing the head of the MP4');
    for (const entry of inOrder(movie)) {
      packet.data = Buffer.from(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.byteLength);
      packet.pts = BigInt(entry.pts);
      packet.dts = packet.pts;
      packet.duration = BigInt(entry.duration);
      packet.streamIndex = streams[entry.track].index;
      if (entry.key) packet.setFlags(AV_PKT_FLAG_KEY);
      done(output.interleavedWriteFrameSync(packet), 'writing the MP4');
      packet.unref();
    }
    done(output.writeTrailerSync(), 'writing the end of the MP4');
  } finally {
    output.closeOutputSync();
    output.freeContext();
    packet.free();
  }
}

/** Pictures and packets of sound as they are needed. */
function inOrder({ pieces, sound }: Movie): Entry[] {
  const heard = sound.packets.map(({ pts, duration, bytes }): Entry => ({
    track: 'sound',
    at: pts / SAMPLE_RATE,
    pts,
    duration,
    key: true,
    bytes,
  }));
  return [...pictureEntries(pieces), ...heard].sort((a, b) => a.at - b.at);
}

/** A picture is shown until the next one. */
function pictureEntries(pieces: readonly EncodedPiece[]): Entry[] {
  let start = 0;
  return pieces.flatMap(({ pictures, frames }) => {
    const from = start;
    start += frames;
    return pictures.map(({ frame, key, bytes }, index): Entry => {
      const place = from + frame;
      const until = from + (pictures[index + 1]?.frame ?? frames);
      return {
        track: 'pictures',
        at: place / FRAMES_PER_SECOND,
        pts: place * TICKS,
        duration: (until - place) * TICKS,
        key,
        bytes,
      };
    });
  });
}

function describePictures(parameters: CodecParameters, { pieces, format }: Movie): void {
  const head = Buffer.from(pieces[0]?.head ?? []);
  if (pieces.some((piece) => !head.equals(piece.head)))
    throw new Error('pieces that were encoded in different ways cannot be joined');
  const { width, height } = FORMATS[format];
  parameters.codecType = AVMEDIA_TYPE_VIDEO;
  parameters.codecId = AV_CODEC_ID_H264;
  parameters.format = AV_PIX_FMT_YUV420P;
  parameters.width = width;
  parameters.height = height;
  parameters.colorRange = AVCOL_RANGE_MPEG;
  parameters.colorSpace = AVCOL_SPC_BT709;
  parameters.colorPrimaries = AVCOL_PRI_BT709;
  parameters.colorTrc = AVCOL_TRC_BT709;
  parameters.extradata = head;
}

function addStream(output: FormatContext, language: string, describe: (parameters: CodecParameters) => void): Stream {
  const stream = output.newStream();
  describe(stream.codecpar);
  stream.metadata = Dictionary.fromObject({ language: languageTag(language) });
  return stream;
}
