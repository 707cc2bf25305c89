import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FormatContext, Packet } from 'node-av';
import type { CodecContext, Stream } from 'node-av';
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_OPT_SEARCH_CHILDREN,
  AV_OPT_TYPE_STRING,
  AVERROR_EAGAIN,
  AVERROR_EOF,
} from 'node-av/constants';
import { openAacEncoder, soundFrame } from '../film/aac-codec.ts';
import { done } from '../film/ffmpeg-check.ts';
import { resample } from '../voice/resample.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';

/** A voice has nothing above 11 kHz, so half the film's rate leaves the bits to what is heard. */
const RATE = SAMPLE_RATE / 2;
/** See `film/sound-encoder.ts`. */
const CODER = 'fast';

/**
 * A sound as an M4A (AAC, mono) whose index comes first.
 * @param samples mono at 48 kHz. @param bits a second.
 */
export async function encodeListening(samples: Float32Array, bits: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pintu-m4a-'));
  const file = join(folder, 'sound.m4a');
  try {
    write(resample(samples, SAMPLE_RATE, RATE), bits, file);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function write(samples: Float32Array, bits: number, file: string): void {
  const encoder = openAacEncoder({
    sampleRate: RATE,
    bits,
    flags: [AV_CODEC_FLAG_GLOBAL_HEADER],
    options: { aac_coder: CODER },
  });
  const output = new FormatContext();
  const packet = new Packet();
  packet.alloc();
  try {
    done(output.allocOutputContext2(null, 'ipod', file), 'preparing the M4A');
    const stream = output.newStream();
    done(stream.codecpar.fromContext(encoder), 'describing the sound');
    stream.timeBase = encoder.timeBase;
    done(output.openOutputSync(), `opening ${file}`);
    done(output.setOption('movflags', '+faststart', AV_OPT_TYPE_STRING, AV_OPT_SEARCH_CHILDREN), 'setting the M4A');
    done(output.writeHeaderSync(), 'writing the head of the M4A');
    for (let at = 0; at < samples.length; at += encoder.frameSize) {
      const frame = soundFrame(samples.subarray(at, at + encoder.frameSize), at, RATE);
      done(encoder.sendFrameSync(frame), 'encoding sound');
      frame.free();
      receive(encoder, packet, output, stream);
    }
    done(encoder.sendFrameSync(null), 'ending the sound');
    receive(encoder, packet, output, stream);
    done(output.writeTrailerSync(), 'writing the end of the M4A');
  } finally {
    output.closeOutputSync();
    output.freeContext();
    packet.free();
    encoder.freeContext();
  }
}

function receive(encoder: CodecContext, packet: Packet, output: FormatContext, stream: Stream): void {
  for (;;) {
    const code = encoder.receivePacketSync(packet);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
    done(code, 'encoding sound');
    packet.streamIndex = stream.index;
    packet.rescaleTs(encoder.timeBase, stream.timeBase);
    done(output.interleavedWriteFrameSync(packet), 'writing the M4A');
    packet.unref();
  }
}
