import { Codec, CodecContext, Frame, Packet, Rational } from 'node-av';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_SAMPLE_FMT_FLTP,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { FILM_LUFS } from '../plan/soundtrack.ts';
import { level } from '../voice/level.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { done, present } from './ffmpeg-check.ts';
import { openLoudnessMeter } from './loudness-meter.ts';

/** Speech in mono is clear at this; together with still pictures it keeps a film under 1 MB a minute. */
const BITS_A_SECOND = 36_000n;

/** Measured on spoken films at this rate: 24 dB of signal over noise, where the default coder has 13 and peaks 4 dB above what it was given. */
const CODER = 'fast';

/** One packet of AAC; times in samples from the start of the film (the first lies before it: the encoder needs a run-up). */
export type EncodedSound = { pts: bigint; duration: bigint; bytes: Uint8Array };

/** An open AAC encoder, mono at 48 kHz. */
function openSoundCodec(): CodecContext {
  const codec = present(Codec.findEncoderByName(FF_ENCODER_AAC), 'AAC encoder');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = SAMPLE_RATE;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_MONO;
  context.bitRate = BITS_A_SECOND;
  context.timeBase = new Rational(1, SAMPLE_RATE);
  context.threadCount = 1;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  done(context.setOption('aac_coder', CODER), 'setting the AAC encoder');
  done(context.open2Sync(codec), 'opening the AAC encoder');
  return context;
}

/** The whole sound of a film; `context` describes it in a file's head and is freed by whoever asked for it. */
export type Sound = { context: CodecContext; packets: EncodedSound[] };

/** What encoding adds to peaks must not lift them above -1 dBTP, whoever decodes it. */
const HIGHEST_PEAK_DBTP = -1.15;
/** Ceilings that are tried in turn, in dBFS. */
const LOWER_CEILINGS = [-3, -3.5, -4, -4.5];

/** Encodes the whole sound of a film as AAC; where encoding has lifted its peaks too high, once more from a sound that is limited further. */
export function encodeSound(samples: Float32Array): Sound {
  let sound = encodeOnce(samples);
  for (const ceiling of LOWER_CEILINGS) {
    if (truePeakOf(sound) <= HIGHEST_PEAK_DBTP) break;
    sound.context.freeContext();
    sound = encodeOnce(level(samples, FILM_LUFS, ceiling));
  }
  return sound;
}

/** Highest level of a sound as it is heard: decoded again. */
function truePeakOf({ context, packets }: Sound): number {
  const decoder = present(Codec.findDecoder(AV_CODEC_ID_AAC), 'AAC decoder');
  const decoding = new CodecContext();
  decoding.allocContext3(decoder);
  decoding.extraData = context.extraData;
  decoding.sampleRate = SAMPLE_RATE;
  done(decoding.open2Sync(decoder), 'opening the AAC decoder');
  const meter = openLoudnessMeter();
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  for (const { bytes } of packets) {
    packet.data = Buffer.from(bytes);
    done(decoding.sendPacketSync(packet), 'decoding sound');
    packet.unref();
    while (decoding.receiveFrameSync(frame) >= 0) {
      meter.add(frame);
      frame.unref();
    }
  }
  frame.free();
  packet.free();
  decoding.freeContext();
  return meter.finish().truePeakDbtp;
}

function encodeOnce(samples: Float32Array): Sound {
  const context = openSoundCodec();
  const packets: EncodedSound[] = [];
  const packet = new Packet();
  packet.alloc();
  const receive = () => {
    for (;;) {
      const code = context.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'encoding sound');
      packets.push({ pts: packet.pts, duration: packet.duration, bytes: Uint8Array.from(packet.data ?? []) });
      packet.unref();
    }
  };
  const size = context.frameSize;
  for (let at = 0; at < samples.length; at += size) {
    const frame = soundFrame(samples.subarray(at, at + size), at);
    done(context.sendFrameSync(frame), 'encoding sound');
    frame.free();
    receive();
  }
  done(context.sendFrameSync(null), 'ending the sound');
  receive();
  packet.free();
  return { context, packets };
}

function soundFrame(samples: Float32Array, at: number): Frame {
  return Frame.fromAudioBuffer(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength), {
    nbSamples: samples.length,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate: SAMPLE_RATE,
    channelLayout: AV_CHANNEL_LAYOUT_MONO,
    timeBase: { num: 1, den: SAMPLE_RATE },
    pts: BigInt(at),
  });
}
