import load from '@echogarden/espeak-ng-emscripten';
import type { EspeakEvent, EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { Language } from '../../catalogue/language.ts';
import { embeddedVoice } from './embedded-voice.ts';
import { englishSpeed, heardSyllables, shareTimes, writeEnglish } from './english-speech.ts';
import { soundWords } from './phonemes.ts';
import type { SpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';
import type { Pace, RawSpeech, Voice } from './voice.ts';

const [SLOWEST, FASTEST] = [80, 260];
/** Characters of phonemes in one line. */
const LONGEST_TEXT = 8000;
/** Words in one breath: espeak-ng cuts longer clauses wherever it likes, within the phonemes too. */
const LONGEST_CLAUSE = 24;
const MAX_TRIES = 6;
/** Close enough to the pace: 3 %, which nobody hears. */
const NEAR = 0.03;

/** The embedded voice of a language: robotic, but it needs no model, and tells when every word is said. */
export async function openEspeak(language: Language = 'id'): Promise<Voice> {
  const engine = await load();
  const worker = new engine.eSpeakNGWorker();
  worker.set_voice('', language);
  worker.set_pitch(42);
  worker.set_range(55);
  // Its buffer for text must not grow any more, or the memory put back below would not know where it is.
  worker.synthesize(' '.repeat(LONGEST_TEXT), () => false);
  worker.synthesize(language === 'id' ? '[[a]].' : 'a.', () => false);
  const memory = engine.HEAPU8;
  // Behind what is used by now lies nothing; as much again is put back too.
  const fresh = memory.slice(0, 2 * memory.findLastIndex((byte) => byte !== 0));
  return {
    ...embeddedVoice(language),
    speak: async (form, { pace }) => {
      // The engine draws lots while it speaks: with the same memory before each line, the same line always sounds the same.
      memory.set(fresh);
      return speakAt(worker, form, pace);
    },
  };
}

/** Speaks again, faster or slower, until the syllables a second of the line lie where the pace wants them. */
function speakAt(worker: EspeakWorker, form: SpokenForm, pace: Pace): RawSpeech {
  const { aim } = PACES[form.language][pace];
  const written = form.language === 'en' ? writeEnglish(form) : writePhonemes(form);
  if (written.text.length > LONGEST_TEXT)
    throw new Error(`A line of ${written.text.length} characters of phonemes is too long to be spoken`);
  if (written.syllables === 0) return silence(worker, form);
  let rate =
    written.syllables === null ? EXPECTED_AT : within(EXPECTED_AT * (written.expectedMs / ((written.syllables * 1000) / aim)));
  let best: RawSpeech | null = null;
  let bestOff = Infinity;
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const speech = synthesize(worker, written, rate);
    const speed = speedOf(speech, form, pace);
    const off = Math.abs(speed - 1);
    if (off < bestOff) [best, bestOff] = [speech, off];
    if (bestOff < NEAR) break;
    const next = within(rate / speed);
    if (next === rate) break;
    rate = next;
  }
  return best!;
}

const within = (rate: number): number => Math.round(Math.min(FASTEST, Math.max(SLOWEST, rate)));

/** How fast a line is against its pace: 1 = just so. */
function speedOf(speech: RawSpeech, form: SpokenForm, pace: Pace): number {
  if (form.language === 'en') return englishSpeed(speech, form, pace);
  const { syllables, words } = speech;
  return (syllables * 1000) / Math.max(1, words.at(-1)!.endMs - words[0]!.startMs) / PACES.id[pace].aim;
}

/** A line in which there is nothing to say, such as a lone picture character. */
const silence = (worker: EspeakWorker, { words }: SpokenForm): RawSpeech => ({
  samples: new Float32Array(worker.samplerate * 0.3),
  sampleRate: worker.samplerate,
  words: words.map(() => ({ startMs: 0, endMs: 0 })),
  syllables: 0,
});

/**
 * `starts`: where each word begins in the text, null for one that has no sound. `syllables`: null when only the engine knows them. `expectedMs`: how long it will
 * take at the rate EXPECTED_AT.
 */
export type Written = { text: string; starts: (number | null)[]; syllables: number | null; expectedMs: number };

/** How long sounds take at 150 words a minute, measured on 178 lines of films: two of three are met within 3 %, so that most lines are spoken once. */
const EXPECTED_AT = 150;
const EXPECTED_MS = { line: 56, vowel: 85, consonant: 64, stress: 48, comma: 264, stop: 403 } as const;

/** One `[[…]]` a clause (one per word would put gaps between them). Only codes of sounds stand in it: nothing of a line reaches the engine as it is written. */
function writePhonemes({ words }: SpokenForm): Counted {
  const written: Counted = { text: '', starts: [], syllables: 0, expectedMs: EXPECTED_MS.line };
  let clause: string[] = [];
  for (const [at, { say, pause }] of words.entries()) {
    clause.push(say);
    const end = pause === 'none' && clause.length === LONGEST_CLAUSE ? 'comma' : pause;
    if (end === 'none') continue;
    addClause(written, clause, end);
    if (at < words.length - 1) written.expectedMs += EXPECTED_MS[end];
    clause = [];
  }
  return written;
}

type Counted = Written & { syllables: number };

function addClause(written: Counted, clause: string[], end: 'comma' | 'stop'): void {
  let text = '';
  const before = written.text.length + (written.text === '' ? 2 : 3);
  for (const { codes, sounds, syllables } of soundWords(clause)) {
    if (text !== '' && codes !== '') text += ' ';
    written.starts.push(codes === '' ? null : before + text.length);
    text += codes;
    written.syllables += syllables;
    written.expectedMs += syllables * EXPECTED_MS.vowel + (sounds - syllables) * EXPECTED_MS.consonant;
    if (codes.includes("'")) written.expectedMs += EXPECTED_MS.stress;
  }
  if (text !== '') written.text += `${written.text === '' ? '' : ' '}[[${text}]]${end === 'comma' ? ',' : '.'}`;
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
  return {
    samples,
    sampleRate: worker.samplerate,
    words: timeWords(events, starts, syllables === null),
    syllables: syllables ?? heardSyllables(events),
  };
}

/** A word lasts from its first sound to where the sound after its last one begins; one that has no sound lasts no time. */
function timeWords(events: EspeakEvent[], starts: Written['starts'], mayJoin: boolean): { startMs: number; endMs: number }[] {
  const sounds = events.filter(({ type }) => type === 'phoneme');
  let endMs = 0;
  const joined: boolean[] = [];
  const timed = starts.map((start, at) => {
    if (start === null) return { startMs: endMs, endMs };
    const until = starts.find((other, index): other is number => index > at && other !== null) ?? Infinity;
    // An event without a name is silence.
    const isOwn = ({ text_position: position, id }: EspeakEvent) => position > start && position <= until && id !== '';
    const first = sounds.findIndex(isOwn);
    const last = sounds.findLastIndex(isOwn);
    joined[at] = first === -1;
    if (first === -1 && mayJoin) return { startMs: endMs, endMs };
    if (first === -1) throw new Error(`espeak-ng said nothing for word ${at + 1}`);
    endMs = (sounds[last + 1] ?? sounds[last])!.audio_position;
    return { startMs: sounds[first]!.audio_position, endMs };
  });
  return mayJoin ? shareTimes(timed, joined) : timed;
}
