import { expect, test } from 'vitest';
import { filmWarnings } from './film-warnings.ts';

const good = { stage: null, durationMs: 200_000, captions: { cues: 60, mostCharactersPerSecond: 13.5, longestRow: 40 } };

test.each([
  [{}, 5, []],
  [{ durationMs: 241_000 }, 5, ['film-long']],
  [{ stage: 3, durationMs: 38_000 }, 5, []],
  [{ stage: 3, durationMs: 14_000 }, 5, ['step-short']],
  [{ stage: 6, durationMs: 61_000 }, 5, ['step-long']],
  [{ captions: { ...good.captions, mostCharactersPerSecond: 15.2 } }, 5, ['captions-quick']],
  [{}, 7, ['camera-busy']],
])('a film with %o and %i moves a minute is warned of %o', (change, moves, kinds) => {
  expect(filmWarnings({ ...good, ...change }, moves).map(({ kind }) => kind)).toEqual(kinds);
});
