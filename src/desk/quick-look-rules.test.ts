import { expect, test } from 'vitest';
import { pageKey } from './check-rules.ts';
import type { Look } from './check-rules.ts';
import { ANSWERS_GOOD, nextToLookAt, QUICK_FIELDS, withQuickLooks } from './quick-look-rules.ts';

const bad: Look = { good: false, reason: 'buram', note: '' };
const good: Look = { good: true, reason: '', note: '' };
const form = { documents: [{ id: 'ktp' }, { id: 'str' }] as never, pages: [{ id: 'data' }, { id: 'tempat' }] };

test('one press finds the document good that it names, and no other', () => {
  const said = withQuickLooks(form, new Map([['str', bad]]), { [QUICK_FIELDS.document]: 'ktp' });
  expect([...said]).toEqual([
    ['str', bad],
    ['ktp', good],
  ]);
  expect([...withQuickLooks(form, new Map(), { [QUICK_FIELDS.document]: 'lain' })]).toEqual([]);
});

test('one press finds the answers good that nobody has judged; what was found bad stays', () => {
  const said = withQuickLooks(form, new Map([[pageKey('data'), bad]]), { [QUICK_FIELDS.answers]: ANSWERS_GOOD });
  expect([...said]).toEqual([
    [pageKey('data'), bad],
    [pageKey('tempat'), good],
  ]);
  expect([...withQuickLooks(form, new Map(), { [QUICK_FIELDS.answers]: 'lain' })]).toEqual([]);
});

test.each([
  ['a', {}, 'b'],
  ['c', {}, 'a'],
  ['a', { b: bad }, 'c'],
  ['b', { a: good, c: good }, null],
])('behind %s, with %j judged, comes %s', (after, judged, next) => {
  expect(nextToLookAt(['a', 'b', 'c'], new Map(Object.entries(judged)), after)).toBe(next);
});
