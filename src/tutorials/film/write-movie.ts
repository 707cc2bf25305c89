import { Dictionary, FormatContext, Packet } from 'node-av';
import type { CodecContext, Stream } from 'node-av';
import { AV_OPT_SEARCH_CHILDREN, AV_OPT_TYPE_STRING, AV_PKT_FLAG_KEY } from 'node-av/constants';
import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done } from './ffmpeg-check.ts';
import type { EncodedPicture } from './picture-encoder.ts';
import { openPictureCodec } from './picture-encoder.ts';
import type { EncodedSound, Sound } from './sound-encoder.ts';

/** What a file is made of. `pictures` in the order of decoding, `frames` = places on the grid, which is the film's length. */
export type Movie = { pictures: readonly EncodedPicture[]; frames: number; crf: number; sound: Sound; title: string };

/** Ticks of a second in which both the pictures' and the players' clocks come out even. */
const PICTURE_CLOCK = FRAMES_PER_SECOND * 512;
const TICKS = BigInt(PICTURE_CLOCK / FRAMES_PER_SECOND);

const options = [
  ['movflags', '+faststart'],
  ['video_track_timescale', String(PICTURE_CLOCK)],
] as const;

/** One thing to be written; `at` in seconds, by the time of decoding. */
type Entry = {
  track: 'pictures' | 'sound';
  at: number;
  pts: bigint;
  dts: bigint;
  duration: bigint;
  key: boolean;
  bytes: Uint8Array;
};

/** Joins encoded pictures, as they are, and the sound into an MP4 whose index comes first, so that it plays before it is all there. */
export function writeMovie(movie: Movie, file: string): void {
  const pictureCodec = openPictureCodec(movie.crf);
  const output = new FormatContext();
  const packet = new Packet();
  packet.alloc();
  try {
    done(output.allocOutputContext2(null, 'mp4', file), 'preparing the MP4');
    const streams = { pictures: addStream(output, pictureCodec), sound: addStream(output, movie.sound.context) };
    output.metadata = Dictionary.fromObject({ title: movie.title });
    done(output.openOutputSync(), `opening ${file}`);
    for (const [name, value] of options)
      done(output.setOption(name, value, AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN), `setting ${name} of the MP4`);
    done(output.writeHeaderSync(), 'writing the head of the MP4');
    const entries = [...pictureEntries(movie), ...movie.sound.packets.map(soundEntry)].sort((a, b) => a.at - b.at);
    for (const entry of entries) {
      packet.data = Buffer.from(entry.bytes);
      packet.pts = entry.pts;
      packet.dts = entry.dts;
      packet.duration = entry.duration;
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
    pictureCodec.freeContext();
  }
}

/** A picture is shown until the next one. What leans on a later picture is decoded after it: decoding runs one place ahead. */
function pictureEntries({ pictures, frames }: Movie): Entry[] {
  const shown = pictures.map(({ frame }) => frame).sort((a, b) => a - b);
  const until = new Map(shown.map((frame, index) => [frame, shown[index + 1] ?? frames]));
  return pictures.map(({ frame, key, bytes }, index) => {
    const decoded = shown[index - 1] ?? -1;
    return {
      track: 'pictures',
      at: decoded / FRAMES_PER_SECOND,
      pts: BigInt(frame) * TICKS,
      dts: BigInt(decoded) * TICKS,
      duration: BigInt((until.get(frame) ?? frames) - frame) * TICKS,
      key,
      bytes,
    };
  });
}

const soundEntry = ({ pts, duration, bytes }: EncodedSound): Entry => ({
  track: 'sound',
  at: Number(pts) / SAMPLE_RATE,
  pts,
  dts: pts,
  duration,
  key: true,
  bytes,
});

function addStream(output: FormatContext, codec: CodecContext): Stream {
  const stream = output.newStream();
  done(stream.codecpar.fromContext(codec), 'describing a track');
  stream.timeBase = codec.timeBase;
  stream.metadata = Dictionary.fromObject({ language: 'ind' });
  return stream;
}
