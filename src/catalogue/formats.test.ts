import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { answerInWords } from './answer-in-words.ts';
import {
  dayInWords,
  dayShort,
  dayWithWeekday,
  localDay,
  localTime,
  maskName,
  maskNik,
  megabytes,
  minutesAndSeconds,
  momentInWords,
  momentShort,
  romanMonth,
  rupiah,
  timeInWords,
  wholeNumber,
} from './formats.ts';
import { fillPattern } from './numbering.ts';
import { hoursOn } from './office-hours.ts';
import type { Question } from './service.ts';

test('a day is written as people here write it', () => {
  expect(dayInWords('2026-11-24')).toBe('24 November 2026');
  expect(dayInWords('2026-05-03')).toBe('3 Mei 2026');
  expect(dayShort('2026-08-17')).toBe('17 Agu 2026');
  expect(dayWithWeekday('2026-11-24')).toBe('Selasa, 24 November 2026');
  expect(dayWithWeekday('2026-11-27')).toBe('Jumat, 27 November 2026');
});

test('an instant is shown in the office’s own zone, with its name', () => {
  const at = new Date('2026-11-24T06:47:30Z');
  expect(momentInWords(at, office)).toBe('24 November 2026 pukul 14.47 WITA');
  expect(momentShort(at, office)).toBe('24 Nov 2026, 14.47');
  expect(timeInWords(at, office)).toBe('14.47 WITA');
  expect(localTime(new Date('2026-11-24T16:00:00Z'), office)).toBe('00:00');
  expect(localDay(new Date('2026-11-24T16:00:00Z'), office)).toBe('2026-11-25');
  expect(localDay(new Date('2026-11-24T15:59:59Z'), office)).toBe('2026-11-24');
  expect(localDay(new Date('2026-11-24T16:00:00Z'), { zone: 'Asia/Jakarta' })).toBe('2026-11-24');
});

test.each([
  [0, 'Rp0'],
  [10_000, 'Rp10.000'],
  [1_250_000, 'Rp1.250.000'],
  [-500, '-Rp500'],
])('%i is %s', (amount, words) => {
  expect(rupiah(amount)).toBe(words);
});

test('a large number has a dot after every three digits', () => {
  expect(wholeNumber(999)).toBe('999');
  expect(wholeNumber(12_345_678_901_234_567_890n)).toBe('12.345.678.901.234.567.890');
});

test.each([
  [0, '0,1'],
  [2_140_000, '2,1'],
  [5_000_000, '5'],
  [1_234_500_000, '1.234,5'],
])('%i bytes are %s megabytes', (bytes, words) => {
  expect(megabytes(bytes)).toBe(words);
});

test.each([
  [178_000, '2.58'],
  [59_600, '1.00'],
  [5_000, '0.05'],
])('%i ms play for %s', (durationMs, words) => {
  expect(minutesAndSeconds(durationMs)).toBe(words);
});

test('a NIK shows only where it was given and its serial', () => {
  expect(maskNik('6472015505900001')).toBe('6472********0001');
});

test.each([
  ['Siti Rahmawati', 'Siti R********'],
  ['Aminah', 'Am****'],
  ['Andi Baso Tenri', 'Andi B*** T****'],
  ['I Made', 'I M***'],
  ['Li', 'Li'],
])('the name %j is told to strangers as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('of a masked name nobody can read more than the first word and one letter of the others', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 2, maxLength: 4 }), (words) => {
      const [first, ...rest] = maskName(words.join(' ')).split(' ');
      expect(first).toBe(words[0]);
      for (const word of rest) expect(word).toMatch(/^[A-Z]\*+$/);
    }),
  );
});

test('numbers of letters have Roman months and a sequence', () => {
  expect([1, 4, 9, 11, 12].map(romanMonth)).toEqual(['I', 'IV', 'IX', 'XI', 'XII']);
  expect(fillPattern('SMR-{year}-{sequence:6}', { year: 2026, sequence: 123 })).toBe('SMR-2026-000123');
  expect(fillPattern('503/{sequence}/{code}', { sequence: 7, code: 'SIPP' })).toBe('503/7/SIPP');
  expect(() => fillPattern('{tahun}', { year: 2026 })).toThrow('{tahun}');
});

test('a day may have hours of its own', () => {
  const hours = { ...office.hours, exceptions: { jumat: { opens: '08:00', closes: '11:30' } } };
  expect(hoursOn('2026-11-27', { hours })).toEqual({ opens: '08:00', closes: '11:30' });
  expect(hoursOn('2026-11-26', { hours })).toEqual({ opens: '08:00', closes: '16:00' });
});

const options = [{ value: 'baru', label: 'Permohonan baru' }];

test.each<[kind: Question['kind'], value: string, words: string]>([
  ['radio', 'baru', 'Permohonan baru'],
  ['select', 'dulu', 'dulu'],
  ['date', '2026-11-24', '24 November 2026'],
  ['datetime', '2026-12-05T09:00', '5 Desember 2026 pukul 09.00 WITA'],
  ['integer', '12500', '12.500'],
  ['decimal', '1250.5', '1.250,5'],
  ['decimal', '3', '3'],
  ['kelurahan', '64.72.08.1002', 'Sungai Pinang Dalam, Sungai Pinang'],
  ['year', '2020', '2020'],
  ['nik', '9999014305980001', '9999014305980001'],
  ['repeat', 'Siti\nAndi', 'Siti\nAndi'],
  ['date', '', ''],
])('the %s answer %j is read as %j', (kind, value, words) => {
  expect(answerInWords({ kind, options }, value, office)).toBe(words);
});
