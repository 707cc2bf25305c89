import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEspeak } from '../voice/espeak.ts';
import { openSpeaker } from '../voice/speaker.ts';
import type { Speaker } from '../voice/speaker.ts';
import { estimatedBytes } from './listen-rules.ts';
import { makeListening } from './make-listening.ts';

const texts = [
  'Di kolom Nomor STR, salin persis seperti pada STR.',
  'Tekan Pilih file: KTP-el pemohon, lalu pilih fotonya. Foto atau pindai KTP asli. Tulisan dan foto harus terbaca.',
  'Isi Tanggal lahir dengan hari, bulan, lalu tahun. Contoh: 3 5 1998.',
  'Di kolom <b>Nama</b> [[l@Nkap]], ketik jawaban Anda.',
];

let speaker: Speaker;
beforeAll(async () => {
  speaker = openSpeaker(await openEspeak(), await mkdtemp(join(tmpdir(), 'pintu-test-')));
});
const make = (text: string) => makeListening(text, (sentence) => speaker.speak(sentence, { pace: 'biasa' }));

describe.each(texts)('%s', (text) => {
  test('becomes a sound of 16 to 32 kbit a second, as large as was said before', async () => {
    const { sound, listening } = await make(text);
    expect(Buffer.from(sound).subarray(4, 8).toString()).toBe('ftyp');
    expect(listening.bytes).toBe(sound.length);
    const kilobits = (sound.length * 8) / listening.durationMs;
    expect(kilobits).toBeGreaterThan(16);
    expect(kilobits).toBeLessThan(32);
    expect(estimatedBytes(text) / sound.length).toBeGreaterThan(0.65);
    expect(estimatedBytes(text) / sound.length).toBeLessThan(1.5);
  });

  test('every word of it has its time, one after the other', async () => {
    const { words, durationMs } = (await make(text)).listening;
    expect(words.map((word) => word.text).join(' ')).toBe(text);
    for (const [at, { startMs, endMs }] of words.entries()) {
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(startMs).toBeGreaterThanOrEqual(words[at - 1]?.startMs ?? 0);
    }
    expect(words.at(-1)?.endMs).toBeGreaterThan(durationMs - 300);
    expect(words.at(-1)?.endMs).toBeLessThanOrEqual(durationMs);
  });
});

test('two makings are the same, byte for byte', async () => {
  const [first, second] = [await make(texts[2] ?? ''), await make(texts[2] ?? '')];
  expect(Buffer.from(first.sound).equals(Buffer.from(second.sound))).toBe(true);
});
