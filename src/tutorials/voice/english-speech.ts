import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import type { Written } from './espeak.ts';
import type { SpokenForm } from './spoken-form.ts';

/** A line as the engine reads it: it turns English into sounds by itself. Nothing but letters, digits and our own punctuation reaches it. */
export function writeEnglish({ words }: SpokenForm): Written {
  const written: Written = { text: '', starts: [], syllables: words.length === 0 ? 0 : null, expectedMs: 0 };
  for (const { say, pause } of words) {
    if (written.text !== '') written.text += ' ';
    written.starts.push(written.text.length);
    written.text += say + { none: '', comma: ',', stop: '.' }[pause];
  }
  return written;
}

/** How many syllables were said: sounds that hold a vowel. */
export const heardSyllables = (events: readonly EspeakEvent[]): number =>
  Math.max(1, events.filter(({ type, id }) => type === 'phoneme' && VOWEL.test(String(id ?? ''))).length);

const VOWEL = /[aeiouyɐɑɒæɔəɚɛɜɪʊʌʉɨøœ]|[nlm]̩/u;

/** "In the" is said in one breath, for which the engine tells one time: its words share it by their order. */
export function shareTimes(
  timed: readonly { startMs: number; endMs: number }[],
  joined: readonly boolean[],
): { startMs: number; endMs: number }[] {
  const shared = timed.map((time) => ({ ...time }));
  for (let first = 0; first < shared.length; first += 1) {
    let last = first;
    while (joined[last + 1] === true) last += 1;
    const { startMs, endMs } = shared[first]!;
    const each = (endMs - startMs) / (last - first + 1);
    for (let at = first; at <= last; at += 1)
      shared[at] = { startMs: Math.round(startMs + each * (at - first)), endMs: Math.round(startMs + each * (at - first + 1)) };
    first = last;
  }
  return shared;
}
