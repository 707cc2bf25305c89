import { CAPTION } from './captions.ts';
import type { CaptionCue } from './captions.ts';

/** A caption that breaks rule 18, and how. */
export type CaptionFault = {
  cue: number;
  text: string;
  fault:
    | 'too-many-rows'
    | 'row-too-long'
    | 'too-fast'
    | 'too-short'
    | 'too-long'
    | 'gap-too-small'
    | 'starts-off-speech'
    | 'stays-too-long'
    | 'beyond-scene';
};

/** Every caption outside rule 18: reading speed above 17 characters a second, rows, lengths, gaps, and its tie to the speech. */
export function captionFaults(cues: readonly CaptionCue[]): CaptionFault[] {
  return cues.flatMap((cue, at) => {
    const text = cue.lines.join(' ');
    const lengthMs = cue.endMs - cue.startMs;
    const gapMs = at === 0 ? Infinity : cue.startMs - cues[at - 1]!.endMs;
    const broken: [CaptionFault['fault'], boolean][] = [
      ['too-many-rows', cue.lines.length > CAPTION.lines || cue.lines.length === 0],
      ['row-too-long', cue.lines.some((row) => row.length > cue.mostCharacters)],
      ['too-fast', (text.length * 1000) / lengthMs > CAPTION.mostCps],
      ['too-short', lengthMs < CAPTION.leastMs],
      ['too-long', lengthMs > 7000],
      ['gap-too-small', gapMs < CAPTION.gapMs],
      ['starts-off-speech', Math.abs(cue.startMs - cue.speech.startMs) > 100],
      ['stays-too-long', cue.endMs > cue.speech.endMs + CAPTION.lingerMs && lengthMs > CAPTION.shortestMs],
      ['beyond-scene', cue.endMs > cue.sceneEndMs],
    ];
    return broken.flatMap(([fault, isBroken]) => (isBroken ? [{ cue: at, text, fault }] : []));
  });
}
