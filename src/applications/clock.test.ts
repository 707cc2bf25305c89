import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { daysLostInCorrection, dueOnAfterCorrection, dueOnFromSending, isBeyondKnownHolidays } from './clock.ts';

/** A moment in the office's zone. */
const at = (local: string) => new Date(`${local}+08:00`);

test.each([
  ['on a working day, in time', '2026-11-24T10:00', 5, '2026-12-01'],
  ['one minute before closing', '2026-11-24T15:59', 1, '2026-11-25'],
  ['at closing time it counts from the next day', '2026-11-24T16:00', 1, '2026-11-26'],
  ['late in the evening', '2026-11-24T23:59', 1, '2026-11-26'],
  ['on Friday after closing: from Monday', '2026-11-27T16:30', 1, '2026-12-01'],
  ['on a Saturday: from Monday', '2026-11-28T10:00', 1, '2026-12-01'],
  ['before opening counts as that day', '2026-11-24T05:00', 1, '2026-11-25'],
  ['over Christmas and its collective leave', '2026-12-23T10:00', 1, '2026-12-28'],
  ['on a holiday: from the next working day', '2026-12-25T10:00', 1, '2026-12-29'],
  ['over Idul Fitri', '2026-03-17T10:00', 1, '2026-03-25'],
  ['over Idul Adha', '2026-05-26T09:00', 2, '2026-06-02'],
  ['on the same day when none is promised after it', '2026-11-24T10:00', 0, '2026-11-24'],
])('sent %s', (_, sent, days, due) => {
  expect(dueOnFromSending(at(sent), days, office)).toBe(due);
});

test('a definition without a promise gives no day', () => {
  expect(dueOnFromSending(at('2026-11-24T10:00'), null, office)).toBeNull();
  expect(dueOnAfterCorrection(null, at('2026-11-24T10:00'), at('2026-11-30T10:00'), office)).toBeNull();
});

test.each([
  ['on the same working day', '2026-11-24T09:00', '2026-11-24T15:00', 0, '2026-12-01'],
  ['on the next working day', '2026-11-24T09:00', '2026-11-25T09:00', 1, '2026-12-02'],
  ['on the same day, but after closing', '2026-11-24T09:00', '2026-11-24T17:00', 1, '2026-12-02'],
  ['over a weekend', '2026-11-27T09:00', '2026-11-30T09:00', 1, '2026-12-02'],
  ['on the weekend, which gives nothing that Monday would not', '2026-11-27T17:00', '2026-11-29T09:00', 0, '2026-12-01'],
  ['three weeks later, with two days off', '2026-12-11T09:00', '2026-12-28T09:00', 9, '2026-12-14'],
])('the clock stops during a correction that is sent again %s', (_, stopped, again, lost, due) => {
  expect(daysLostInCorrection(at(stopped), at(again), office)).toBe(lost);
  expect(dueOnAfterCorrection('2026-12-01', at(stopped), at(again), office)).toBe(due);
});

test('a promise into a year whose holidays are not known is told from others', () => {
  expect(isBeyondKnownHolidays('2026-12-31', office)).toBe(false);
  expect(isBeyondKnownHolidays('2027-01-04', office)).toBe(true);
});
