import { expect, test } from 'vitest';
import { resample } from './resample.ts';

const sine = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));
const rms = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

test.each([200, 1000, 5000, 9000])('a sine of %d Hz at 22.05 kHz is the same sine at 48 kHz', (hertz) => {
  const output = resample(sine(hertz, 22_050, 22_050), 22_050, 48_000);
  expect(output).toHaveLength(48_000);
  const wanted = sine(hertz, 48_000, 48_000);
  const middle = output.slice(4000, 44_000).map((value, at) => value - wanted[at + 4000]!);
  expect(rms(middle)).toBeLessThan(0.002);
});

test('what the lower rate cannot carry is left out instead of folding back', () => {
  expect(rms(resample(sine(15_000, 48_000, 48_000), 48_000, 22_050).slice(1000, -1000))).toBeLessThan(0.001);
});
