import { describe, expect, test } from 'vitest';
import { letterNumber, letterSeries } from './numbering.ts';

const office = (letter: string) => ({ numbers: { registration: 'X-{year}-{sequence:6}', letter } });

describe('the number of a letter', () => {
  test.each([
    ['503/{sequence}/{code}/100.26/{month}/{year}', 12, '2026-11-30', '503/12/SIPP/100.26/XI/2026'],
    ['503/{sequence:4}/{code}/{month}/{year}', 12, '2027-01-02', '503/0012/SIPP/I/2027'],
    ['{sequence:3}/IZIN/{month}/{year}', 1234, '2026-08-17', '1234/IZIN/VIII/2026'],
    ['{code}.{year}.{sequence}', 1, '2026-12-31', 'SIPP.2026.1'],
  ])('of pattern %s with sequence %i on %s is %s', (pattern, sequence, day, number) => {
    expect(letterNumber(office(pattern), { code: 'SIPP', sequence, day })).toBe(number);
  });

  test('an unknown name in the pattern is a fault of the office file, not an empty place', () => {
    expect(() => letterNumber(office('{sequenz}'), { code: 'SIPP', sequence: 1, day: '2026-11-30' })).toThrow('{sequenz}');
  });
});

test('kinds are counted apart only where the pattern tells them apart', () => {
  expect(letterSeries(office('503/{sequence}/{code}/{year}'), 'SIPP')).toBe('letter:SIPP');
  expect(letterSeries(office('503/{sequence}/{code}/{year}'), 'SIPB')).toBe('letter:SIPB');
  expect(letterSeries(office('503/{sequence}/{year}'), 'SIPP')).toBe('letter');
});
