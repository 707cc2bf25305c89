import { beforeAll, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';
import { estimateLine } from './estimate-line.ts';
import { spokenText, toSpokenForm } from './spoken-form.ts';
import { PACES } from './voice.ts';
import type { Voice } from './voice.ts';

let voice: Voice;
beforeAll(async () => {
  voice = await openEspeak('en');
});

test.each([
  ['Fill in NIK with 16 digits.', 'Fill in N I K with 16 digits.'],
  ['Press “Sign in”, then go on.', 'Press Sign in, then go on.'],
  ['Call 0812 3456 7890.', 'Call 0 8 1 2 3456 7890.'],
  ['Rp10,000 duty stamp (meterai)', '10000 rupiah duty stamp, meterai.'],
  ['Monday-Friday, 08:00-16:00', 'Monday Friday, 8 hundred 16 hundred.'],
  ['A photo, 4x6 cm / PDF', 'A photo, 4 by 6 cm or P D F.'],
  ['[[a]] <b> it’s', "a b it's."],
])('%s is said as it is meant', (caption, said) => {
  expect(spokenText(toSpokenForm(caption, 'en'))).toBe(said);
});

const lines = [
  'In the field Mobile number, type a number that works.',
  'First, your KTP (identity card).',
  'Then upload Colour passport photo, 4x6 cm. The 3 others go the same way.',
  'Do not tell this code to anybody.',
];

test.each(lines)('"%s" is spoken in English at the pace of films, and every word has its time', async (line) => {
  const form = toSpokenForm(line, 'en');
  const { words, samples, syllables } = await voice.speak(form, { pace: 'biasa' });
  expect(samples.length).toBeGreaterThan(10_000);
  expect(words).toHaveLength(form.words.length);
  for (const [at, { startMs, endMs }] of words.entries()) {
    expect(endMs).toBeGreaterThan(startMs);
    if (at > 0) expect(startMs).toBeGreaterThanOrEqual(words[at - 1]!.endMs);
  }
  const spokenMs = words.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const rate = (syllables * 1000) / spokenMs;
  expect(rate).toBeGreaterThan(PACES.en.biasa.least);
  expect(rate).toBeLessThan(PACES.en.biasa.most);
  const again = await voice.speak(form, { pace: 'biasa' });
  expect(Buffer.from(again.samples.buffer).equals(Buffer.from(samples.buffer))).toBe(true);
  const guess = estimateLine(line, 'biasa', 'en');
  expect(guess.syllables).toBeGreaterThan(0.7 * syllables);
  expect(guess.syllables).toBeLessThan(1.4 * syllables);
});
