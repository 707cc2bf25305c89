import { expect, test } from 'vitest';
import { zonesOf } from './picture-care.ts';
import type { Care, FramePlace } from './schedule.ts';

const places = (...cares: (Care | 'KEY')[]): FramePlace[] =>
  cares.map((care, frame) => ({ frame, key: care === 'KEY', care: care === 'KEY' ? 'settled' : care }));

/** The precision that is asked for each picture; of a key frame without what x264 adds to it. */
const asked = (qp: number, all: FramePlace[]): number[] =>
  zonesOf(qp, all)
    .split('/')
    .flatMap((zone) => {
      const [, from = 0, until = 0, value = 0] = (/^(\d+),(\d+),q=(\d+)/.exec(zone) ?? []).map(Number);
      return Array.from({ length: until - from + 1 }, (_, at) => value - (all[from + at]?.key === true ? 12 : 0));
    });

test('every picture is told its precision, once', () => {
  const all = places('KEY', 'still', 'still', 'repeat', 'move', 'move', 'arriving', 'settled');
  expect(zonesOf(33, all).match(/\d+,\d+,/g)).toEqual(['0,0,', '1,2,', '3,3,', '4,5,', '6,6,', '7,7,']);
  expect(asked(33, all)).toHaveLength(all.length);
});

test('what is looked at is more precise than what changes soon, and that than what is passed', () => {
  const [key, arriving, settled, still, fade, move, repeat] = asked(
    33,
    places('KEY', 'arriving', 'settled', 'still', 'fade', 'move', 'repeat'),
  );
  const rising = [arriving, key, settled, still, move, fade, repeat];
  expect(rising).toEqual(rising.toSorted((a, b) => a! - b!));
  expect(settled! + 6).toBeLessThan(fade!);
});

test('a key frame on the way into a scene need not be as precise as one that is looked at', () => {
  const [shown] = asked(33, places('KEY'));
  const [passed] = asked(33, [{ frame: 0, key: true, care: 'fade' }]);
  expect(passed!).toBeGreaterThan(shown!);
});

test.each([33, 35, 39, 44])('a coarser film is coarser throughout, within what H.264 has: %i', (qp) => {
  const all = places('KEY', 'arriving', 'settled', 'still', 'move', 'fade', 'repeat');
  const [fine, coarse] = [asked(31, all), asked(qp, all)];
  for (const [at, value] of coarse.entries()) {
    expect(value).toBeGreaterThanOrEqual(fine[at]!);
    expect(value).toBeLessThanOrEqual(51);
  }
});

test('only pages that move are searched widely', () => {
  const zones = zonesOf(33, places('KEY', 'move', 'still')).split('/');
  expect(zones.filter((zone) => zone.includes('merange'))).toEqual([zones[1]]);
});
