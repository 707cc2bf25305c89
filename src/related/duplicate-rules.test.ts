import { describe, expect, test } from 'vitest';
import { compareAnswers, duplicateReasons, isStrong } from './duplicate-rules.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const nothing = { person: false, place: false, number: false, document: false };
const one = { service: 'sip-perawat', state: 'completeness', from: day(10), until: null } as const;

describe('two applications may be one', () => {
  test.each([
    ['the same person, permit and time', { ...one, from: day(12) }, { person: true }, ['person']],
    ['the same person and another permit', { ...one, service: 'sip-bidan' }, { person: true }, []],
    ['the same person, and the first was decided before', { ...one, from: day(1), until: day(9) }, { person: true }, []],
    [
      'the same person, decided on the day the second came',
      { ...one, from: day(1), until: day(10) },
      { person: true },
      ['person'],
    ],
    [
      'the same person’s own number and file again',
      { ...one, from: day(1), until: day(2) },
      { person: true, number: true, document: true },
      [],
    ],
    [
      'another person with the same file, long ago, for another permit',
      { ...one, service: 'x', from: day(1), until: day(2) },
      { document: true },
      ['document'],
    ],
    ['another person with the same number', one, { number: true }, ['number']],
    ['another person at the same place', one, { place: true }, ['place']],
    ['another person at the same place for another permit', { ...one, service: 'x' }, { place: true }, []],
    ['nothing shared', one, {}, []],
    ['one that was taken back', { ...one, state: 'withdrawn' as const }, { person: true, document: true }, []],
  ])('given %s', (_, other, shares, reasons) => {
    expect(duplicateReasons(one, other, { ...nothing, ...shares })).toEqual(reasons);
  });

  test('a shared place alone is no reason to be told first', () => {
    expect([isStrong(['place']), isStrong(['number', 'place']), isStrong([])]).toEqual([false, true, false]);
  });
});

test('answers are compared question by question, and what only the other was asked comes last', () => {
  const mine = [
    { question: 'Nama', answer: 'Siti' },
    { question: 'STR', answer: '1' },
  ];
  const theirs = [
    { question: 'STR', answer: '1' },
    { question: 'Tahun', answer: '2020' },
    { question: 'Nama', answer: 'Siti R' },
  ];
  expect(compareAnswers(mine, theirs)).toEqual([
    { question: 'Nama', one: 'Siti', other: 'Siti R', same: false },
    { question: 'STR', one: '1', other: '1', same: true },
    { question: 'Tahun', one: '', other: '2020', same: false },
  ]);
});
