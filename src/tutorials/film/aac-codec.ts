import { Codec, CodecContext, Frame, Rational } from 'node-av';
import { AV_CHANNEL_LAYOUT_MONO, AV_SAMPLE_FMT_FLTP, FF_ENCODER_AAC } from 'node-av/constants';
import { done, present } from './ffmpeg-check.ts';

/** `sampleRate` in Hz, `bits` a second; `flags` of the context, `options` of FFmpeg's encoder. */
export type AacSettings = {
  sampleRate: number;
  bits: number;
  flags: readonly Parameters<CodecContext['setFlags']>[number][];
  options: Readonly<Record<string, string>>;
};

/** An open AAC encoder for one channel; freed by whoever asked for it. */
export function openAacEncoder({ sampleRate, bits, flags, options }: AacSettings): CodecContext {
  const codec = present(Codec.findEncoderByName(FF_ENCODER_AAC), 'AAC encoder');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRate;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_MONO;
  context.bitRate = BigInt(bits);
  context.timeBase = new Rational(1, sampleRate);
  context.threadCount = 1;
  context.setFlags(...flags);
  for (const [name, value] of Object.entries(options)) done(context.setOption(name, value), 'setting the AAC encoder');
  done(context.open2Sync(codec), 'opening the AAC encoder');
  return context;
}

/** Samples as a frame of FFmpeg; `at` = which sample of the sound comes first. Freed by whoever asked for it. */
export function soundFrame(samples: Float32Array, at: number, sampleRate: number): Frame {
  return Frame.fromAudioBuffer(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength), {
    nbSamples: samples.length,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate,
    channelLayout: AV_CHANNEL_LAYOUT_MONO,
    timeBase: { num: 1, den: sampleRate },
    pts: BigInt(at),
  });
}
