import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Language } from '../../catalogue/language.ts';
import { openEspeak } from '../voice/espeak.ts';
import { openSpeaker } from '../voice/speaker.ts';
import type { Voice } from '../voice/voice.ts';
import type { ListenOrder } from './listen-thread.ts';
import { makeListening } from './make-listening.ts';

/** A thread that speaks one text after another, so that the server does not stand still meanwhile; an entry of its own in the build. */
const voices = new Map<Language, Promise<Voice>>();

function voiceOf(language: Language): Promise<Voice> {
  const voice = voices.get(language) ?? openEspeak(language);
  voices.set(language, voice);
  return voice;
}

async function make({ text, language }: ListenOrder) {
  // Lines are kept nowhere: what is heard is kept whole by `listening-room.ts`, in a thirtieth of the space.
  const folder = await mkdtemp(join(tmpdir(), 'pintu-listen-'));
  try {
    const speaker = openSpeaker(await voiceOf(language), folder);
    return await makeListening(text, (sentence) => speaker.speak(sentence, { pace: 'biasa' }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

parentPort?.on('message', (order: ListenOrder) => {
  make(order).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) => parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
