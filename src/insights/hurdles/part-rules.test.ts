import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isFew } from '../few-rules.ts';
import { toldParts, toldReasons } from './part-rules.ts';

const part = (people: number, lost: number) => ({ people, lost });

test('a group under five is left out, and one to four who stopped are not told', () => {
  expect(toldParts([part(40, 20), part(30, 2), part(20, 3), part(3, 1), part(2, 0)])).toEqual([
    { part: part(40, 20), lost: 20 },
    { part: part(30, 2), lost: null },
    { part: part(20, 3), lost: null },
  ]);
});

test('a single one that is hidden takes the next smallest with it, or the sum would tell', () => {
  expect(toldParts([part(40, 20), part(30, 12), part(20, 3)]).map(({ lost }) => lost)).toEqual([20, null, null]);
  expect(toldParts([part(40, 20), part(30, 12), part(4, 0)]).map((each) => each.part.people)).toEqual([40]);
});

test('with the sum of all no count of one to four can be reckoned, whatever the groups are', () => {
  const group = nat(60).chain((people) => nat(people).map((lost) => part(people, lost)));
  assert(
    property(array(group, { maxLength: 6 }), (parts) => {
      const told = toldParts(parts);
      for (const { lost } of told) expect(lost === null || lost === 0 || lost >= 5).toBe(true);
      const all = (of: 'people' | 'lost') => parts.reduce((sum, each) => sum + each[of], 0);
      const hiddenPeople = all('people') - told.reduce((sum, { part: { people } }) => sum + people, 0);
      const hiddenLost = all('lost') - told.reduce((sum, { lost }) => sum + (lost ?? 0), 0);
      if (!isFew(all('people'))) expect(isFew(hiddenPeople)).toBe(false);
      if (!isFew(all('lost'))) expect(isFew(hiddenLost)).toBe(false);
    }),
  );
});

const why = (reason: string, people: number, times: number) => ({ kind: 'refused', reason, people, times });

test('a reason of one to four people is not told, nor how often it was by the sum of all', () => {
  expect(toldReasons([why('missing', 30, 40), why('too-long', 9, 12), why('broken', 2, 3)]).map(({ reason }) => reason)).toEqual([
    'missing',
  ]);
  expect(toldReasons([why('missing', 30, 40), why('broken', 3, 7)]).map(({ reason }) => reason)).toEqual(['missing']);
});
