import { beforeAll, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';
import { toSpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';
import type { Voice } from './voice.ts';

let voice: Voice;
beforeAll(async () => {
  voice = await openEspeak();
});

const lines = [
  'Mari kita siapkan berkas yang harus Anda unggah.',
  'Di kolom Nomor HP, ketik nomor Anda.',
  'Ketik kode enam angka, lalu pilih tombol Lanjut.',
  'Cara mengurus Surat Izin Praktik Perawat.',
  'Kantor menjawab paling lama 5 hari kerja.',
  'Selesai.',
];

test.each(lines.flatMap((line) => [[line, 'biasa'] as const, [line, 'pelan'] as const]))(
  '"%s" is spoken at the syllable rate of the pace %s',
  async (line, pace) => {
    const { words, syllables } = await voice.speak(toSpokenForm(line), { pace });
    const rate = (syllables * 1000) / (words.at(-1)!.endMs - words[0]!.startMs);
    expect(rate).toBeGreaterThanOrEqual(PACES[pace].least);
    expect(rate).toBeLessThanOrEqual(PACES[pace].most);
  },
);

test('the same line sounds the same, whatever was said before it', async () => {
  const first = await voice.speak(toSpokenForm(lines[1]!), { pace: 'biasa' });
  for (const line of lines) await voice.speak(toSpokenForm(line), { pace: 'pelan' });
  const again = await voice.speak(toSpokenForm(lines[1]!), { pace: 'biasa' });
  expect(Buffer.from(again.samples.buffer).equals(Buffer.from(first.samples.buffer))).toBe(true);
  expect(again.words).toEqual(first.words);
});

test('every word has its time, in order, and the pause at a comma belongs to none', async () => {
  const form = toSpokenForm('Ketik kode enam angka, lalu pilih tombol Lanjut.');
  const { words } = await voice.speak(form, { pace: 'biasa' });
  expect(words).toHaveLength(8);
  for (const [at, word] of words.entries()) {
    expect(word.endMs).toBeGreaterThan(word.startMs);
    if (at > 0) expect(word.startMs).toBeGreaterThanOrEqual(words[at - 1]!.endMs);
  }
  expect(words[4]!.startMs - words[3]!.endMs).toBeGreaterThan(100);
});
