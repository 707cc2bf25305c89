import { expect, test } from 'vitest';
import { chosenOf } from './chosen-fields.ts';

test.each([
  ['17', 17],
  ['-3', -1],
  ['1e20', -1],
  ['4000000000', -1],
  ['9999-99-99', -1],
])('what is chosen with the revision %s is read as %i, which is none when it is below zero', (value, revision) => {
  expect(chosenOf({ 'pilih-SMR-2026-000001': value, lain: '1' })).toEqual([{ number: 'SMR-2026-000001', revision }]);
});
