import { describe, expect, test } from 'vitest';
import { fateOf, meaningOf, pauseAfter, sameFields } from './autosave-rules.ts';
import type { Copy } from './autosave-rules.ts';

const DAY_MS = 24 * 3600_000;
const copy: Copy = { atMs: 0, mark: 'a', posted: false, values: { kota: 'Bontang' } };
const page = { nowMs: DAY_MS, mark: 'a', values: { kota: 'Berau' } };

test('each try waits longer than the one before, and none longer than a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(pauseAfter)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

describe('what this device kept of a page is', () => {
  test.each<[string, 'offer' | 'remove', Partial<Copy>, Partial<typeof page>]>([
    ['offered when the server knows nothing newer', 'offer', {}, {}],
    ['offered when something else was saved elsewhere', 'offer', {}, { mark: 'b' }],
    ['removed when the page says the same', 'remove', {}, { values: { kota: ' Bontang' } }],
    ['offered when its button was pressed and nothing arrived', 'offer', { posted: true }, {}],
    ['removed when its button was pressed and something arrived', 'remove', { posted: true }, { mark: 'b' }],
    ['offered on the seventh day', 'offer', {}, { nowMs: 7 * DAY_MS }],
    ['removed after it', 'remove', {}, { nowMs: 7 * DAY_MS + 1 }],
  ])('%s', (_, fate, otherCopy, otherPage) => {
    expect(fateOf({ ...copy, ...otherCopy }, { ...page, ...otherPage })).toBe(fate);
  });
});

test('a field that is not there is empty, and the ends of lines are the same for every system', () => {
  expect(sameFields({ a: '', b: 'x\r\ny' }, { b: 'x\ny' })).toBe(true);
  expect(sameFields({ a: 'x' }, {})).toBe(false);
  expect(sameFields({}, { a: 'x' })).toBe(false);
});

test('whatever is not known counts as not saved', () => {
  expect([200, 401, 409, 410, 413].map(meaningOf)).toEqual(['saved', 'signed-out', 'differs', 'gone', 'too-long']);
  expect([0, 204, 302, 403, 429, 500, 503].map(meaningOf)).toEqual(Array(7).fill('failed'));
});
