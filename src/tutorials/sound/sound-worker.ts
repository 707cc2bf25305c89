import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../catalogue/language.ts';
import { readKeptSound } from '../voice/kept-line.ts';
import { openSpeaker } from '../voice/speaker.ts';
import type { Speaker } from '../voice/speaker.ts';
import { keepEncoding } from './kept-encoding.ts';
import type { SoundMade, SoundOrder } from './sound-order.ts';

/** A thread that speaks or encodes lines, one at a time; an entry of its own in the build. It is handed the folder in which lines are kept. */
const folder = String(workerData);

parentPort?.on('message', (order: SoundOrder) => {
  make(order).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) =>
      parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function make(order: SoundOrder): Promise<SoundMade> {
  if (order.task === 'speak') {
    const { words } = await (await openVoice(order.language)).keep(order.text, { pace: order.pace });
    return { task: 'speak', words };
  }
  const { encodeLine } = await import('./encode-line.ts');
  const line = encodeLine(await readKeptSound(folder, order.which.key), order.which.bits, order.which.gain);
  await keepEncoding(folder, order.which, line);
  return { task: 'encode', line };
}

/** The voice is loaded by a thread that speaks, FFmpeg by one that encodes. */
const speakers = new Map<Language, Promise<Speaker>>();

function openVoice(language: Language): Promise<Speaker> {
  const speaker =
    speakers.get(language) ??
    import('../voice/espeak.ts').then(async ({ openEspeak }) => openSpeaker(await openEspeak(language), folder));
  speakers.set(language, speaker);
  return speaker;
}
