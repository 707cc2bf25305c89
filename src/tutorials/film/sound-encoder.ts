import { Codec, CodecContext, Frame, Packet } from 'node-av';
import type { CodecParameters } from 'node-av';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_PROFILE_AAC_LOW,
  AV_SAMPLE_FMT_FLTP,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
} from 'node-av/constants';
import { PACKET_SAMPLES } from '../sound/lay-track.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { openAacEncoder, soundFrame } from './aac-codec.ts';
import { done, present } from './ffmpeg-check.ts';

/**
 * How FFmpeg's encoder is set, by what was measured on spoken films. The "fast" coder has 20 dB of signal over noise at 32 kbit/s where the default has 14 and
 * lifts peaks by 4 dB; noise that a decoder invents (PNS) would give every player other peaks; shaping in time (TNS) adds 0.5 dB of noise.
 */
const OPTIONS = { aac_coder: 'fast', aac_pns: '0', aac_tns: '0' } as const;

/** At 24 kbit/s the encoder by itself leaves out all above 6 kHz, and so what tells an s from an f; up to here costs 0.3 dB of noise below. */
const LEAST_BAND_HZ = 8000;
const WIDE_FROM_BITS = 30_000;

/** One packet of AAC; times in samples from the start of the film. */
export type SoundPacket = { pts: number; duration: number; bytes: Uint8Array };

/**
 * The whole sound of a film as AAC, mono at 48 kHz, and how it was measured after decoding. Plain data: it crosses threads.
 * `packets`: in order; the first lies before the film's start (pts -1024): decoders need a run-up.
 */
export type EncodedTrack = {
  bitsASecond: number;
  extradata: Uint8Array;
  packets: SoundPacket[];
  loudnessLufs: number;
  truePeakDbtp: number;
};

/** A sound as AAC, mono at 48 kHz. Packet n holds what begins at sample (n - 1) * 1024; the first is only the run-up that decoders need. */
export type AacSound = {
  extradata: Uint8Array;
  packets: Uint8Array[];
  /** A packet in which nothing is heard. */
  silence: Uint8Array;
};

/** Encodes a sound as if silence came before and after it: its packets can stand anywhere between those of silence. @param bits a second. */
export function encodeAac(samples: Float32Array, bits: number): AacSound {
  const size = PACKET_SAMPLES;
  const sounding = Math.ceil(samples.length / size);
  // A packet reaches into the next one; the last one here lies wholly behind the sound.
  const padded = new Float32Array((sounding + 2) * size);
  padded.set(samples);
  const encoder = openEncoder(bits);
  const packet = new Packet();
  packet.alloc();
  const packets: Uint8Array[] = [];
  const send = (frame: Frame | null) => {
    done(encoder.sendFrameSync(frame), 'encoding sound');
    for (;;) {
      const code = encoder.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      done(code, 'encoding sound');
      packets.push(Uint8Array.from(packet.data ?? []));
      packet.unref();
    }
  };
  try {
    for (let at = 0; at < padded.length; at += size) {
      const frame = soundFrame(padded.subarray(at, at + size), at, SAMPLE_RATE);
      send(frame);
      frame.free();
    }
    send(null);
    return {
      extradata: Uint8Array.from(encoder.extraData ?? []),
      packets: packets.slice(0, sounding + 1),
      silence: present(packets[sounding + 2] ?? null, 'silence behind a sound'),
    };
  } finally {
    packet.free();
    encoder.freeContext();
  }
}

/** What is heard of an encoded sound, its run-up included. */
export function decodeAac({ extradata, packets }: Pick<AacSound, 'extradata' | 'packets'>): Float32Array {
  const decoder = present(Codec.findDecoder(AV_CODEC_ID_AAC), 'AAC decoder');
  const decoding = new CodecContext();
  decoding.allocContext3(decoder);
  decoding.extraData = Buffer.from(extradata);
  decoding.sampleRate = SAMPLE_RATE;
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  const heard = new Float32Array(packets.length * PACKET_SAMPLES);
  let length = 0;
  try {
    done(decoding.open2Sync(decoder), 'opening the AAC decoder');
    for (const bytes of packets) {
      packet.data = Buffer.from(bytes);
      done(decoding.sendPacketSync(packet), 'decoding sound');
      packet.unref();
      while (decoding.receiveFrameSync(frame) >= 0) {
        const plane = present(frame.extendedData?.[0] ?? null, 'sound in a decoded frame');
        heard.set(new Float32Array(plane.buffer, plane.byteOffset, frame.nbSamples), length);
        length += frame.nbSamples;
        frame.unref();
      }
    }
    return heard.subarray(0, length);
  } finally {
    frame.free();
    packet.free();
    decoding.freeContext();
  }
}

/** Describes a sound in a file's head; its times count in samples (time base 1/48000). */
export function describeSound(parameters: CodecParameters, { bitsASecond, extradata }: EncodedTrack): void {
  parameters.codecType = AVMEDIA_TYPE_AUDIO;
  parameters.codecId = AV_CODEC_ID_AAC;
  parameters.profile = AV_PROFILE_AAC_LOW;
  parameters.format = AV_SAMPLE_FMT_FLTP;
  parameters.channelLayout = AV_CHANNEL_LAYOUT_MONO;
  parameters.sampleRate = SAMPLE_RATE;
  parameters.frameSize = PACKET_SAMPLES;
  parameters.initialPadding = PACKET_SAMPLES;
  parameters.bitRate = BigInt(bitsASecond);
  parameters.extradata = Buffer.from(extradata);
}

function openEncoder(bits: number): CodecContext {
  return openAacEncoder({
    sampleRate: SAMPLE_RATE,
    bits,
    // Without the encoder's name in the first packet: it would stand in every line.
    flags: [AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT],
    options: bits < WIDE_FROM_BITS ? { ...OPTIONS, cutoff: String(LEAST_BAND_HZ) } : OPTIONS,
  });
}
