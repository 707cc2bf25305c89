import type { Language } from '../../catalogue/language.ts';
import type { SpokenForm } from './spoken-form.ts';

/** How fast is spoken: as for everybody, or slower. */
export type Pace = 'biasa' | 'pelan';

/**
 * Syllables a second: what is aimed at, and between what a line may lie. Indonesian is counted with its pauses (rule 6), English without; and an English line
 * is slower where its captions could not be read otherwise.
 */
export const PACES: Record<Language, Record<Pace, { aim: number; least: number; most: number }>> = {
  id: { biasa: { aim: 4.75, least: 4.5, most: 5 }, pelan: { aim: 4, least: 3.8, most: 4.2 } },
  en: { biasa: { aim: 3.9, least: 2.6, most: 4.1 }, pelan: { aim: 3.3, least: 2.2, most: 3.5 } },
};

/** One word of the caption, in ms from the start of its line. */
export type SpokenWord = { text: string; startMs: number; endMs: number };

/** A spoken line, ready to be mixed: mono, 48 kHz, levelled, without silence at its ends. */
export type Speech = { samples: Float32Array; durationMs: number; words: SpokenWord[]; syllables: number };

/** What a voice gives: as it comes, at its own sampling rate; times of the words of the spoken form. */
export type RawSpeech = {
  samples: Float32Array;
  sampleRate: number;
  words: { startMs: number; endMs: number }[];
  syllables: number;
};

/** Who speaks: espeak-ng here, a recorded or a neural voice elsewhere. The same form, pace and version always sound the same. */
export type Voice = {
  name: string;
  version: string;
  language: Language;
  speak: (form: SpokenForm, options: { pace: Pace }) => Promise<RawSpeech>;
};

/** Sampling rate of everything after the voice. */
export const SAMPLE_RATE = 48_000;
