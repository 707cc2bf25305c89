import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openEspeak } from '../voice/espeak.ts';
import { openSpeaker } from '../voice/speaker.ts';
import { makeListening } from './make-listening.ts';

/** A thread that speaks one text after another, so that the server does not stand still meanwhile; an entry of its own in the build. */
const voice = openEspeak();

async function make(text: string) {
  // Lines are kept nowhere: what is heard is kept whole by `listening-room.ts`, in a thirtieth of the space.
  const folder = await mkdtemp(join(tmpdir(), 'pintu-listen-'));
  try {
    const speaker = openSpeaker(await voice, folder);
    return await makeListening(text, (sentence) => speaker.speak(sentence, { pace: 'biasa' }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

parentPort?.on('message', (text: string) => {
  make(text).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) => parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) }),
  );
});
