import { Codec, CodecContext, Frame, Packet } from 'node-av';
import { AV_CODEC_ID_H264 } from 'node-av/constants';
import { done, present } from './ffmpeg-check.ts';
import type { EncodedPicture } from './picture-encoder.ts';

/** How a decoder is set that only counts: a fault is a fault, and the smoothing of edges, a third of its work, is left out. */
const OPTIONS = { threads: '1', err_detect: 'explode', skip_loop_filter: 'all' };

/**
 * How many pictures a player makes of encoded ones.
 * @param head what it must know before them.
 * @throws when one of them cannot be decoded.
 */
export function countPictures(head: Uint8Array, pictures: readonly EncodedPicture[]): number {
  const decoder = present(Codec.findDecoder(AV_CODEC_ID_H264), 'H.264 decoder');
  const context = new CodecContext();
  context.allocContext3(decoder);
  context.extraData = Buffer.from(head);
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  let count = 0;
  const receive = () => {
    for (; context.receiveFrameSync(frame) >= 0; count++) frame.unref();
  };
  try {
    for (const [name, value] of Object.entries(OPTIONS))
      done(context.setOption(name, value), `setting ${name} of the H.264 decoder`);
    done(context.open2Sync(decoder), 'opening the H.264 decoder');
    for (const { frame: at, bytes } of pictures) {
      packet.data = Buffer.from(bytes);
      done(context.sendPacketSync(packet), `decoding picture ${at}`);
      packet.unref();
      receive();
    }
    done(context.sendPacketSync(null), 'decoding the last pictures');
    receive();
    return count;
  } finally {
    frame.free();
    packet.free();
    context.freeContext();
  }
}
