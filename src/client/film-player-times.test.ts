import { describe, expect, test } from 'vitest';
import type { Cut, Version } from './film-player-data.ts';
import { chooseVersion, clipStart, clockTime, fill, hiddenAt, nextStop, placeAt, samePlace } from './film-player-times.ts';

const cut: Cut = {
  shape: 'landscape',
  durationMs: 30_000,
  stages: [
    { startMs: 0, endMs: 10_000 },
    { startMs: 10_000, endMs: 30_000 },
  ],
  lines: [
    { stage: 0, startMs: 1000, endMs: 4000 },
    { stage: 0, startMs: 4050, endMs: 8000 },
    { stage: 1, startMs: 11_000, endMs: 15_000 },
  ],
  hidden: [],
  clip: [],
};
const slower: Cut = {
  ...cut,
  shape: 'phone',
  durationMs: 60_000,
  lines: [
    { stage: 0, startMs: 2000, endMs: 5000 },
    { stage: 0, startMs: 9000, endMs: 19_000 },
    { stage: 1, startMs: 22_000, endMs: 30_000 },
  ],
};

const version = (shape: Version['shape'], calm: boolean, small = false): Version => ({
  shape,
  calm,
  small,
  url: `${shape}${calm ? '-calm' : ''}${small ? '-small' : ''}`,
  captions: '',
  width: 1,
  height: 1,
});
const all = [
  version('landscape', false),
  version('phone', false),
  version('phone', true, true),
  version('landscape', true),
  version('phone', true),
];

describe('the file that is played', () => {
  test.each([
    [{ shape: 'landscape', calm: false, small: false }, 'landscape'],
    [{ shape: 'phone', calm: false, small: false }, 'phone'],
    [{ shape: 'landscape', calm: true, small: false }, 'landscape-calm'],
    [{ shape: 'phone', calm: true, small: false }, 'phone-calm'],
    [{ shape: 'landscape', calm: false, small: true }, 'phone-calm-small'],
    [{ shape: 'phone', calm: true, small: true }, 'phone-calm-small'],
  ] as const)('for %o is %s', (wishes, url) => {
    expect(chooseVersion(all, wishes).url).toBe(url);
  });

  test('is what there is, where not everything was made', () => {
    const few = [version('landscape', false), version('phone', false)];
    expect(chooseVersion(few, { shape: 'phone', calm: true, small: false }).url).toBe('phone');
    expect(chooseVersion(few, { shape: 'phone', calm: false, small: true }).url).toBe('phone');
    expect(chooseVersion(few.slice(0, 1), { shape: 'phone', calm: true, small: true }).url).toBe('landscape');
  });
});

test.each([
  [0, { stage: 0, line: -1 }],
  [999, { stage: 0, line: 0 }],
  [4020, { stage: 0, line: 0 }],
  [9999, { stage: 1, line: 1 }],
  [29_999, { stage: 1, line: 2 }],
])('at %i ms it is at %o', (ms, place) => {
  expect(placeAt(cut, ms)).toEqual(place);
});

test.each([
  [0, 0],
  [1000, 2000],
  [2500, 3500],
  [6025, 14_000],
  [30_000, 60_000],
])('%i ms of one shape is the same sentence at %i ms of the other, and back', (ms, other) => {
  expect(samePlace(cut, slower, ms)).toBeCloseTo(other, 0);
  expect(samePlace(slower, cut, other)).toBeCloseTo(ms, 0);
});

test('a shape with other sentences is entered at the same share', () => {
  expect(samePlace(cut, { ...slower, lines: [] }, 15_000)).toBe(30_000);
});

describe('playing stops', () => {
  test('nowhere by itself', () => {
    expect(nextStop(cut, 0, { follow: false, slow: false })).toBeNull();
  });

  test('before the end of every step but the last, in "Ikuti langkah"', () => {
    expect(nextStop(cut, 0, { follow: true, slow: false })).toEqual({ atMs: 9900, why: 'step', index: 0 });
    expect(nextStop(cut, 9900, { follow: true, slow: false })).toBeNull();
  });

  test('after every sentence for a breath, but not within the next one', () => {
    const stops = [];
    for (
      let stop = nextStop(cut, 0, { follow: false, slow: true });
      stop !== null;
      stop = nextStop(cut, stop.atMs, { follow: false, slow: true })
    )
      stops.push(stop.atMs);
    expect(stops).toEqual([4030, 8120, 15_120]);
  });

  test('at a scene that is hidden, whatever is asked for', () => {
    const changed = { ...cut, hidden: [{ startMs: 4000, endMs: 8500, note: 0 }] };
    expect(nextStop(changed, 0, { follow: false, slow: false })).toEqual({ atMs: 4000, why: 'hidden', index: 0 });
    expect([3999, 4000, 8000, 8500].map((ms) => hiddenAt(changed, ms))).toEqual([-1, 0, 0, -1]);
  });
});

describe('a clip', () => {
  const clip = {
    ...cut,
    clip: [
      { startMs: 1000, endMs: 4000 },
      { startMs: 11_000, endMs: 15_000 },
    ],
  };

  test('stops at the end of each of its parts', () => {
    const modes = { follow: false, slow: false };
    expect(nextStop(clip, 1000, modes)).toEqual({ atMs: 4000, why: 'clip', index: 0 });
    expect(nextStop(clip, 11_000, modes)).toEqual({ atMs: 15_000, why: 'clip', index: 1 });
    expect(nextStop(clip, 15_000, modes)).toBeNull();
  });

  test.each([
    ['within a part goes on', 2000, null],
    ['at the start of a part goes on', 11_000, null],
    ['at its end begins again', 15_000, 1000],
    ['outside of it begins it', 8000, 1000],
  ])('%s', (_, ms, start) => {
    expect(clipStart(clip, ms)).toBe(start);
  });

  test('is no matter of a whole film', () => {
    expect(clipStart(cut, 29_999)).toBeNull();
  });
});

test('times are told in minutes and seconds that have passed', () => {
  expect([0, 999, 59_999, 60_000, 252_640].map(clockTime)).toEqual(['0:00', '0:00', '0:59', '1:00', '4:12']);
});

test('values are put where the sentence names them', () => {
  expect(fill('Ke langkah {step} dari {of}: {title}', { step: 2, of: 7, title: 'Isi {nama}' })).toBe(
    'Ke langkah 2 dari 7: Isi {nama}',
  );
});
