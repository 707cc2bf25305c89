import { expect, test } from 'vitest';
import { level } from './level.ts';
import { fromDecibel, loudness } from './loudness.ts';
import { truePeak } from './true-peak.ts';
import { SAMPLE_RATE } from './voice.ts';

const sine = (hertz: number, seconds: number, decibel = 0, phase = 0) =>
  Float32Array.from(
    { length: SAMPLE_RATE * seconds },
    (_, at) => fromDecibel(decibel) * Math.sin((2 * Math.PI * hertz * at) / SAMPLE_RATE + phase),
  );

const join = (...parts: Float32Array[]) => {
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

test('a full-scale sine of 997 Hz on one channel is -3.01 LUFS, as the standard says', () => {
  expect(loudness(sine(997, 5))).toBeCloseTo(-3.01, 1);
  expect(loudness(sine(997, 5, -23))).toBeCloseTo(-26.01, 1);
});

test('low notes count less, high notes more', () => {
  expect(loudness(sine(40, 5))).toBeLessThan(-7);
  expect(loudness(sine(4000, 5))).toBeGreaterThan(-0.5);
});

test('silence between sounds does not count', () => {
  const broken = join(sine(997, 3, -20), new Float32Array(SAMPLE_RATE * 6), sine(997, 3, -20));
  expect(loudness(broken)).toBeCloseTo(loudness(sine(997, 6, -20)), 0);
  expect(loudness(new Float32Array(SAMPLE_RATE))).toBe(-Infinity);
});

test('a peak between samples is seen', () => {
  const between = sine(SAMPLE_RATE / 4, 0.1, 0, Math.PI / 4);
  expect(Math.max(...between)).toBeCloseTo(Math.SQRT1_2, 2);
  expect(truePeak(between)).toBeCloseTo(0, 0);
});

test.each([-40, -16, -3])('a sound of %d dBFS with sharp peaks is brought to -16 LUFS below -1.5 dB', (decibel) => {
  const spiky = sine(300, 3, decibel);
  for (let at = 1000; at < spiky.length; at += 4801) spiky[at] = Math.sign(spiky[at]!) * fromDecibel(decibel + 14);
  const levelled = level(spiky, -16, -1.5);
  expect(Math.abs(loudness(levelled) + 16)).toBeLessThan(0.3);
  const highest = levelled.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(highest).toBeLessThanOrEqual(fromDecibel(-1.5));
  expect(highest).toBeGreaterThan(fromDecibel(-2));
});
