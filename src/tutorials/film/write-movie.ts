import { CodecContext, Dictionary, FormatContext, Packet } from 'node-av';
import type { Stream } from 'node-av';
import { AV_OPT_SEARCH_CHILDREN, AV_OPT_TYPE_STRING, AV_PKT_FLAG_KEY } from 'node-av/constants';
import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done } from './ffmpeg-check.ts';
import type { EncodedPicture } from './picture-encoder.ts';
import { openPictureCodec } from './picture-encoder.ts';
import { encodeSound } from './sound-encoder.ts';

/** What a file is made of. `pictures` in order of time, `frames` = places on the grid, which is the film's length. */
export type Movie = { pictures: readonly EncodedPicture[]; frames: number; crf: number; sound: Float32Array; title: string };

/** Ticks of a second in which both the pictures' and the players' clocks come out even. */
const PICTURE_CLOCK = FRAMES_PER_SECOND * 512;

const options = [
  ['movflags', '+faststart'],
  ['video_track_timescale', String(PICTURE_CLOCK)],
] as const;

type Entry = { stream: Stream; at: number; write: () => void };

/** Joins encoded pictures, as they are, and the sound into an MP4 whose index comes first, so that it plays before it is all there. */
export function writeMovie(movie: Movie, file: string): void {
  const pictureCodec = openPictureCodec(movie.crf);
  const sound = encodeSound(movie.sound);
  const output = new FormatContext();
  const packet = new Packet();
  packet.alloc();
  try {
    done(output.allocOutputContext2(null, 'mp4', file), 'preparing the MP4');
    const pictures = addStream(output, pictureCodec);
    const words = addStream(output, sound.context);
    output.metadata = Dictionary.fromObject({ title: movie.title });
    done(output.openOutputSync(), `opening ${file}`);
    for (const [name, value] of options)
      done(output.setOption(name, value, AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN), `setting ${name} of the MP4`);
    done(output.writeHeaderSync(), 'writing the head of the MP4');
    const clock = BigInt(PICTURE_CLOCK / FRAMES_PER_SECOND);
    const entries: Entry[] = [
      ...movie.pictures.map((picture, index) => ({
        stream: pictures,
        at: picture.frame / FRAMES_PER_SECOND,
        write: () => {
          const next = movie.pictures[index + 1]?.frame ?? movie.frames;
          packet.data = Buffer.from(picture.bytes);
          packet.pts = packet.dts = BigInt(picture.frame) * clock;
          packet.duration = BigInt(next - picture.frame) * clock;
          if (picture.key) packet.setFlags(AV_PKT_FLAG_KEY);
        },
      })),
      ...sound.packets.map(({ pts, duration, bytes }) => ({
        stream: words,
        at: Number(pts) / SAMPLE_RATE,
        write: () => {
          packet.data = Buffer.from(bytes);
          packet.pts = packet.dts = pts;
          packet.duration = duration;
          packet.setFlags(AV_PKT_FLAG_KEY);
        },
      })),
    ].sort((a, b) => a.at - b.at);
    for (const { stream, write } of entries) {
      write();
      packet.streamIndex = stream.index;
      done(output.interleavedWriteFrameSync(packet), 'writing the MP4');
      packet.unref();
    }
    done(output.writeTrailerSync(), 'writing the end of the MP4');
  } finally {
    output.closeOutputSync();
    output.freeContext();
    packet.free();
    pictureCodec.freeContext();
    sound.context.freeContext();
  }
}

function addStream(output: FormatContext, codec: CodecContext): Stream {
  const stream = output.newStream();
  done(stream.codecpar.fromContext(codec), 'describing a track');
  stream.timeBase = codec.timeBase;
  stream.metadata = Dictionary.fromObject({ language: 'ind' });
  return stream;
}
