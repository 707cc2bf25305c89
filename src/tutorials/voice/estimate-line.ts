import type { Language } from '../../catalogue/language.ts';
import { toSpokenForm } from './spoken-form.ts';
import { syllablesOf } from './syllables.ts';
import { PACES } from './voice.ts';
import type { Pace, SpokenWord } from './voice.ts';

const COMMA_MS = 150;

/** How long a line will take, and when its words come, without speaking it: from its syllables and pauses. */
export function estimateLine(
  text: string,
  pace: Pace,
  language: Language = 'id',
): { durationMs: number; words: SpokenWord[]; syllables: number } {
  const form = toSpokenForm(text, language);
  const sounded = syllablesOf(form);
  const syllables = sounded.reduce((sum, own) => sum + own, 0);
  const pauses = form.words.slice(0, -1).filter(({ pause }) => pause !== 'none').length;
  const durationMs = Math.round((syllables * 1000) / PACES[language][pace].aim);
  const syllableMs = Math.max(0, durationMs - pauses * COMMA_MS) / Math.max(1, syllables);
  const words: SpokenWord[] = form.captions.map((caption) => ({ text: caption, startMs: -1, endMs: 0 }));
  let at = 0;
  for (const [index, { caption, pause }] of form.words.entries()) {
    const word = words[caption]!;
    if (word.startMs < 0) word.startMs = Math.round(at);
    at += sounded[index]! * syllableMs;
    word.endMs = Math.round(at);
    if (pause !== 'none') at += COMMA_MS;
  }
  for (const [index, word] of words.entries()) {
    if (word.startMs < 0)
      word.startMs = word.endMs = words.slice(index).find(({ startMs }) => startMs >= 0)?.startMs ?? Math.round(at);
  }
  return { durationMs, words, syllables };
}
