import { SAMPLE_RATE } from './voice.ts';

const HEADER = 44;

/** How long the file of so many samples is. */
export const waveBytes = (samples: number): number => HEADER + samples * 2;

/** A mono sound at 48 kHz as a WAV file of 16 bits. */
export function writeWave(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(waveBytes(samples.length));
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(SAMPLE_RATE, 24);
  bytes.writeUInt32LE(SAMPLE_RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (let at = 0; at < samples.length; at += 1)
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, samples[at]!)) * 32_767), HEADER + at * 2);
  return bytes;
}

/** The samples of a WAV file that `writeWave` wrote. */
export function readWave(bytes: Buffer): Float32Array {
  const samples = new Float32Array((bytes.length - HEADER) / 2);
  for (let at = 0; at < samples.length; at += 1) samples[at] = bytes.readInt16LE(HEADER + at * 2) / 32_767;
  return samples;
}
