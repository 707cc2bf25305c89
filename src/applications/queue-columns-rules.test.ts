import { expect, test } from 'vitest';
import {
  chosenColumns,
  MOST_COLUMNS,
  placeField,
  queueColumns,
  shownColumns,
  storedColumns,
  usualColumns,
} from './queue-columns-rules.ts';
import type { QueueColumn } from './queue-columns-rules.ts';

const places = (given: Partial<Record<QueueColumn, string>>) =>
  Object.fromEntries(Object.entries(given).map(([column, place]) => [placeField(column as QueueColumn), place]));

test('columns stand by their place; at one place, as they are offered; without a place, not at all', () => {
  expect(chosenColumns(places({ stage: '2', applicant: '2', received: '1', turn: '', open: 'x', office: '-1' }))).toEqual({
    ok: true,
    columns: ['received', 'applicant', 'stage'],
  });
});

test('none and too many are refused', () => {
  expect(chosenColumns({})).toEqual({ ok: false, fault: 'none' });
  const all = Object.fromEntries(queueColumns.map((column) => [column, '1']));
  expect(queueColumns.length).toBeGreaterThan(MOST_COLUMNS);
  expect(chosenColumns(places(all))).toEqual({ ok: false, fault: 'many' });
});

test('what was stored and is no column any more is left out; nothing is as if nothing was chosen', () => {
  expect(storedColumns(['stage', 'gone', 'applicant'])).toEqual(['stage', 'applicant']);
  for (const stored of [null, [], ['gone'], 'stage', [1]]) expect(storedColumns(stored)).toBeNull();
});

test('a view shows its own columns, else the officer\u2019s, else the usual ones', () => {
  expect(shownColumns(['stage'], ['turn'])).toEqual(['stage']);
  expect(shownColumns(null, ['turn'])).toEqual(['turn']);
  expect(shownColumns(null, null)).toEqual(usualColumns);
});
