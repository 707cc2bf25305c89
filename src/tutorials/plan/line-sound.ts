import { scriptLines } from '../script/script-lines.ts';
import type { Script } from '../script/script.ts';
import { estimateLine } from '../voice/estimate-line.ts';
import type { SpokenWord } from '../voice/voice.ts';

/** What the plan must know of a spoken line: how long it is, when each word is said, and the key of its sound. */
export type LineSound = { durationMs: number; words: SpokenWord[]; key: string };

/** The sounds of a script by the text of their lines. */
export type LineSounds = ReadonlyMap<string, LineSound>;

/** The sound of a line; a line that nobody has spoken is a bug of the film's making. */
export function soundOfLine(sounds: LineSounds, text: string): LineSound {
  const sound = sounds.get(text);
  if (sound === undefined) throw new Error(`No sound for the line "${text}"`);
  return sound;
}

/** What the sounds of a script will be like, before anybody has spoken it. */
export const estimateSounds = (script: Script): LineSounds =>
  new Map(scriptLines(script).map(({ text }) => [text, { ...estimateLine(text, 'biasa', script.language), key: text }]));
