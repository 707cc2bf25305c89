import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSpeechDouble } from '../../../tests/speech-double.ts';
import { openSoundRoom } from './sound-room.ts';
import type { SpokenSound } from './sound-room.ts';

let double: Awaited<ReturnType<typeof openSpeechDouble>>;
let folder = '';
beforeAll(async () => {
  double = await openSpeechDouble();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-voices-'));
  double.asked.length = 0;
  double.moods.length = 0;
});
afterAll(async () => {
  await double.close();
  await rm(folder, { recursive: true, force: true });
});

async function spoken(texts: readonly string[]): Promise<SpokenSound[]> {
  const room = openSoundRoom({ voiceFolder: folder, threads: 1, speech: { ...double.settings, waitMs: 30_000 } });
  try {
    return [...(await room.speak(texts, { pace: 'biasa' })).values()];
  } finally {
    await room.close();
  }
}

const ENDPOINT = 'model-of-tests/ani';
const OWN = 'espeak-ng-id';

test('a line that the endpoint does not speak is spoken by our own voice and told of, the others stay with it', async () => {
  const texts = ['Pilih Lanjut.', 'Isi nama Anda.', 'Ketik nomor HP.'];
  double.moods.push({ status: 400 });
  const first = await spoken(texts);
  expect(first.map(({ fellBack }) => fellBack)).toEqual(['request', null, null]);
  expect(first.map(({ voice }) => voice)).toEqual([OWN, ENDPOINT, ENDPOINT]);
  // The next film asks again for what is missing, and for nothing else.
  const again = await spoken(texts);
  expect(double.asked).toHaveLength(4);
  expect(again.map(({ voice, fromCache }) => [voice, fromCache])).toEqual([
    [ENDPOINT, false],
    [ENDPOINT, true],
    [ENDPOINT, true],
  ]);
});

test('a service that is down is left alone after some lines: the film is spoken to its end', async () => {
  const texts = Array.from({ length: 12 }, (_, at) => `Ini kalimat nomor ${at + 1}.`);
  double.moods.push(...texts.map(() => ({ status: 503 })));
  const sounds = await spoken(texts);
  expect(double.asked.length).toBeLessThan(8);
  expect(new Set(sounds.map(({ voice, fellBack }) => `${voice} ${fellBack}`))).toEqual(new Set([`${OWN} server`]));
});
