import { fileTypeFromBuffer } from 'file-type';
import { Decoder, Demuxer, FilterAPI } from 'node-av/api';
// Only for its setting: FFmpeg would write to the error output by itself.
import '../film/ffmpeg-check.ts';
import { SAMPLE_RATE } from './voice.ts';

/** `format`: none that is known; `broken`: it begins like one, and cannot be read; `long`: longer than was asked for. */
type SoundFault = 'format' | 'silent-file' | 'broken' | 'long';

/** A sound file as samples: mono, 48 kHz. */
export type DecodedSound = { ok: true; samples: Float32Array } | { ok: false; fault: SoundFault };

/** Kinds of files that phones, browsers and voices send, and FFmpeg's reader for each. Others (play lists above all, which lead elsewhere) are never opened. */
const READERS: Readonly<Record<string, string>> = {
  wav: 'wav',
  mp3: 'mp3',
  aac: 'aac',
  flac: 'flac',
  amr: 'amr',
  ogg: 'ogg',
  oga: 'ogg',
  ogv: 'ogg',
  opus: 'ogg',
  spx: 'ogg',
  webm: 'matroska',
  mkv: 'matroska',
  mp4: 'mov',
  m4a: 'mov',
  m4v: 'mov',
  mov: 'mov',
  '3gp': 'mov',
  '3g2': 'mov',
  f4a: 'mov',
  f4b: 'mov',
};

/**
 * Reads a sound file of any kind that phones and speech services send; of a film, its sound.
 * @param most.seconds longer ones are not read to their end.
 */
export async function decodeSound(bytes: Uint8Array, most: { seconds: number }): Promise<DecodedSound> {
  const kind = await fileTypeFromBuffer(bytes);
  const format = kind === undefined ? undefined : READERS[kind.ext];
  if (format === undefined) return { ok: false, fault: 'format' };
  try {
    return await decode(Buffer.from(bytes), format, most.seconds * SAMPLE_RATE);
  } catch {
    return { ok: false, fault: 'broken' };
  }
}

async function decode(bytes: Buffer, format: string, most: number): Promise<DecodedSound> {
  const input = await Demuxer.open(bytes, { format });
  try {
    const track = input.audio();
    if (track === undefined) return { ok: false, fault: 'silent-file' };
    const decoder = await Decoder.create(track);
    const filter = FilterAPI.create(`aresample=${SAMPLE_RATE},aformat=sample_fmts=flt:channel_layouts=mono`);
    try {
      const parts: Float32Array[] = [];
      let length = 0;
      for await (const frame of filter.frames(decoder.frames(input.packets(track.index)))) {
        const [data] = frame?.data ?? [];
        if (frame === null || data === undefined) continue;
        // A copy: FFmpeg uses the memory of a frame again.
        const samples = new Float32Array(data.buffer.slice(data.byteOffset, data.byteOffset + frame.nbSamples * 4));
        frame.free();
        parts.push(samples);
        length += samples.length;
        if (length > most) return { ok: false, fault: 'long' };
      }
      return length === 0 ? { ok: false, fault: 'silent-file' } : { ok: true, samples: joined(parts, length) };
    } finally {
      filter.close();
      decoder.close();
    }
  } finally {
    await input.close();
  }
}

function joined(parts: readonly Float32Array[], length: number): Float32Array {
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return samples;
}
