import { expect, test } from 'vitest';
import { isLeftBy, isShownTo } from './device-owner.ts';

test.each([
  ['one’s own', 'account', true, true],
  ['what one put aside under one’s other name', 'leave', true, true],
  ['what waits for who may come back', 'away', false, true],
  ['a stranger’s', 'stranger', false, false],
  ['nobody’s', '', false, false],
])('%s is shown, or stays, or goes', (_, owner, shown, left) => {
  const device = { now: 'account', also: ['leave'], kept: ['away'] };
  expect([isShownTo(device, owner), isLeftBy(device, owner)]).toEqual([shown, left]);
});
