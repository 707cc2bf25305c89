import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { level } from './level.ts';
import { resample } from './resample.ts';
import { spokenText, toSpokenForm } from './spoken-form.ts';
import type { SpokenForm } from './spoken-form.ts';
import { soundBounds, trim } from './trim.ts';
import { SAMPLE_RATE } from './voice.ts';
import type { Pace, RawSpeech, Speech, SpokenWord, Voice } from './voice.ts';
import { readWave, writeWave } from './wave-file.ts';

/** Every line is this loud, and its peaks stay below (rule 21). */
const LINE_LUFS = -16;
const LINE_PEAK_DB = -1.5;
/** What is done to a voice before it is kept: change it whenever trimming, resampling or levelling change. */
const TREATMENT = '1';

/** A line as spoken, with the key it is kept by. */
export type SpokenLine = Speech & { key: string; fromCache: boolean };

/** Speaks lines and keeps every one on disk: a line that was spoken before, in the same voice and pace, is read back. */
export type Speaker = {
  speak: (text: string, options: { pace: Pace }) => Promise<SpokenLine>;
  counts: { spoken: number; cached: number };
};

/** @param folder where the lines are kept; made when it is missing. */
export function openSpeaker(voice: Voice, folder: string): Speaker {
  const counts = { spoken: 0, cached: 0 };
  return {
    counts,
    speak: async (text, { pace }) => {
      const form = toSpokenForm(text);
      const key = lineKey(form, voice, pace);
      const kept = await readLine(folder, key);
      if (kept !== null) {
        counts.cached += 1;
        return { ...timeCaptions(form, kept), key, fromCache: true };
      }
      const spoken = treat(await voice.speak(form, { pace }));
      await keepLine(folder, key, spoken);
      counts.spoken += 1;
      const read = await readLine(folder, key);
      if (read === null) throw new Error(`The line could not be kept in ${folder}: ${text}`);
      return { ...timeCaptions(form, read), key, fromCache: false };
    },
  };
}

/** Rule 27: the same key, the same sound. The voice's version names the version of indo-g2p too. */
export function lineKey(form: SpokenForm, voice: Pick<Voice, 'name' | 'version'>, pace: Pace): string {
  const parts = [spokenText(form), voice.name, voice.version, pace, TREATMENT];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What is kept of a line: its sound and when each word of the spoken form is said. */
type Kept = { samples: Float32Array; words: { startMs: number; endMs: number }[]; syllables: number };

/** A voice's own sound → 48 kHz, silence off, levelled. */
function treat(raw: RawSpeech): Kept {
  const samples = resample(raw.samples, raw.sampleRate, SAMPLE_RATE);
  const bounds = soundBounds(samples);
  const cutMs = (bounds.start * 1000) / SAMPLE_RATE;
  const lengthMs = ((bounds.end - bounds.start) * 1000) / SAMPLE_RATE;
  const within = (ms: number) => Math.round(Math.min(lengthMs, Math.max(0, ms - cutMs)));
  return {
    samples: level(trim(samples, bounds), LINE_LUFS, LINE_PEAK_DB),
    words: raw.words.map(({ startMs, endMs }) => ({ startMs: within(startMs), endMs: within(endMs) })),
    syllables: raw.syllables,
  };
}

/** From times of spoken words to times of caption words. A word that is not said itself (`Rp`) shares the time of the next. */
function timeCaptions({ captions, words }: SpokenForm, { samples, words: times, syllables }: Kept): Speech {
  const durationMs = Math.round((samples.length * 1000) / SAMPLE_RATE);
  const timed: SpokenWord[] = [];
  for (const [at, text] of captions.entries()) {
    const own = times.filter((_, spoken) => words[spoken]?.caption === at);
    const next = times.find((_, spoken) => (words[spoken]?.caption ?? -1) > at);
    const startMs = own[0]?.startMs ?? next?.startMs ?? timed.at(-1)?.endMs ?? 0;
    timed.push({ text, startMs, endMs: own.at(-1)?.endMs ?? startMs });
  }
  return { samples, durationMs, words: timed, syllables };
}

const filesOf = (folder: string, key: string) => {
  const stem = join(folder, key.slice(0, 2), key);
  return { sound: `${stem}.wav`, words: `${stem}.json` };
};

async function readLine(folder: string, key: string): Promise<Kept | null> {
  const files = filesOf(folder, key);
  try {
    const [sound, words] = await Promise.all([readFile(files.sound), readFile(files.words, 'utf8')]);
    const kept: Pick<Kept, 'words' | 'syllables'> = JSON.parse(words);
    return { samples: readWave(sound), ...kept };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`A kept line cannot be read: ${files.words}`, { cause: error });
  }
}

/** Both files appear whole or not at all; the words come last, and without them the line counts as missing. */
async function keepLine(folder: string, key: string, { samples, words, syllables }: Kept): Promise<void> {
  const files = filesOf(folder, key);
  await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
  await put(files.sound, writeWave(samples));
  await put(files.words, JSON.stringify({ words, syllables }));
}

async function put(file: string, data: string | Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, data);
  await rename(draft, file);
}
