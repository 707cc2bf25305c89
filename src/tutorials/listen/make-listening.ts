import { SAMPLE_RATE } from '../voice/voice.ts';
import type { Speech } from '../voice/voice.ts';
import { encodeListening } from './encode-listening.ts';
import { LISTEN_BITS, MOST_BITS, SENTENCE_PAUSE_MS } from './listen-rules.ts';
import type { HeardWord, Listening } from './listening.ts';
import { sentencesOf } from './speech-rules.ts';

/** Speaks a text sentence by sentence, as the film does, with the film's pause between them, and encodes it. */
export async function makeListening(
  text: string,
  speak: (sentence: string) => Promise<Speech>,
): Promise<{ listening: Listening; sound: Uint8Array }> {
  const spoken: Speech[] = [];
  for (const sentence of sentencesOf(text)) spoken.push(await speak(sentence));
  if (spoken.length === 0) throw new Error('there is no word in it');
  const { samples, words } = join(spoken);
  const durationMs = Math.round((samples.length * 1000) / SAMPLE_RATE);
  const sound = await encode(samples, durationMs);
  return { sound, listening: { text, durationMs, bytes: sound.length, words: asWritten(text, words) } };
}

async function encode(samples: Float32Array, durationMs: number): Promise<Uint8Array> {
  let sound = new Uint8Array();
  for (const bits of LISTEN_BITS) {
    sound = Uint8Array.from(await encodeListening(samples, bits));
    if ((sound.length * 8000) / durationMs <= MOST_BITS) break;
  }
  return sound;
}

function join(spoken: readonly Speech[]): { samples: Float32Array; words: HeardWord[] } {
  const pause = Math.round((SAMPLE_RATE * SENTENCE_PAUSE_MS) / 1000);
  const length = spoken.reduce((sum, { samples }) => sum + samples.length + pause, 0) - (spoken.length > 0 ? pause : 0);
  const samples = new Float32Array(length);
  const words: HeardWord[] = [];
  let offset = 0;
  for (const speech of spoken) {
    samples.set(speech.samples, offset);
    const since = Math.round((offset * 1000) / SAMPLE_RATE);
    for (const { text, startMs, endMs } of speech.words) words.push({ text, startMs: startMs + since, endMs: endMs + since });
    offset += speech.samples.length + pause;
  }
  return { samples, words };
}

/** Every word of the text gets a time; one that is not said (a lone dash between two sentences) that of the word before. */
function asWritten(text: string, said: readonly HeardWord[]): HeardWord[] {
  let next = 0;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const found = said[next];
      if (found?.text === word) {
        next += 1;
        return found;
      }
      const at = said[next - 1]?.endMs ?? 0;
      return { text: word, startMs: at, endMs: at };
    });
}
