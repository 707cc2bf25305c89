import { readFile } from 'node:fs/promises';
import { Codec, CodecContext, FormatContext, Frame, Packet } from 'node-av';
import type { Stream } from 'node-av';
import { AVERROR_EAGAIN, AVERROR_EOF, AVMEDIA_TYPE_AUDIO, AVMEDIA_TYPE_VIDEO } from 'node-av/constants';
import { done, present } from './ffmpeg-check.ts';
import { openLoudnessMeter } from './loudness-meter.ts';
import { boxesIn } from './mp4-boxes.ts';
import { chaptersOf } from './mp4-chapters.ts';
import type { Chapter } from './mp4-chapters.ts';

/** What a finished file really holds, measured from its bytes alone. */
export type Measured = {
  durationMs: number;
  bytes: number;
  /** Codecs of all tracks, in order, by FFmpeg's names. */
  codecs: string[];
  width: number;
  height: number;
  /** Of the grid on which the frames stand; held pictures leave places of it empty. */
  fps: number;
  /** Pictures that could be decoded. */
  frames: number;
  soundMs: number;
  channels: number;
  sampleRate: number;
  loudnessLufs: number;
  truePeakDbtp: number;
  /** The index comes before the pictures: it plays before it is all there. */
  faststart: boolean;
  chapters: Chapter[];
};

type Track = { stream: Stream; codec: CodecContext };

/** Opens a finished film as a player would, decodes all of it, and measures it. */
export async function readBack(file: string): Promise<Measured> {
  const content = await readFile(file);
  const boxes = boxesIn(content, 0, content.length).map(({ name }) => name);
  const input = new FormatContext();
  done(input.openInputSync(file), `opening ${file}`);
  const tracks: Track[] = [];
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  try {
    done(input.findStreamInfoSync(), `reading ${file}`);
    tracks.push(...input.streams.map(openTrack));
    const meter = openLoudnessMeter();
    const picturePlaces: bigint[] = [];
    let frames = 0;
    const receive = ({ codec }: Track) => {
      for (;;) {
        const code = codec.receiveFrameSync(frame);
        if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
        done(code, `decoding ${file}`);
        if (codec.codecType === AVMEDIA_TYPE_VIDEO) frames++;
        else meter.add(frame);
        frame.unref();
      }
    };
    for (;;) {
      const code = input.readFrameSync(packet);
      if (code === AVERROR_EOF) break;
      done(code, `reading ${file}`);
      const track = present(tracks[packet.streamIndex] ?? null, 'track of a packet');
      if (track.codec.codecType === AVMEDIA_TYPE_VIDEO) picturePlaces.push(packet.pts);
      done(track.codec.sendPacketSync(packet), `decoding ${file}`);
      receive(track);
      packet.unref();
    }
    for (const track of tracks) {
      done(track.codec.sendPacketSync(null), `decoding ${file}`);
      receive(track);
    }
    const pictures = tracks.find(({ codec }) => codec.codecType === AVMEDIA_TYPE_VIDEO);
    const sound = tracks.find(({ codec }) => codec.codecType === AVMEDIA_TYPE_AUDIO);
    return {
      durationMs: pictures === undefined ? 0 : lengthMs(pictures),
      bytes: content.length,
      codecs: tracks.map(({ codec }) => Codec.findDecoder(codec.codecId)?.name ?? 'unknown'),
      width: pictures?.codec.width ?? 0,
      height: pictures?.codec.height ?? 0,
      fps: pictures === undefined ? 0 : gridRate(picturePlaces, pictures),
      frames,
      soundMs: sound === undefined ? 0 : lengthMs(sound),
      channels: sound?.codec.channels ?? 0,
      sampleRate: sound?.codec.sampleRate ?? 0,
      ...meter.finish(),
      faststart: boxes.indexOf('moov') >= 0 && boxes.indexOf('moov') < boxes.indexOf('mdat'),
      chapters: chaptersOf(content),
    };
  } finally {
    for (const { codec } of tracks) codec.freeContext();
    frame.free();
    packet.free();
    input.closeInputSync();
  }
}

function openTrack(stream: Stream): Track {
  const decoder = present(Codec.findDecoder(stream.codecpar.codecId), `decoder for track ${stream.index}`);
  const codec = new CodecContext();
  codec.allocContext3(decoder);
  done(codec.parametersToContext(stream.codecpar), 'reading a track');
  codec.pktTimebase = stream.timeBase;
  done(codec.open2Sync(decoder), 'opening a decoder');
  return { stream, codec };
}

const lengthMs = ({ stream }: Track): number => (Number(stream.duration) * 1000 * stream.timeBase.num) / stream.timeBase.den;

/** How many places a second the grid has on which all pictures stand; they come in the order of decoding. */
function gridRate(places: readonly bigint[], { stream }: Track): number {
  const inOrder = places.toSorted((a, b) => Number(a - b));
  const step = inOrder.slice(1).reduce((common, place, index) => divisor(common, place - (inOrder[index] ?? 0n)), 0n);
  return step === 0n ? 0 : stream.timeBase.den / stream.timeBase.num / Number(step);
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
