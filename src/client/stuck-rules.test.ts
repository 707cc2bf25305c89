import { expect, test } from 'vitest';
import { seemsStuck, STILL_MS } from './stuck-rules.ts';

const still = { lastSignMs: 5000, nowMs: 5000 + STILL_MS, visible: true, listening: false, offered: false };

test.each([
  ['has done nothing for long', {}, true],
  ['has done something a moment less long ago', { nowMs: 5000 + STILL_MS - 1 }, false],
  ['is on another page', { visible: false }, false],
  ['listens or watches', { listening: true }, false],
  ['was offered help already', { offered: true }, false],
])('somebody who %s', (_, more, stuck) => {
  expect(seemsStuck({ ...still, ...more })).toBe(stuck);
});
