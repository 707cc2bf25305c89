import { beforeAll, expect, test } from 'vitest';
import { alignWords } from './align-words.ts';
import { openEspeak } from './espeak.ts';
import { toSpokenForm } from './spoken-form.ts';
import type { Voice } from './voice.ts';

let voice: Voice;
beforeAll(async () => {
  voice = await openEspeak('id');
});

test.each([
  'Siapkan KTP-el, pas foto, dan surat rekomendasi. Lalu pilih “Lanjut”.',
  'Ketik nomor HP Anda, misalnya 0812 0000 1234. Kami kirim kode enam angka.',
  'Biayanya gratis. Petugas tidak pernah meminta uang.',
  'Berkas yang terlalu besar tidak dapat dikirim, jadi foto lagi dari dekat, di tempat yang terang.',
])('words of "%s" are found where the voice says that it said them', async (text) => {
  const form = toSpokenForm(text);
  const told = await voice.speak(form, { pace: 'biasa' });
  const found = alignWords(told.samples, told.sampleRate, form);
  const off = told.words.map(({ startMs }, at) => Math.abs((found[at]?.startMs ?? Infinity) - startMs)).toSorted((a, b) => a - b);
  expect(off[Math.floor(off.length / 2)]).toBeLessThan(90);
  expect(off.at(-1)).toBeLessThan(330);
});

test('words come in order and within the recording, whatever is heard', () => {
  const form = toSpokenForm('Satu, dua, tiga. Empat lima enam, tujuh.');
  const length = 48_000;
  const noise = Float32Array.from({ length }, (_, at) => Math.sin(at * at) * (Math.floor(at / 7000) % 2));
  for (const samples of [noise, noise.fill(0, 0, 30_000), new Float32Array(length), new Float32Array(3)]) {
    let before = 0;
    for (const { startMs, endMs } of alignWords(samples, 48_000, form)) {
      expect(startMs).toBeGreaterThanOrEqual(before);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(endMs).toBeLessThanOrEqual(1000);
      before = endMs;
    }
  }
});
