import { Codec, CodecContext, Frame, Packet, Rational } from 'node-av';
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PICTURE_TYPE_I,
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
import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Planes } from '../cut/planes/planes.ts';
import type { FormatFacts } from '../formats.ts';
import { done, present } from './ffmpeg-check.ts';
import { withoutRemarks } from './h264-units.ts';
import { HIGHEST_QP, LOWEST_QP, MIDDLE_QP, zonesOf } from './picture-care.ts';
import type { FramePlace } from './schedule.ts';

/** One encoded picture at its place; `bytes` as they stand in the stream. */
export type EncodedPicture = { frame: number; key: boolean; bytes: Uint8Array };

export type PictureEncoder = {
  /** The pictures come at the places, and in the order, that were told beforehand. */
  encode: (planes: Planes, place: FramePlace) => void;
  /** All pictures, in order, and what a decoder must know before them: the same for every piece of a format. */
  finish: () => { head: Uint8Array; pictures: EncodedPicture[] };
  close: () => void;
};

type Size = Pick<FormatFacts, 'width' | 'height'>;

/**
 * Key frames are asked for one by one, and every piece is closed in itself, so that pieces encoded apart can be joined as they are. How precise a picture must
 * be is said for each (`zones`), which spares the encoder looking ahead (half of its time) and leaves the bytes to what is looked at. The rest is what text on
 * plain ground and pages that move as a whole need: no grain (`psy`, `aq-mode`), whole blocks (`partitions`), one picture to lean on (`ref`, `bframes`), and
 * colours twice as precise as light: plain ground that is a little yellow in places is seen at once (9 % of it was, for 5 % of the bytes).
 */
const X264 = {
  keyint: 'infinite',
  scenecut: '0',
  'open-gop': '0',
  bframes: '0',
  ref: '1',
  weightp: '0',
  mbtree: '0',
  'rc-lookahead': '0',
  'aq-mode': '0',
  psy: '0',
  me: 'hex',
  subme: '2',
  trellis: '0',
  partitions: 'i8x8,i4x4',
  '8x8dct': '0',
  'chroma-qp-offset': '-6',
  threads: '1',
  'lookahead-threads': '1',
  'sliced-threads': '0',
};

/** x264 allows only what lies between its key frames' and its B frames' precision, which it derives from these. */
const ratioOf = (steps: number): string => String(2 ** (steps / 6));
const RANGE = { ipratio: ratioOf(MIDDLE_QP - LOWEST_QP), pbratio: ratioOf(HIGHEST_QP - MIDDLE_QP) };

/** An open H.264 encoder for these pictures in this size. @param qp precision of a picture that is looked at: 0 is lossless, 51 the worst. */
function openPictureCodec({ width, height }: Size, qp: number, places: readonly FramePlace[]): CodecContext {
  const codec = present(Codec.findEncoderByName(FF_ENCODER_LIBX264), 'libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = width;
  context.height = height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, FRAMES_PER_SECOND);
  context.framerate = new Rational(FRAMES_PER_SECOND, 1);
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.threadCount = 1;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  const x264 = Object.entries({ ...X264, ...RANGE, zones: zonesOf(qp, places) }).map(([name, value]) => `${name}=${value}`);
  // Not as a dictionary given to `open2`: that one is freed twice, at once and by the garbage collector.
  const options = { preset: 'veryfast', qp: String(MIDDLE_QP), 'forced-idr': '1', 'x264-params': x264.join(':') };
  for (const [name, value] of Object.entries(options))
    done(context.setOption(name, value), `setting ${name} of the H.264 encoder`);
  done(context.open2Sync(codec), 'opening the H.264 encoder');
  return context;
}

export function createPictureEncoder(size: Size, qp: number, places: readonly FramePlace[]): PictureEncoder {
  const context = openPictureCodec(size, qp, places);
  const packet = new Packet();
  packet.alloc();
  const frame = new Frame();
  frame.alloc();
  frame.width = size.width;
  frame.height = size.height;
  frame.format = AV_PIX_FMT_YUV420P;
  done(frame.getBuffer(), 'allocating a frame');
  const pictures: EncodedPicture[] = [];
  const receive = () => {
    for (;;) {
      const code = context.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'encoding a picture');
      const bytes = withoutRemarks(packet.data ?? Buffer.alloc(0));
      pictures.push({ frame: Number(packet.pts), key: packet.isKeyframe, bytes });
      packet.unref();
    }
  };
  return {
    encode: (planes, { frame: at, key }) => {
      done(frame.makeWritable(), 'writing a frame');
      const { buffer, byteOffset, byteLength } = planes.bytes;
      done(frame.fromBuffer(Buffer.from(buffer, byteOffset, byteLength)), 'filling a frame');
      frame.pts = BigInt(at);
      frame.pictType = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_P;
      done(context.sendFrameSync(frame), `encoding picture ${at}`);
      receive();
    },
    finish: () => {
      done(context.sendFrameSync(null), 'ending the pictures');
      receive();
      return { head: Uint8Array.from(context.extraData ?? []), pictures };
    },
    close: () => {
      packet.free();
      frame.free();
      context.freeContext();
    },
  };
}
