import { describe, expect, test } from 'vitest';
import { mayAct, verbsFor } from './actions.ts';
import { channelAfter, channelOf, filingChannels, isOwnFiling } from './filing-rules.ts';
import type { FilingChannel } from './filing-rules.ts';

const helper = {};
const officer = { counter: { officerId: 'officer' } };
const ownPhone = { counter: { officerId: null } };

describe('the channel of an application', () => {
  test.each<[FilingChannel, typeof helper | undefined, FilingChannel]>([
    ['online', undefined, 'online'],
    ['online', helper, 'helper'],
    ['online', officer, 'counter'],
    ['helper', officer, 'counter'],
    ['online', ownPhone, 'counter'],
    ['counter', undefined, 'counter'],
    ['counter', helper, 'counter'],
    ['paper', officer, 'paper'],
    ['paper', helper, 'paper'],
  ])('%s, written by %o, is %s', (before, writer, after) => {
    expect(channelAfter(before, 'draft', writer)).toBe(after);
  });

  test('is a fact once it was sent, whoever mends it', () => {
    expect(channelAfter('online', 'correction', officer)).toBe('online');
  });

  test('is one of a closed list', () => {
    for (const channel of filingChannels) expect(channelOf({ channel })).toBe(channel);
    expect(() => channelOf({ channel: 'post' })).toThrow('post');
  });
});

const typed = (...typists: string[]) => ({ typists });

describe('four eyes', () => {
  const here = { counter: { fourEyes: true } };

  test('are two officers, unless the office has one', () => {
    expect(isOwnFiling(typed('rahmat'), { id: 'rahmat' }, here)).toBe(true);
    expect(isOwnFiling(typed('rahmat', 'dewi'), { id: 'rahmat' }, here)).toBe(true);
    expect(isOwnFiling(typed('rahmat'), { id: 'dewi' }, here)).toBe(false);
    expect(isOwnFiling(typed(), { id: 'rahmat' }, here)).toBe(false);
    expect(isOwnFiling(typed('rahmat'), { id: 'rahmat' }, { counter: { fourEyes: false } })).toBe(false);
  });

  test('leave who typed it in nothing to decide', () => {
    expect(verbsFor('front_desk', 'completeness', undefined, true)).toEqual([]);
    expect(verbsFor('front_desk', 'completeness')).toContain('pass_on');
    expect(mayAct('check', 'front_desk', 'completeness', undefined, true)).toEqual({ ok: false, reason: 'own-filing' });
  });
});
