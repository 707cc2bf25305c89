import { expect, test } from 'vitest';
import { wordAt } from './listen-words.ts';

const words = [
  { startMs: 14, endMs: 180 },
  { startMs: 180, endMs: 560 },
  { startMs: 900, endMs: 1500 },
];

test.each([
  [0, -1],
  [14, 0],
  [179, 0],
  [180, 1],
  // The breath between two sentences still belongs to the word before.
  [700, 1],
  [900, 2],
  [1500, 2],
  [1501, -1],
])('at %i ms word %i is spoken', (ms, at) => {
  expect(wordAt(words, ms)).toBe(at);
});

test('where no times are known nothing is marked', () => {
  expect(wordAt([], 500)).toBe(-1);
});
