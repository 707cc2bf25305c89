import { soundWords } from './phonemes.ts';
import type { SpokenForm } from './spoken-form.ts';

/** How many syllables each spoken word of a line has: counted in Indonesian, about so many in English. */
export function syllablesOf({ language, words }: Pick<SpokenForm, 'language' | 'words'>): number[] {
  const said = words.map(({ say }) => say);
  return language === 'en' ? said.map(englishSyllables) : soundWords(said).map(({ syllables }) => syllables);
}

/** An English word's groups of vowels, spelled letters one each, a digit one and a half. */
const englishSyllables = (say: string): number =>
  Math.max(1, (say.match(/[aeiouy]+/gi) ?? []).length + Math.round((say.match(/\d/g) ?? []).length * 1.5));
