import { expect, test } from 'vitest';
import { sampleCover, timedBeat, timedScene, timelineOf } from '../cut/sample-timeline.ts';
import { filmFaults } from './film-faults.ts';
import type { Measured } from './read-back.ts';
import { fileBytes, mostBytes } from './size-limit.ts';

const timeline = timelineOf('Contoh', [timedScene(sampleCover('Contoh'), [timedBeat(0, 120_000)])]);

const good: Measured = {
  durationMs: 120_000,
  bytes: 2_000_000,
  codecs: ['h264', 'aac'],
  width: 1280,
  height: 720,
  fps: 25,
  frames: 900,
  soundMs: 120_021,
  channels: 1,
  sampleRate: 48_000,
  loudnessLufs: -16.4,
  truePeakDbtp: -1.01,
  faststart: true,
  chapters: [{ title: 'Langkah contoh 1', startMs: 0 }],
};

test('a film within every limit has no fault', () => {
  expect(filmFaults(good, { timeline })).toEqual([]);
});

test.each<[string, Partial<Measured>]>([
  ['H.264 and AAC', { codecs: ['hevc', 'aac'] }],
  ['H.264 and AAC', { codecs: ['h264'] }],
  ['H.264 and AAC', { codecs: ['h264', 'aac', 'aac'] }],
  ['1280 x 720', { width: 1278 }],
  ['grid of 25', { fps: 50 }],
  ['ms of pictures', { durationMs: 120_041 }],
  ['ms of pictures', { durationMs: 119_959 }],
  ['ms of sound', { soundMs: 119_900 }],
  ['mono at 48 kHz', { channels: 2 }],
  ['mono at 48 kHz', { sampleRate: 44_100 }],
  ['LUFS', { loudnessLufs: -16.51 }],
  ['LUFS', { loudnessLufs: -15.49 }],
  ['LUFS', { loudnessLufs: -Infinity }],
  ['true peak', { truePeakDbtp: -0.99 }],
  ['1 MB a minute', { bytes: 2_000_001 }],
  ['index before the pictures', { faststart: false }],
  ['1 chapters', { chapters: [] }],
])('a breach of "%s" is found alone: %o', (limit, wrong) => {
  const faults = filmFaults({ ...good, ...wrong }, { timeline });
  expect(faults.map((fault) => fault.limit)).toEqual([expect.stringContaining(limit)]);
});

test('every limit that is broken is named', () => {
  expect(filmFaults({ ...good, fps: 30, faststart: false, loudnessLufs: -20 }, { timeline })).toHaveLength(3);
});

test('a megabyte a minute is counted in seconds too', () => {
  expect(mostBytes(90_000)).toBe(1_500_000);
});

test('what a file needs beside its parts is counted', () => {
  const parts = Array.from({ length: 1000 }, () => ({ bytes: new Uint8Array(200) }));
  expect(fileBytes(parts)).toBeGreaterThan(200_000);
  expect(fileBytes(parts)).toBeLessThan(220_000);
});
