import { readFile } from 'node:fs/promises';
import { keepFile, keptFile } from '../voice/kept-line.ts';
import type { EncodedLine } from './encode-line.ts';

/** How lines are encoded: change it whenever the encoder, its options or the limiting before it change. */
const ENCODING = 'aac1';

/** Which encoding of a line. `gain`: see `encodeLine`. */
export type EncodingOf = { key: string; bits: number; gain: number };

/** The encoded line as text: bytes in base64. */
type Kept = { extradata: string; packets: string[]; silence: string; powers: string; truePeakDbtp: number };

const fileOf = (folder: string, { key, bits, gain }: EncodingOf): string =>
  keptFile(folder, key, `.${ENCODING}-${bits}${gain === 0 ? '' : `-${gain}`}.json`);

/** An encoding that is kept beside its line; null when it must be made (again). */
export async function readEncoding(folder: string, which: EncodingOf): Promise<EncodedLine | null> {
  try {
    const kept: Kept = JSON.parse(await readFile(fileOf(folder, which), 'utf8'));
    return {
      extradata: bytesOf(kept.extradata),
      packets: kept.packets.map(bytesOf),
      silence: bytesOf(kept.silence),
      powers: new Float32Array(bytesOf(kept.powers).buffer),
      truePeakDbtp: kept.truePeakDbtp,
    };
  } catch {
    return null;
  }
}

export async function keepEncoding(folder: string, which: EncodingOf, line: EncodedLine): Promise<void> {
  const kept: Kept = {
    extradata: textOf(line.extradata),
    packets: line.packets.map(textOf),
    silence: textOf(line.silence),
    powers: textOf(new Uint8Array(line.powers.buffer)),
    truePeakDbtp: line.truePeakDbtp,
  };
  await keepFile(fileOf(folder, which), JSON.stringify(kept));
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** A copy: what comes from `Buffer` may stand in the middle of a larger memory. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
