import { expect, test } from 'vitest';
import { askedStart } from './asked-start.ts';

const cut = { lines: [{ startMs: 300 }, { startMs: 4200 }, { startMs: 9000 }] };

test.each([
  ['?kalimat=2', 4200],
  ['?kalimat=3&lain=x', 9000],
  ['?kalimat=4', 0],
  ['?kalimat=-1', 0],
  ['?kalimat=dua', 0],
  ['', 0],
])('given %j a film begins at %d ms', (search, ms) => {
  expect(askedStart(search, cut)).toBe(ms);
});
