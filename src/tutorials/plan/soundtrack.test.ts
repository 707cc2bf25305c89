import { beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scene, Script } from '../script/script.ts';
import { openEspeak } from '../voice/espeak.ts';
import { loudness, truePeak } from '../voice/loudness.ts';
import { openSpeaker } from '../voice/speaker.ts';
import type { SpokenLine } from '../voice/speaker.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { planFilm } from './plan-film.ts';
import { mixSoundtrack } from './soundtrack.ts';
import type { Timeline } from './timeline.ts';

const texts = [
  'Mari kita siapkan berkas yang harus Anda unggah.',
  'Selesai.',
  'Ketik kode enam angka, lalu pilih tombol Lanjut.',
  'Kantor menjawab paling lama 5 hari kerja.',
];
const scene: Scene = {
  id: 's',
  kind: 'page',
  browser: 'new',
  beats: texts.map((text) => ({ line: { text }, action: null, keyword: null, look: 'page', result: false })),
};
const script: Script = {
  service: 's',
  definitionVersion: 1,
  title: 't',
  shortName: 's',
  officeName: 'o',
  address: 'a',
  stages: [{ number: 1, title: 'Satu', scenes: [scene] }],
};

let lines: Map<string, SpokenLine>;
let timeline: Timeline;
let mix: Float32Array;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pintu-mix-'));
  const speaker = openSpeaker(await openEspeak(), folder);
  lines = new Map();
  for (const text of texts) lines.set(text, await speaker.speak(text, { pace: 'biasa' }));
  await rm(folder, { recursive: true });
  timeline = planFilm(script, lines);
  const sounds = new Map([...lines.values()].map(({ key, samples }) => [key, samples]));
  mix = mixSoundtrack(timeline, (key) => sounds.get(key)!);
});

test('the whole film is -16 LUFS with its peaks below -1 dBTP', () => {
  expect(mix).toHaveLength((timeline.durationMs * SAMPLE_RATE) / 1000);
  expect(Math.abs(loudness(mix) + 16)).toBeLessThan(0.5);
  expect(truePeak(mix)).toBeLessThan(-1);
});

test('every line is heard at its time and at nearly the same level, with silence between', () => {
  for (const [at, { line }] of timeline.stages[0]!.scenes[0]!.beats.entries()) {
    const from = (line!.startMs * SAMPLE_RATE) / 1000;
    const heard = mix.slice(from, from + lines.get(texts[at]!)!.samples.length);
    expect(Math.abs(loudness(heard) + 16)).toBeLessThan(1);
    const before = mix.slice(Math.max(0, from - 0.3 * SAMPLE_RATE), from);
    expect(loudness(before)).toBe(-Infinity);
  }
});
