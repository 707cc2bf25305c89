import { describe, expect, test } from 'vitest';
import { findingOf, isBlank, isPaperFinding, isSurelyUpright, turnOf } from './paper-rules.ts';
import type { ReadAt } from './paper-rules.ts';

const at = (turn: ReadAt['turn'], letters: number, found = false): ReadAt => ({ turn, letters, found });
const level = { known: true, slant: 0, blank: false };

describe('what is told of a paper', () => {
  test.each([
    ['the right one, upright', { readings: [at(0, 200, true)] }, null],
    [
      'the right one with few words that can be trusted',
      { readings: [at(0, 20, true), at(90, 0), at(180, 4), at(270, 0)] },
      null,
    ],
    ['another one', { readings: [at(0, 200)] }, 'other'],
    ['another one, of which nothing need be known', { readings: [at(0, 200)], known: false }, null],
    ['a photograph without writing', { readings: [at(0, 3), at(90, 0), at(180, 5), at(270, 0)] }, 'other'],
    ['the right one on its head', { readings: [at(0, 10), at(90, 0), at(180, 200, true), at(270, 0)] }, 'turned-180'],
    ['one on its side, a word of which is read all the same', { readings: [at(0, 0, true), at(90, 180, true)] }, 'turned-90'],
    ['another one on its side: turned first, then looked at', { readings: [at(0, 8), at(270, 90)] }, 'turned-270'],
    ['noise that is read a little better on its head', { readings: [at(0, 20), at(180, 30)], known: false }, null],
    ['an empty sheet', { readings: [at(0, 0)], blank: true }, 'blank'],
    ['a sheet with a line at its foot', { readings: [at(0, 30)], blank: true, known: false }, null],
    ['one held very much aslant', { readings: [at(0, 200, true)], slant: -14 }, 'aslant'],
    ['one held a little aslant', { readings: [at(0, 200, true)], slant: 8 }, null],
    ['a picture whose lines are not of writing', { readings: [at(0, 2)], slant: 20, known: false }, null],
  ])('%s', (_, read, finding) => {
    expect(findingOf({ ...level, ...read })).toBe(finding);
  });

  test('a word by which it is known is not enough to call a paper upright: sheets on their side have some', () => {
    expect(isSurelyUpright({ found: true, letters: 0 })).toBe(false);
    expect(isSurelyUpright({ found: true, letters: 40 })).toBe(true);
    expect(isSurelyUpright({ found: false, letters: 40 })).toBe(false);
    expect(isSurelyUpright({ found: false, letters: 80 })).toBe(true);
  });

  test('stored words are known, others are not; a turn has its degrees', () => {
    expect([isPaperFinding('other'), isPaperFinding('perhaps'), isPaperFinding(null)]).toEqual([true, false, false]);
    expect([turnOf('turned-270'), turnOf('other'), turnOf(null)]).toEqual([270, null, null]);
  });
});

test.each([
  ['one light shade', () => 230, true],
  ['paper with the noise of a phone', (x: number, y: number) => 225 + ((x * 7 + y * 13) % 9), true],
  ['paper in the shadow of a hand at its edge', (x: number) => (x < 60 ? 120 : 230), true],
  ['lines', (_: number, y: number) => (y % 20 < 3 ? 40 : 230), false],
  ['one word in the middle', (x: number, y: number) => (x > 280 && x < 380 && y > 220 && y < 240 && x % 4 < 2 ? 40 : 230), false],
  ['the dark', () => 40, false],
])('%s: a blank page or not', (_, shade, blank) => {
  const [width, height] = [640, 480];
  const grey = Uint8Array.from({ length: width * height }, (_each, place) => shade(place % width, Math.floor(place / width)));
  expect(isBlank({ width, height, grey })).toBe(blank);
});
