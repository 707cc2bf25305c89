import { expect, test } from 'vitest';
import type { StartPoint } from '../script/script.ts';
import { playOrder } from './play-order.ts';
import type { PageScene } from './play-order.ts';

const scene = (id: string, at: StartPoint['at'] | null): PageScene => ({
  id,
  kind: 'page',
  browser: 'same',
  beats: [],
  ...(at === null ? {} : { starts: { person: 'signed-in', draft: null, at } }),
});
const scenes = [scene('up', 'nowhere'), scene('code', null), scene('in', 'nowhere'), scene('form', 'form'), scene('sent', null)];

/** Wanted ones as they are, others in brackets; a bar before a scene that is prepared. */
const outline = (...wanted: string[]) =>
  playOrder(scenes, wanted.length === 0 ? null : new Set(wanted))
    .map(({ scene: { id }, from, seen }) => `${from === null ? '' : '|'}${seen ? id : `(${id})`}`)
    .join(' ');

test('all scenes are played on from one to the next', () => {
  expect(outline()).toBe('|up code in form sent');
});

test.each([
  [['form'], '|form'],
  [['code'], '|(up) code'],
  [['sent'], '|(form) sent'],
  [['up', 'form'], '|up |form'],
  [['in', 'form'], '|in form'],
  [['up', 'sent'], '|up |(form) sent'],
])('for %o is played: %s', (wanted, order) => {
  expect(outline(...wanted)).toBe(order);
});
