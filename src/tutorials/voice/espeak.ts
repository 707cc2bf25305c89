import load from '@echogarden/espeak-ng-emscripten';
import type { EspeakEvent, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { VERSION as G2P_VERSION } from 'indo-g2p';
import { soundWords } from './phonemes.ts';
import type { SpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';
import type { Pace, RawSpeech, Voice } from './voice.ts';

/** The words per minute at which espeak-ng's Indonesian voice comes close to each pace; the line itself decides the rest. */
const START_RATE: Record<Pace, number> = { biasa: 150, pelan: 128 };
const [SLOWEST, FASTEST] = [80, 260];
/** Characters of phonemes in one line. */
const LONGEST_TEXT = 8000;
const MAX_TRIES = 6;
/** Close enough to the aim, in syllables a second. */
const NEAR = 0.08;
/** The sound of espeak-ng 0.3.5 as set up here: change it whenever phonemes, stress, pitch or trying of rates change. */
const VERSION = '0.3.5-pintu-1';

/** The embedded voice: robotic, but it needs no model, and tells when every word is said. */
export async function openEspeak(): Promise<Voice> {
  const engine = await load();
  const worker = new engine.eSpeakNGWorker();
  worker.set_voice('', 'id');
  worker.set_pitch(42);
  worker.set_range(55);
  // Its buffer for text must not grow any more, or the memory put back below would not know where it is.
  worker.synthesize(' '.repeat(LONGEST_TEXT), () => false);
  worker.synthesize('[[a]].', () => false);
  const fresh = engine.HEAPU8.slice();
  return {
    name: 'espeak-ng-id',
    version: `${VERSION}+g2p-${G2P_VERSION}`,
    speak: async (form, { pace }) => {
      // The engine draws lots while it speaks: with the same memory before each line, the same line always sounds the same.
      engine.HEAPU8.set(fresh);
      return speakAt(worker, form, pace);
    },
  };
}

/** Speaks again, faster or slower, until the syllables a second of the line lie where the pace wants them. */
function speakAt(worker: EspeakWorker, form: SpokenForm, pace: Pace): RawSpeech {
  const { aim } = PACES[pace];
  const written = writePhonemes(form);
  if (written.text.length > LONGEST_TEXT)
    throw new Error(`A line of ${written.text.length} characters of phonemes is too long to be spoken`);
  let rate = START_RATE[pace];
  let best: RawSpeech | null = null;
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const speech = synthesize(worker, written, rate);
    if (best === null || Math.abs(syllableRate(speech) - aim) < Math.abs(syllableRate(best) - aim)) best = speech;
    if (Math.abs(syllableRate(best) - aim) < NEAR) break;
    const next = Math.round(Math.min(FASTEST, Math.max(SLOWEST, rate * (aim / syllableRate(speech)))));
    if (next === rate) break;
    rate = next;
  }
  return best!;
}

const syllableRate = ({ syllables, words }: RawSpeech): number =>
  (syllables * 1000) / Math.max(1, words.at(-1)!.endMs - words[0]!.startMs);

type Written = { text: string; starts: number[]; syllables: number };

/** One `[[…]]` a clause (one per word would put gaps between them), and where each word begins in the text. */
function writePhonemes(form: SpokenForm): Written {
  let text = '';
  const starts: number[] = [];
  let syllables = 0;
  let clause: string[] = [];
  for (const { say, pause } of form.words) {
    clause.push(say);
    if (pause === 'none') continue;
    text += text === '' ? '[[' : ' [[';
    for (const [at, word] of soundWords(clause).entries()) {
      if (at > 0) text += ' ';
      starts.push(text.length);
      text += word.codes;
      syllables += word.syllables;
    }
    text += pause === 'comma' ? ']],' : ']].';
    clause = [];
  }
  return { text, starts, syllables };
}

function synthesize(worker: EspeakWorker, { text, starts, syllables }: Written, rate: number): RawSpeech {
  const parts: Int16Array[] = [];
  const events: EspeakEvent[] = [];
  worker.set_rate(rate);
  worker.synthesize(text, (samples, heard) => {
    // A view of the engine's memory: copied before it is used again.
    parts.push(samples.slice());
    events.push(...heard);
    return false;
  });
  const samples = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) samples[offset + at] = part[at]! / 32_768;
    offset += part.length;
  }
  return { samples, sampleRate: worker.samplerate, words: timeWords(events, starts), syllables };
}

/** A word lasts from its first sound to where the sound after its last one begins. */
function timeWords(events: EspeakEvent[], starts: number[]): { startMs: number; endMs: number }[] {
  const sounds = events.filter(({ type }) => type === 'phoneme');
  return starts.map((start, at) => {
    const until = starts[at + 1] ?? Infinity;
    // An event without a name is silence.
    const isOwn = ({ text_position: position, id }: EspeakEvent) => position > start && position <= until && id !== '';
    const first = sounds.findIndex(isOwn);
    const last = sounds.findLastIndex(isOwn);
    if (first === -1) throw new Error(`espeak-ng said nothing for word ${at + 1}`);
    return { startMs: sounds[first]!.audio_position, endMs: (sounds[last + 1] ?? sounds[last])!.audio_position };
  });
}
