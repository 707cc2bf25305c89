import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import type { Written } from './espeak.ts';
import type { SpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';
import type { Pace, RawSpeech } from './voice.ts';

/** Characters a second that a clause may have, so that its caption can be read: below the 17 of rule 18, because a caption is not always a whole clause. */
const READABLE_CPS = { biasa: 14.5, pelan: 12.5 } as const;
/** A pause in which its caption still stands, in ms. */
const READ_ON_MS = 300;

/**
 * How fast a line is against its pace: 1 = just so. Counted without pauses, which the voice makes long ones of; and no clause is said faster than
 * its caption can be read.
 */
export function englishSpeed({ syllables, words }: RawSpeech, form: SpokenForm, pace: Pace): number {
  const spokenMs = words.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const speeds = [(syllables * 1000) / Math.max(1, spokenMs) / PACES.en[pace].aim];
  let first = 0;
  for (const [at, { pause, caption }] of form.words.entries()) {
    if (pause === 'none' && at < words.length - 1) continue;
    const letters = form.captions.slice(form.words[first]!.caption, caption + 1).join(' ').length;
    const lastsMs = words[at]!.endMs - words[first]!.startMs + READ_ON_MS;
    speeds.push((letters * 1000) / lastsMs / READABLE_CPS[pace]);
    first = at + 1;
  }
  return Math.max(...speeds);
}

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
