import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretShown, typedCharacters } from './typing.ts';

test('nothing stands in the field before the first key, one character with it, all with the last', () => {
  expect([999, 1000, 2100, 9000].map((tMs) => typedCharacters(tMs, 1000, 2105, 14))).toEqual([0, 1, 13, 14]);
});

test('characters come one by one, in even steps, and never go again', () => {
  const shown = Array.from({ length: 1300 }, (_, at) => typedCharacters(900 + at, 1000, 2105, 14));
  expect([...new Set(shown)]).toEqual(Array.from({ length: 15 }, (_, count) => count));
  const firsts = Array.from({ length: 13 }, (_, count) => shown.indexOf(count + 2) - shown.indexOf(count + 1));
  expect(firsts.every((step) => step === 85)).toBe(true);
});

test('there are never more characters than the text has', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(3000), fc.nat(60), (tMs, lengthMs, characters) => {
      const shown = typedCharacters(tMs, 1000, 1000 + lengthMs, characters);
      return shown >= 0 && shown <= characters;
    }),
  );
});

test.each([
  [1500, true],
  [2000, true],
  [2529, true],
  [2531, false],
  [3059, false],
  [3061, true],
])('at %i ms, with keys until 2000, the caret is seen: %s', (tMs, seen) => {
  expect(caretShown(tMs, 2000)).toBe(seen);
});
