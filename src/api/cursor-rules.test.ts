import { expect, test } from 'vitest';
import { pageOf, readCursor } from './cursor-rules.ts';

const row = (second: number) => ({
  at: new Date(Date.UTC(2026, 10, 24, 2, 0, second)),
  id: `0b5f7f3e-0000-4000-8000-0000000000${10 + second}`,
});

test('a page ends where the next one begins, and says whether there is more', () => {
  const rows = [row(1), row(2), row(3)];
  const { rows: shown, cursor, more } = pageOf(rows, 2, null);
  expect(shown).toEqual(rows.slice(0, 2));
  expect(more).toBe(true);
  expect(readCursor(cursor ?? '')).toEqual(row(2));
});

test('an empty page leaves the reader where they are', () => {
  expect(pageOf([], 2, 'kursor')).toEqual({ rows: [], cursor: 'kursor', more: false });
  expect(pageOf([], 2, null).cursor).toBeNull();
});

test.each([
  '',
  'abc',
  Buffer.from('2026-11-24|1').toString('base64url'),
  Buffer.from('9999-99-99T99:99:99.999Z|0b5f7f3e-0000-4000-8000-000000000011').toString('base64url'),
])('given %j there is no place', (text) => expect(readCursor(text)).toBeNull());
