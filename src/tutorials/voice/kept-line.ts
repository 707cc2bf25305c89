import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noteUse } from '../kept-places.ts';
import { writeWhole } from '../whole-file.ts';
import { readWave, waveBytes, writeWave } from './wave-file.ts';

/** What is kept of a spoken line beside its sound: how many samples that has, and when each word of the spoken form is said, in ms. */
export type KeptWords = { length: number; words: { startMs: number; endMs: number }[]; syllables: number };

/** A line as it is kept: mono, 48 kHz. */
export type KeptLine = KeptWords & { samples: Float32Array };

/** What belongs to the line of a key lies at one place. @param ending what of it: `.wav`, `.json`. */
export const keptFile = (folder: string, key: string, ending: string): string => join(folder, key.slice(0, 2), `${key}${ending}`);

/** The words of a line whose sound is there too; null when it must be spoken (again). */
export async function readKeptWords(folder: string, key: string): Promise<KeptWords | null> {
  try {
    const file = keptFile(folder, key, '.json');
    const words: KeptWords = JSON.parse(await readFile(file, 'utf8'));
    const { size } = await stat(keptFile(folder, key, '.wav'));
    if (size !== waveBytes(words.length)) return null;
    await noteUse(file);
    return words;
  } catch {
    // Whatever is wrong with a file that can be made again, it is made again.
    return null;
  }
}

/** The sound of a line that is kept. */
export const readKeptSound = async (folder: string, key: string): Promise<Float32Array> =>
  readWave(await readFile(keptFile(folder, key, '.wav')));

/** The words come last: without them the line counts as missing. */
export async function keepLine(folder: string, key: string, { samples, length, words, syllables }: KeptLine): Promise<void> {
  await keepFile(keptFile(folder, key, '.wav'), writeWave(samples));
  await keepFile(keptFile(folder, key, '.json'), JSON.stringify({ length, words, syllables } satisfies KeptWords));
}

/** Keeps a file at a place of `keptFile`, whose folder is made when it is missing. */
export async function keepFile(file: string, data: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, data);
}
