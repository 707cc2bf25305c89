import { passed } from './curve.ts';

const BLINK_MS = 530;

/** How many characters stand in the field: the first appears when typing starts, the last when it ends. */
export function typedCharacters(tMs: number, startMs: number, endMs: number, characters: number): number {
  if (tMs < startMs) return 0;
  return Math.min(characters, 1 + Math.floor(passed(tMs, startMs, endMs - startMs) * (characters - 1) + 1e-9));
}

/** The caret is steady while keys are struck, then on and off every 530 ms. */
export function caretShown(tMs: number, typingEndMs: number): boolean {
  return tMs <= typingEndMs || Math.floor((tMs - typingEndMs) / BLINK_MS) % 2 === 0;
}
