import type { Language } from '../../catalogue/language.ts';
import { toEnglishForm } from './english-form.ts';
import { pauseAfterLast, pauseAt } from './pauses.ts';
import { pronunciationOf } from './pronunciations.ts';
import { sayToken } from './say-token.ts';

/** What follows a word: nothing, the breath of a comma, the end of a sentence. */
export type Pause = 'none' | 'comma' | 'stop';

/** One word as it is said, and which word of the caption it belongs to. */
export type SayWord = { say: string; caption: number; pause: Pause };

/** A line as it is said. `é` is the e of "sate"; where a plain `e` stands, indo-g2p decides. */
export type SpokenForm = { language: Language; captions: readonly string[]; words: readonly SayWord[] };

/**
 * How a caption is said: numbers, dates, money and abbreviations in words. Every word of the caption keeps its place,
 * so that what is spoken can be timed for what is read; a word that is not said (`Rp`) has none of its own.
 */
export function toSpokenForm(text: string, language: Language = 'id'): SpokenForm {
  if (language === 'en') return toEnglishForm(text);
  const captions = text.split(/\s+/).filter((word) => word !== '');
  const words: SayWord[] = [];
  for (const [at, raw] of captions.entries()) {
    if (raw.startsWith('(')) pauseAfterLast(words, 'comma');
    for (const group of sayToken(raw, { captions, at })) {
      for (const say of group) words.push({ say, caption: at, pause: 'none' });
      if (group.length > 2 && group.every((say) => DIGIT_WORDS.has(say))) pauseAfterLast(words, 'comma');
    }
    pauseAfterLast(words, pronunciationOf(raw) === null ? pauseAt(raw) : 'none');
  }
  pauseAfterLast(words, 'stop');
  return { language, captions, words };
}

/** The whole line as one string: what the voice is given, and part of the key of its recording. */
export const spokenText = (form: SpokenForm): string =>
  form.words.map(({ say, pause }) => say + { none: '', comma: ',', stop: '.' }[pause]).join(' ');

const DIGIT_WORDS = new Set(['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']);
