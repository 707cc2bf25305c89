import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';
import { soundWords } from './phonemes.ts';
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
    expect(rate).toBeGreaterThanOrEqual(PACES.id[pace].least);
    expect(rate).toBeLessThanOrEqual(PACES.id[pace].most);
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

const spoken = (text: string) => toSpokenForm(text).words.map(({ say }) => say);

const soundOf = async (text: string) => Buffer.from((await voice.speak(toSpokenForm(text), { pace: 'biasa' })).samples.buffer);

test.each([
  ["[[l'@Nkap]]", "l'@Nkap"],
  ['[[phonemes]] ini', 'phonemes ini'],
  ['x]]. [[aaa', 'x. aaa'],
  ['<prosody rate="x-slow">Halo</prosody>', 'prosody rate x slow, halo prosody'],
  ['Isi\u0001\u001b nama', 'Isi nama'],
])('%j is spoken as the text it is, not followed as an order to the voice', async (text, plain) => {
  expect(spoken(text)).toEqual(spoken(plain));
  expect((await soundOf(text)).length).toBeGreaterThan(10_000);
});

test('whatever a text holds, only codes of sounds reach the voice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const words = toSpokenForm(text).words.map(({ say }) => say);
      const sounded = soundWords(words);
      expect(sounded).toHaveLength(words.length);
      for (const { codes } of sounded) expect(codes).toMatch(/^['a-zA-Z@?^]*$/);
    }),
  );
});

test.each(['', '   ', '📄 ✅', '学校', '... ???'])('%j has nothing to say and is a short silence', async (text) => {
  const { samples, words, syllables } = await voice.speak(toSpokenForm(text), { pace: 'biasa' });
  expect(samples.every((value) => value === 0)).toBe(true);
  expect(samples.length).toBeGreaterThan(1000);
  expect(words).toHaveLength(toSpokenForm(text).words.length);
  expect(syllables).toBe(0);
});

test('a word without a sound takes no time, and the words around it keep theirs', async () => {
  const { words } = await voice.speak(toSpokenForm('Isi 学校 ini.'), { pace: 'biasa' });
  expect(words[1]).toEqual({ startMs: words[0]!.endMs, endMs: words[0]!.endMs });
  expect(words[2]!.endMs).toBeGreaterThan(words[2]!.startMs);
});

test('a sentence without a comma, longer than a breath, is spoken to its end', async () => {
  const form = toSpokenForm('kata '.repeat(60));
  const { words } = await voice.speak(form, { pace: 'biasa' });
  expect(words).toHaveLength(60);
  for (const { startMs, endMs } of words) expect(endMs).toBeGreaterThan(startMs);
});
