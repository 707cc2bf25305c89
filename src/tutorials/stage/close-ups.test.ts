import { expect, test } from 'vitest';
import { beat, go, target, type } from '../script/beat.ts';
import type { Action } from '../script/script.ts';
import { closeUpsOf } from './close-ups.ts';

const upload = (name: string): Action => ({ verb: 'upload', target: target('file', name), file: name, name });
const open: Action = { verb: 'open', path: '/' };

/** C = from close by, - = from afar: before a beat, then after each of its steps. */
const outline = (actions: (Action | null)[], places: number[]) =>
  closeUpsOf(
    actions.map((action) => beat(null, action)),
    new Set(places),
  )
    .map(({ before, after }) => [before, ...after].map((close) => (close ? 'C' : '-')).join(''))
    .join(' ');

test.each<[string, (Action | null)[], number[], string]>([
  ['a page that nothing is closely looked at', [open, type('A', 'a'), go('button', 'B')], [], '- -- --'],
  ['a whole page, for one beat on it', [open, type('A', 'a'), type('B', 'b'), go('button', 'C')], [2], 'C CC CC C-'],
  [
    'not the page before, nor the one after',
    [open, go('link', 'A'), type('B', 'b'), go('button', 'C'), null],
    [2],
    '- -C CC C- -',
  ],
  ['a document that was sent, and not the next', [upload('A'), upload('B')], [0], 'CC C-'],
  [
    'not what is done page by page',
    [{ verb: 'fill-rest', target: target('textbox', 'A'), actions: [type('A', 'a'), go('button', 'B')] }, null],
    [],
    '--- -',
  ],
])('is filmed from close by: %s', (_, actions, places, expected) => {
  expect(outline(actions, places)).toBe(expected);
});
