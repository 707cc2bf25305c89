import { expect, test } from 'vitest';
import type { Format } from '../formats.ts';
import { filmFaults } from './film-faults.ts';
import type { Measured } from './read-back.ts';
import { mostBytes } from './size-limit.ts';

const chapters = [
  { title: 'Kenali izin ini', startMs: 0 },
  { title: 'Siapkan dokumen', startMs: 10_000 },
];
const plan = { format: 'landscape', durationMs: 120_000, chapters } as const;

const good: Measured = {
  durationMs: 120_000,
  bytes: 2_000_000,
  codecs: ['h264', 'aac'],
  width: 1280,
  height: 720,
  fps: 25,
  pictures: 900,
  keys: 26,
  decodedKeys: 26,
  longestKeyMs: 4800,
  soundMs: 120_021,
  channels: 1,
  sampleRate: 48_000,
  loudnessLufs: -16.4,
  truePeakDbtp: -1.01,
  faststart: true,
  chapters,
};

test('a film within every limit has no fault', () => {
  expect(filmFaults(good, plan)).toEqual([]);
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
  ['key frame', { longestKeyMs: 5040 }],
  ['key frame', { decodedKeys: 25 }],
  ['key frame', { keys: 0, decodedKeys: 0 }],
  ['mono at 48 kHz', { channels: 2 }],
  ['mono at 48 kHz', { sampleRate: 44_100 }],
  ['LUFS', { loudnessLufs: -16.51 }],
  ['LUFS', { loudnessLufs: -15.49 }],
  ['LUFS', { loudnessLufs: -Infinity }],
  ['true peak', { truePeakDbtp: -0.99 }],
  ['at most 2000000 bytes', { bytes: 2_000_001 }],
  ['index before the pictures', { faststart: false }],
  ['chapters', { chapters: [] }],
  ['chapters', { chapters: chapters.map(({ title }) => ({ title, startMs: 0 })) }],
])('a breach of "%s" is found alone: %o', (limit, wrong) => {
  const faults = filmFaults({ ...good, ...wrong }, plan);
  expect(faults.map((fault) => fault.limit)).toEqual([expect.stringContaining(limit)]);
});

test('a film that a messenger does not play is said to be none for it', () => {
  const [fault] = filmFaults({ ...good, codecs: ['h264', 'mp3'] }, plan);
  expect(fault?.found).toBe('h264 and mp3: tidak untuk WhatsApp');
});

test('every limit that is broken is named', () => {
  expect(filmFaults({ ...good, codecs: [], width: 0, faststart: false }, plan)).toHaveLength(3);
});

test.each<[Format, Partial<Measured>]>([
  ['phone', { width: 720, height: 1280 }],
  ['hemat', { width: 360, height: 640, fps: 12.5, bytes: 1_200_000 }],
  ['whatsapp', { width: 720, height: 1280, bytes: 8_400_000 }],
  ['landscape-calm', {}],
  ['phone-calm', { width: 720, height: 1280 }],
])('a film in %s is measured by limits of its own', (format, facts) => {
  expect(filmFaults({ ...good, ...facts }, { ...plan, format })).toEqual([]);
  const larger = { ...good, ...facts, bytes: (facts.bytes ?? good.bytes) + 1 };
  expect(filmFaults(larger, { ...plan, format })).toHaveLength(1);
});

test.each<[Format, number, number]>([
  ['landscape', 60_000, 1_000_000],
  ['landscape', 90_500, 1_508_333],
  ['hemat', 60_000, 600_000],
  ['whatsapp', 60_000, 4_200_000],
  ['whatsapp', 300_000, 15_500_000],
])('a film in %s of %i ms may have %i bytes', (format, durationMs, most) => {
  expect(mostBytes(format, durationMs)).toBe(most);
});
