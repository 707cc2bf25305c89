import { describe, expect, test } from 'vitest';
import { compiled, definition, office } from '../../tests/definitions.ts';
import { promisesBeyondHolidays } from './promise-rules.ts';
import { readRefusal, readSendingBack } from './refusal-rules.ts';
import { readValidity, validityInAddress, validityOfAddress } from './signing-rules.ts';

const today = '2026-11-24';
const typed = (masa: string, hari = '', bulan = '', tahun = '') => ({ masa, hari, bulan, tahun });

describe('refusing', () => {
  const { refusals } = office.reasons;
  const withNote = refusals.find(({ note }) => note)!;
  const withoutNote = refusals.find(({ note }) => !note)!;

  test.each([
    ['no reason', { reason: '', note: 'x' }, ['reason']],
    ['a reason of nobody’s list', { reason: 'karena-saja', note: 'x' }, ['reason']],
    ['a reason that needs words, without any', { reason: withNote.code, note: '  ' }, ['note']],
  ])('is not possible with %s', (_, posted, faults) => {
    expect(readRefusal(posted, refusals)).toEqual({ ok: false, faults });
  });

  test('takes the reason with the officer’s words, or without where none are needed', () => {
    expect(readRefusal({ reason: withNote.code, note: ' Karena. ' }, refusals)).toEqual({
      ok: true,
      reason: withNote,
      note: 'Karena.',
    });
    expect(readRefusal({ reason: withoutNote.code, note: '' }, refusals)).toEqual({ ok: true, reason: withoutNote, note: null });
  });
});

describe('handing a letter back', () => {
  const { corrections } = office.reasons;
  const { code } = corrections[0]!;

  test.each([
    ['nothing', { reason: '', note: ' ' }, ['reason', 'note']],
    ['a reason of nobody’s list', { reason: 'karena-saja', note: 'x' }, ['reason']],
    ['a reason alone', { reason: code, note: '' }, ['note']],
  ])('is not possible with %s', (_, posted, faults) => {
    expect(readSendingBack(posted, corrections)).toEqual({ ok: false, faults });
  });

  test('takes a reason with words', () => {
    expect(readSendingBack({ reason: code, note: ' Lihat STR. ' }, corrections)).toEqual({
      ok: true,
      reason: code,
      note: 'Lihat STR.',
    });
  });
});

describe('the last day of validity that the head writes', () => {
  test.each([
    ['nothing chosen', typed(''), 'missing'],
    ['a day without its parts', typed('tanggal'), 'day-missing'],
    ['half a day', typed('tanggal', '24', '11'), 'day-missing'],
    ['a day that does not exist', typed('tanggal', '31', '2', '2027'), 'day-wrong'],
    ['a day that is over', typed('tanggal', '23', '11', '2026'), 'past'],
  ])('is not taken with %s', (_, given, fault) => {
    expect(readValidity(given, today)).toEqual({ ok: false, fault });
  });

  test.each([
    [typed('tanpa-batas'), null],
    [typed('tanggal', '24', '11', '2031'), '2031-11-24'],
    [typed('tanggal', '24', '11', '2026'), today],
  ])('%j is %s', (given, validUntil) => {
    expect(readValidity(given, today)).toEqual({ ok: true, validUntil });
  });

  test.each([null, undefined, '2031-11-24'])('%s is the same after a way through an address', (chosen) => {
    expect(validityOfAddress(validityInAddress(chosen))).toBe(chosen);
  });
  test.each(['2031-02-30', '<b>', undefined])('an address that says %s says nothing', (written) => {
    expect(validityOfAddress(written)).toBeUndefined();
  });
});

test('promises beyond the known holidays are told', () => {
  const short = compiled(definition({ slug: 'izin-cepat', working_days: 3 }));
  const long = compiled(definition({ slug: 'izin-lama', working_days: 60 }));
  const without = compiled(definition({ slug: 'izin-lain', working_days: null }));
  expect(promisesBeyondHolidays([short, long, without], today, office)).toEqual([long]);
  expect(promisesBeyondHolidays([short, long], '2026-12-30', office)).toEqual([short, long]);
});
