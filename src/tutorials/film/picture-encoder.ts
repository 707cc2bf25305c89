import { Codec, CodecContext, Frame, Packet, Rational } from 'node-av';
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_FRAME_DATA_REGIONS_OF_INTEREST,
  AV_PICTURE_TYPE_I,
  AV_PICTURE_TYPE_NONE,
  AV_PICTURE_TYPE_P,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { FRAME, FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Planes } from '../cut/planes/planes.ts';
import { done, present } from './ffmpeg-check.ts';

/** One encoded frame; `frame` is its place on the film's grid. */
export type EncodedPicture = { frame: number; key: boolean; bytes: Uint8Array };

/**
 * Where a picture stands on the film's grid, a key frame or not, and how much care it deserves: one that is only passed on the way to another
 * need not be sharp; the one that is arrived at is what will be looked at.
 */
export type FramePlace = { frame: number; key: boolean; care: 'passing' | 'arriving' | 'still' };

export type PictureEncoder = {
  encode: (planes: Planes, place: FramePlace) => void;
  /** Everything encoded, in the order in which it must be decoded. The encoder is closed. */
  finish: () => EncodedPicture[];
};

/**
 * Key frames are asked for one by one, and every piece is closed in itself, so that pieces encoded apart can be joined as they are.
 * Fades are most of a film's bytes: frames between two others (`bframes`) and weights (`weightp`, `ref`) make them cheap.
 * Pages are panned by up to 60 px a frame (`merange`). Text on plain ground needs no psychovisual grain (`psy`).
 */
const X264 =
  'keyint=infinite:scenecut=0:open-gop=0:bframes=1:b-adapt=0:weightp=2:ref=3:threads=1:lookahead-threads=1:sliced-threads=0:psy=0:aq-mode=1:me=umh:merange=64:trellis=1';

/** An open H.264 encoder for the frame's size. `crf`: 0 is lossless, 51 the worst; 28 by rule. */
export function openPictureCodec(crf: number): CodecContext {
  const codec = present(Codec.findEncoderByName(FF_ENCODER_LIBX264), 'libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = FRAME.width;
  context.height = FRAME.height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, FRAMES_PER_SECOND);
  context.framerate = new Rational(FRAMES_PER_SECOND, 1);
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.threadCount = 1;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  // Not as a dictionary given to `open2`: that one is freed twice, at once and by the garbage collector.
  for (const [name, value] of Object.entries({ preset: 'veryfast', crf: String(crf), 'forced-idr': '1', 'x264-params': X264 })) {
    done(context.setOption(name, value), `setting ${name} of the H.264 encoder`);
  }
  done(context.open2Sync(codec), 'opening the H.264 encoder');
  return context;
}

/** FFmpeg's `AVRegionOfInterest` for the whole frame: its own size, top, bottom, left, right, and by how much worse it may be (hundredths of the scale of 51). */
const wholeFrame = (worse: number): Buffer =>
  Buffer.from(new Int32Array([28, 0, FRAME.height, 0, FRAME.width, worse, 100]).buffer);
const CARE = { passing: wholeFrame(2), arriving: wholeFrame(-10) };

export function createPictureEncoder(crf: number): PictureEncoder {
  const context = openPictureCodec(crf);
  const packet = new Packet();
  packet.alloc();
  const encoded: EncodedPicture[] = [];
  const receive = () => {
    for (;;) {
      const code = context.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'encoding a frame');
      encoded.push({ frame: Number(packet.pts), key: packet.isKeyframe, bytes: Uint8Array.from(packet.data ?? []) });
      packet.unref();
    }
  };
  const frame = new Frame();
  frame.alloc();
  frame.width = FRAME.width;
  frame.height = FRAME.height;
  frame.format = AV_PIX_FMT_YUV420P;
  done(frame.getBuffer(), 'allocating a frame');
  return {
    encode: (planes, { frame: at, key, care }) => {
      done(frame.makeWritable(), 'writing a frame');
      frame.removeSideData(AV_FRAME_DATA_REGIONS_OF_INTEREST);
      if (care !== 'still' && !key) CARE[care].copy(frame.newSideData(AV_FRAME_DATA_REGIONS_OF_INTEREST, CARE[care].length));
      done(
        frame.fromBuffer(Buffer.from(planes.bytes.buffer, planes.bytes.byteOffset, planes.bytes.byteLength)),
        'filling a frame',
      );
      frame.pts = BigInt(at);
      frame.pictType = key ? AV_PICTURE_TYPE_I : care === 'arriving' ? AV_PICTURE_TYPE_P : AV_PICTURE_TYPE_NONE;
      done(context.sendFrameSync(frame), `encoding frame ${at}`);
      receive();
    },
    finish: () => {
      done(context.sendFrameSync(null), 'ending the pictures');
      receive();
      context.freeContext();
      return encoded;
    },
  };
}
