import { expect, test } from 'vitest';
import { readTyped } from './typed-rules.ts';

const page = { questions: [] };

test.each([
  ['3', 3],
  [undefined, 0],
  ['-1', 0],
  ['1.5', 0],
  ['9999-99-99', 0],
  ['99999999999999999999', 0],
])('the order %o of a showing counts as %i', (posted, order) => {
  expect(readTyped(page, posted === undefined ? {} : { _urutan: posted }).order).toBe(order);
});

test('a name of a showing that is longer than any of ours is cut', () => {
  expect(readTyped(page, { _tampilan: 'a'.repeat(30_000) }).showing).toHaveLength(40);
});
