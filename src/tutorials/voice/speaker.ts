import { createHash } from 'node:crypto';
import { keepLine, readKeptSound, readKeptWords } from './kept-line.ts';
import type { KeptLine, KeptWords } from './kept-line.ts';
import { level } from './level.ts';
import { resample } from './resample.ts';
import { spokenText, toSpokenForm } from './spoken-form.ts';
import type { SpokenForm } from './spoken-form.ts';
import { soundBounds, trim } from './trim.ts';
import { PACES, SAMPLE_RATE } from './voice.ts';
import type { Pace, RawSpeech, Speech, SpokenWord, Voice } from './voice.ts';

/**
 * Every line is this loud (rule 21). A film of such lines is -16 LUFS: the pauses between them take 0.4 LU away, measured on whole films and on single steps.
 * The ceiling lies below -1 dBTP because AAC adds some peaks of its own.
 */
export const LINE_LUFS = -15.5;
export const LINE_PEAK_DB = -3;
/** What is done to a voice before it is kept: change it whenever trimming, resampling or levelling change. */
const TREATMENT = '2';

/** A line as spoken, with the key it is kept by. */
type SpokenLine = Speech & { key: string; fromCache: boolean };

/** Speaks lines and keeps every one on disk: a line that was spoken before, in the same voice and pace, is read back. */
export type Speaker = {
  speak: (text: string, options: { pace: Pace }) => Promise<SpokenLine>;
  /** The same without its sound, for who has no need of it yet. */
  keep: (text: string, options: { pace: Pace }) => Promise<{ key: string; words: KeptWords; fromCache: boolean }>;
};

/** @param folder where the lines are kept; made when it is missing. */
export function openSpeaker(voice: Voice, folder: string): Speaker {
  const keep: Speaker['keep'] = async (text, { pace }) => {
    const form = toSpokenForm(text, voice.language);
    const key = lineKey(form, voice, pace);
    const kept = await readKeptWords(folder, key);
    if (kept !== null) return { key, words: kept, fromCache: true };
    const { samples, ...words } = makeReady(await voice.speak(form, { pace }));
    await keepLine(folder, key, { samples, ...words });
    return { key, words, fromCache: false };
  };
  return {
    keep,
    speak: async (text, { pace }) => {
      const { key, words, fromCache } = await keep(text, { pace });
      // What is heard is what is kept, fresh or not: to the last bit.
      const samples = await readKeptSound(folder, key);
      return { ...timeCaptions(toSpokenForm(text, voice.language), words), samples, syllables: words.syllables, key, fromCache };
    },
  };
}

/** Rule 27: the same key, the same sound. The voice's version names the version of indo-g2p too. */
export function lineKey(form: SpokenForm, voice: Pick<Voice, 'name' | 'version'>, pace: Pace): string {
  const parts = [spokenText(form), voice.name, voice.version, PACES[form.language][pace].aim, TREATMENT];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A voice's own sound → 48 kHz, silence off, levelled: a line as it is kept. */
export function makeReady(raw: RawSpeech): KeptLine {
  const samples = resample(raw.samples, raw.sampleRate, SAMPLE_RATE);
  const bounds = soundBounds(samples);
  const cutMs = (bounds.start * 1000) / SAMPLE_RATE;
  const lengthMs = ((bounds.end - bounds.start) * 1000) / SAMPLE_RATE;
  const within = (ms: number) => Math.round(Math.min(lengthMs, Math.max(0, ms - cutMs)));
  const levelled = level(trim(samples, bounds), LINE_LUFS, LINE_PEAK_DB);
  return {
    samples: levelled,
    length: levelled.length,
    words: raw.words.map(({ startMs, endMs }) => ({ startMs: within(startMs), endMs: within(endMs) })),
    syllables: raw.syllables,
  };
}

/** From times of spoken words to times of caption words. A word that is not said itself (`Rp`) shares the time of the next. */
export function timeCaptions({ captions, words }: SpokenForm, kept: KeptWords): { durationMs: number; words: SpokenWord[] } {
  const timed: SpokenWord[] = [];
  for (const [at, text] of captions.entries()) {
    const own = kept.words.filter((_, spoken) => words[spoken]?.caption === at);
    const next = kept.words.find((_, spoken) => (words[spoken]?.caption ?? -1) > at);
    const startMs = own[0]?.startMs ?? next?.startMs ?? timed.at(-1)?.endMs ?? 0;
    timed.push({ text, startMs, endMs: own.at(-1)?.endMs ?? startMs });
  }
  return { durationMs: Math.round((kept.length * 1000) / SAMPLE_RATE), words: timed };
}
