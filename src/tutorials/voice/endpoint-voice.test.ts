import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSpeechDouble } from '../../../tests/speech-double.ts';
import type { SpeechMood } from '../../../tests/speech-double.ts';
import { endpointVoice } from './endpoint-voice.ts';
import { toSpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';

let double: Awaited<ReturnType<typeof openSpeechDouble>>;
beforeAll(async () => {
  double = await openSpeechDouble();
});
beforeEach(() => {
  double.asked.length = 0;
});
afterAll(() => double.close());

const form = toSpokenForm('Siapkan KTP-el dan STR. Biayanya Rp50.000.');
const speak = (settings = double.settings, waitMs = 30_000) =>
  endpointVoice(settings, 'id', waitMs).speak(form, { pace: 'biasa' });

test('a line is asked for in words that any voice can read, and its words are found in what comes', async () => {
  const { samples, words, syllables } = await speak();
  expect(double.asked.map(({ input, voice, speed }) => [input, voice, speed])).toEqual([
    ['Siapkan ka te pe elektronik dan es te er. Biayanya lima puluh ribu rupiah.', 'ani', 1],
  ]);
  expect(words).toHaveLength(form.words.length);
  expect(words[0]?.startMs).toBeGreaterThan(400);
  expect(words.at(-1)?.endMs).toBeLessThan(samples.length / 48 - 400);
  expect(syllables).toBeGreaterThan(20);
});

test('a voice in a hurry is asked once more, slower, and the better of both is taken', async () => {
  double.moods.push({ hurry: 1.4 });
  const { words, syllables } = await speak();
  expect(double.asked).toHaveLength(2);
  expect(double.asked[1]?.speed).toBeLessThan(0.85);
  const perSecond = (syllables * 1000) / ((words.at(-1)?.endMs ?? 0) - (words[0]?.startMs ?? 0));
  expect(Math.abs(perSecond / PACES.id.biasa.aim - 1)).toBeLessThan(0.35);
});

test.each<[SpeechMood[], string]>([
  [[{ status: 500 }], 'server'],
  [[{ status: 429 }], 'limited'],
  [[{ status: 400 }], 'request'],
  [[{ sends: '<html>busy</html>' }], 'no-sound'],
  [[{ sends: '#EXTM3U\n/etc/hostname\n' }], 'no-sound'],
  [['silence'], 'no-sound'],
  [['cut'], 'no-sound'],
  [[{ hurry: 3 }, { hurry: 3 }], 'pace'],
])('what the endpoint does wrong (%j) is named: %s', async (moods, fault) => {
  double.moods.push(...moods);
  await expect(speak()).rejects.toMatchObject({ fault });
  double.moods.length = 0;
});

test('who takes too long is not waited for', async () => {
  double.moods.push({ wait: 2000 });
  await expect(speak(double.settings, 300)).rejects.toMatchObject({ fault: 'slow' });
});

test('a wrong key, a wrong model and a service that is not there are named too', async () => {
  await expect(speak({ ...double.settings, key: 'another' })).rejects.toMatchObject({ fault: 'key' });
  await expect(speak({ ...double.settings, model: 'another' })).rejects.toMatchObject({ fault: 'model' });
  await expect(speak({ ...double.settings, url: 'http://127.0.0.1:9' })).rejects.toMatchObject({ fault: 'unreachable' });
});

test('another voice of the same service is another voice', () => {
  const names = ['ani', 'budi'].map((voice) => endpointVoice({ ...double.settings, voice }, 'id').version);
  expect(new Set(names).size).toBe(2);
});
