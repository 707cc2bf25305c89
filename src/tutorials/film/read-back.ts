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
  /** Of the grid on which the pictures stand; held pictures leave places of it empty. */
  fps: number;
  /** Pictures that are in the file. */
  pictures: number;
  /** Key frames, and how many of them could be decoded. */
  keys: number;
  decodedKeys: number;
  /** The longest time from one key frame to the next, or to the end. */
  longestKeyMs: number;
  soundMs: number;
  channels: number;
  sampleRate: number;
  loudnessLufs: number;
  truePeakDbtp: number;
  /** The index comes before the pictures: it plays before it is all there. */
  faststart: boolean;
  chapters: Chapter[];
};

type Track = { stream: Stream; codec: CodecContext; isSound: boolean };

/**
 * Opens a finished film as a player would and measures it: every packet is read, the whole sound is decoded, and of the pictures the key frames; each piece was
 * decoded in full when it was encoded.
 */
export async function readBack(file: string): Promise<Measured> {
  const content = await readFile(file);
  const boxes = boxesIn(content, 0, content.length).map(({ name }) => name);
  const input = new FormatContext();
  done(input.openInputSync(file), `opening ${file}`);
  const tracks: Track[] = [];
  const meter = openLoudnessMeter();
  try {
    tracks.push(...input.streams.map(openTrack));
    const places: number[] = [];
    const keys: number[] = [];
    let decodedKeys = 0;
    readPackets(input, tracks, file, {
      onPicture: (pts, isKey) => {
        places.push(pts);
        if (isKey) keys.push(pts);
      },
      onDecoded: (frame, isSound) => {
        if (isSound) meter.add(frame);
        else decodedKeys++;
      },
    });
    const pictures = tracks.find(({ codec }) => codec.codecType === AVMEDIA_TYPE_VIDEO);
    const sound = tracks.find(({ isSound }) => isSound);
    const durationMs = pictures === undefined ? 0 : lengthMs(pictures);
    const keysMs = keys.map((pts) => (pictures === undefined ? 0 : inMs(pts, pictures)));
    return {
      durationMs,
      bytes: content.length,
      codecs: tracks.map(({ codec }) => Codec.findDecoder(codec.codecId)?.name ?? 'unknown'),
      width: pictures?.codec.width ?? 0,
      height: pictures?.codec.height ?? 0,
      fps: pictures === undefined ? 0 : gridRate(places, pictures),
      pictures: places.length,
      keys: keys.length,
      decodedKeys,
      longestKeyMs: Math.max(0, ...keysMs.map((at, index) => (keysMs[index + 1] ?? durationMs) - at)),
      soundMs: sound === undefined ? 0 : lengthMs(sound),
      channels: sound?.codec.channels ?? 0,
      sampleRate: sound?.codec.sampleRate ?? 0,
      ...meter.finish(),
      faststart: boxes.indexOf('moov') >= 0 && boxes.indexOf('moov') < boxes.indexOf('mdat'),
      chapters: chaptersOf(content),
    };
  } finally {
    for (const { codec } of tracks) codec.freeContext();
    input.closeInputSync();
  }
}

type Listener = { onPicture: (pts: number, isKey: boolean) => void; onDecoded: (frame: Frame, isSound: boolean) => void };

function readPackets(input: FormatContext, tracks: readonly Track[], file: string, { onPicture, onDecoded }: Listener): void {
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  const receive = ({ codec, isSound }: Track) => {
    for (;;) {
      const code = codec.receiveFrameSync(frame);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, `decoding ${file}`);
      onDecoded(frame, isSound);
      frame.unref();
    }
  };
  try {
    for (;;) {
      const code = input.readFrameSync(packet);
      if (code === AVERROR_EOF) break;
      done(code, `reading ${file}`);
      const track = present(tracks[packet.streamIndex] ?? null, 'track of a packet');
      const isKey = !track.isSound && packet.isKeyframe;
      if (!track.isSound) onPicture(Number(packet.pts), isKey);
      if (track.isSound || isKey) {
        done(track.codec.sendPacketSync(packet), `decoding ${file}`);
        receive(track);
      }
      packet.unref();
    }
    for (const track of tracks) {
      done(track.codec.sendPacketSync(null), `decoding ${file}`);
      receive(track);
    }
  } finally {
    frame.free();
    packet.free();
  }
}

function openTrack(stream: Stream): Track {
  const decoder = present(Codec.findDecoder(stream.codecpar.codecId), `decoder for track ${stream.index}`);
  const codec = new CodecContext();
  codec.allocContext3(decoder);
  done(codec.parametersToContext(stream.codecpar), 'reading a track');
  codec.pktTimebase = stream.timeBase;
  codec.threadCount = 1;
  done(codec.open2Sync(decoder), 'opening a decoder');
  return { stream, codec, isSound: codec.codecType === AVMEDIA_TYPE_AUDIO };
}

const inMs = (ticks: number, { stream }: Track): number => (ticks * 1000 * stream.timeBase.num) / stream.timeBase.den;

const lengthMs = (track: Track): number => inMs(Number(track.stream.duration), track);

/** How many places a second the grid has on which all pictures stand. */
function gridRate(places: readonly number[], { stream }: Track): number {
  const step = places.slice(1).reduce((common, place, index) => divisor(common, place - (places[index] ?? 0)), 0);
  return step === 0 ? 0 : stream.timeBase.den / stream.timeBase.num / step;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
