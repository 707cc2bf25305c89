import { describe, expect, test } from 'vitest';
import { filled, isKept, isNeverBegun, leftOf, meaningOf } from './upload-rules.ts';

const photo = (bytes: number) => ({ bytes, photo: true });
const pdf = (bytes: number) => ({ bytes, photo: false });

describe('what is left', () => {
  test.each([
    ['nothing waits', [], 0, true],
    ['one that has not begun', [{ parts: [photo(10)], sent: 0, ended: false }], 1, true],
    ['two of which one has gone', [{ parts: [photo(10), photo(10)], sent: 12, ended: false }], 1, true],
    [
      'all bytes are there, but nobody has said what they are',
      [{ parts: [photo(10), photo(10)], sent: 20, ended: false }],
      1,
      true,
    ],
    [
      'a photograph and a PDF',
      [
        { parts: [photo(10)], sent: 0, ended: false },
        { parts: [pdf(5)], sent: 0, ended: false },
      ],
      2,
      false,
    ],
    ['what was refused is not left', [{ parts: [pdf(5)], sent: 5, ended: true }], 0, true],
  ])('%s', (_, uploads, count, photos) => {
    expect(leftOf(uploads)).toEqual({ count, photos });
  });
});

test.each([
  [201, 'good'],
  [204, 'good'],
  [400, 'elsewhere'],
  [409, 'elsewhere'],
  [401, 'signed-out'],
  [404, 'lost'],
  [410, 'lost'],
  [413, 'refused'],
  [429, 'server'],
  [502, 'server'],
  [507, 'server'],
])('an answer of %i means: %s', (status, meaning) => {
  expect(meaningOf(status)).toBe(meaning);
});

test('files that can never be begun hold up nothing; a portal or a session that may come back is waited for', () => {
  expect([400, 413, 431].map(isNeverBegun)).toEqual([true, true, true]);
  expect([201, 401, 403, 409, 429, 500, 502, 507].some(isNeverBegun)).toBe(false);
});

test('a file is kept for a week', () => {
  const week = 7 * 24 * 3600_000;
  expect([isKept(0, week), isKept(0, week + 1)]).toEqual([true, false]);
});

test('a sentence is filled in; a place that nobody fills stays', () => {
  expect(filled('Mengunggah {name}: {share} %. {n}', { name: 'KTP', share: 40 })).toBe('Mengunggah KTP: 40 %. {n}');
});
