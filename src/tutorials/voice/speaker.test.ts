import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';
import { keptFile } from './kept-line.ts';
import { loudness } from './loudness.ts';
import { LINE_LUFS, lineKey, openSpeaker } from './speaker.ts';
import { toSpokenForm } from './spoken-form.ts';
import { truePeak } from './true-peak.ts';
import type { Voice } from './voice.ts';

let voice: Voice;
let folder: string;
beforeAll(async () => {
  voice = await openEspeak();
  folder = await mkdtemp(join(tmpdir(), 'pintu-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a line is levelled, without silence at its ends, and every caption word has a time', async () => {
  const speech = await openSpeaker(voice, folder).speak('Biayanya Rp 50.000, pada 24 November 2026.', { pace: 'biasa' });
  expect(Math.abs(loudness(speech.samples) - LINE_LUFS)).toBeLessThan(0.2);
  expect(truePeak(speech.samples)).toBeLessThanOrEqual(-2.9);
  expect(speech.words.map(({ text }) => text)).toEqual(['Biayanya', 'Rp', '50.000,', 'pada', '24', 'November', '2026.']);
  expect(speech.words[0]!.startMs).toBeLessThan(60);
  expect(speech.durationMs - speech.words.at(-1)!.endMs).toBeLessThan(120);
  const starts = speech.words.map(({ startMs }) => startMs);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a line spoken before is read back, the very same, without the voice', async () => {
  const first = await openSpeaker(voice, folder).speak('Ketik kode enam angka.', { pace: 'biasa' });
  const mute: Voice = { ...voice, speak: () => Promise.reject(new Error('asked to speak')) };
  const speaker = openSpeaker(mute, folder);
  const again = await speaker.speak('Ketik kode enam angka.', { pace: 'biasa' });
  expect(again).toEqual({ ...first, fromCache: true });
  await expect(speaker.speak('Kalimat lain.', { pace: 'biasa' })).rejects.toThrow('asked to speak');
});

const key = (text: string, name = 'a', version = '1', pace: 'biasa' | 'pelan' = 'biasa') =>
  lineKey(toSpokenForm(text), { name, version }, pace);

test('two captions that are said alike share a recording; voice, version and pace each have their own', () => {
  expect(key('5 hari')).toBe(key('lima hari'));
  expect(
    new Set([key('5 hari'), key('6 hari'), key('5 hari', 'b'), key('5 hari', 'a', '2'), key('5 hari', 'a', '1', 'pelan')]).size,
  ).toBe(5);
});

test.each([
  ['without its words', '.json', null],
  ['with half of its words', '.json', '{"length": 12'],
  ['with half of its sound', '.wav', 'half'],
])('a line that is kept %s is spoken again', async (_, ending, left) => {
  const speaker = openSpeaker(voice, folder);
  const whole = await speaker.speak('Pilih Kirim.', { pace: 'biasa' });
  const file = keptFile(folder, whole.key, ending);
  await (left === null ? rm(file) : writeFile(file, left));
  expect(await speaker.speak('Pilih Kirim.', { pace: 'biasa' })).toEqual({ ...whole, fromCache: false });
  expect((await readdir(dirname(file))).filter((name) => name.includes('.draft-'))).toEqual([]);
});
