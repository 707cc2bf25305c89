import type { Pause, SayWord } from './spoken-form.ts';

/** The pause that the punctuation of a token asks for. */
export function pauseAt(raw: string): Pause {
  if (/[.!?][)”"]?$/.test(raw)) return 'stop';
  return /[,;:][)”"]?$|\)$|^[–—-]$/.test(raw) ? 'comma' : 'none';
}

/** The longer of two pauses counts. */
export function pauseAfterLast(words: SayWord[], pause: Pause): void {
  const last = words.at(-1);
  if (last !== undefined && last.pause !== 'stop' && pause !== 'none') last.pause = pause;
}
