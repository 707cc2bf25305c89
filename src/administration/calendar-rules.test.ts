import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOfficeFiles } from '../catalogue/office-files.ts';
import { officeOf } from '../catalogue/office.ts';
import { packageRoot } from '../package-root.ts';
import { textsId } from '../web/texts/texts.ts';
import { changeOfDay, changesOfYear, daysOfYear, missingYear, movedDays, readDay, readDayList } from './calendar-rules.ts';
import type { NewChange } from './change.ts';
import { proposedHolidays } from './holiday-proposal-rules.ts';
import type { OfficeParts } from './live-office.ts';
import { overlay } from './overlay-rules.ts';

const files = await readOfficeFiles(join(packageRoot, 'office'));

/** What stands after some changes. */
function after(...made: NewChange[]): OfficeParts {
  const changes = made.map((change, at) => ({ ...change, id: at + 1, note: '', personId: 'x', at: new Date(0) }));
  return { files, now: overlay(files, changes).files, changes, newest: made.length };
}
const untouched = after();
const words = textsId.administration.calendar.kinds;

describe('a day', () => {
  test('that is added stops being worked on, and goes back to the file when it is taken out', () => {
    const added = changeOfDay(untouched, '2026-12-09', { kind: 'closures', name: 'Pilkada' });
    const parts = after(...added);
    expect(officeOf(parts.now).holidays.days.get('2026-12-09')).toBe('Pilkada');
    expect(changeOfDay(parts, '2026-12-09', null)).toMatchObject([{ by: 'file', after: null }]);
  });

  test('of the file that is taken out is worked on, and still stands in the list', () => {
    const parts = after(...changeOfDay(untouched, '2026-12-24', null));
    expect(officeOf(parts.now).holidays.days.has('2026-12-24')).toBe(false);
    expect(daysOfYear(parts, '2026').find(({ day }) => day === '2026-12-24')).toMatchObject({
      value: null,
      origin: 'browser',
      inFile: { name: 'Cuti bersama Natal' },
    });
  });

  test('of a year that is not known does not make the year known', () => {
    const office = officeOf(after(...changeOfDay(untouched, '2027-03-01', { kind: 'closures', name: 'Pindah' })).now);
    expect(office.holidays.days.has('2027-03-01')).toBe(true);
    expect(office.holidays.years).toEqual([2026]);
  });

  test('only moves a promise where it becomes a working day or stops being one, and is no weekend', () => {
    const renamed = changeOfDay(untouched, '2026-12-25', { kind: 'holidays', name: 'Hari Natal' });
    const weekend = changeOfDay(untouched, '2026-12-26', { kind: 'closures', name: 'Sabtu' });
    const closed = changeOfDay(untouched, '2026-12-28', { kind: 'closures', name: 'Tutup' });
    expect(movedDays([...renamed, ...weekend, ...closed])).toEqual(['2026-12-28']);
  });

  test.each([
    [{ 'tanggal-hari': '31', 'tanggal-bulan': '2' }, { tanggal: 'day-wrong' }],
    [{ 'tanggal-hari': '', 'tanggal-bulan': '', 'tanggal-tahun': '' }, { tanggal: 'day-missing' }],
    [{ 'tanggal-hari': '25', 'tanggal-bulan': 'Desember' }, { tanggal: 'day-there' }],
    [
      { nama: ' ', jenis: 'pesta' },
      { nama: 'name-missing', jenis: 'kind-missing' },
    ],
    [{ nama: 'x'.repeat(81) }, { nama: 'name-long' }],
  ])('typed as %j has faults', (typed, faults) => {
    const good = { 'tanggal-hari': '9', 'tanggal-bulan': '12', 'tanggal-tahun': '2026', nama: 'Pilkada', jenis: 'closures' };
    expect(readDay({ ...good, ...typed }, { parts: untouched, was: null })).toEqual({ ok: false, faults });
    expect(readDay(good, { parts: untouched, was: null })).toMatchObject({ ok: true, listed: { day: '2026-12-09' } });
  });
});

describe('a year', () => {
  test('that is listed is exactly what the list says, and known from then on', () => {
    const { days, faults } = readDayList(
      'tanggal;jenis;nama\n2027-01-01; libur nasional; Tahun Baru\n1 Maret 2027\tkantor tutup\tPindah, ke gedung baru\n',
      '2027',
      words,
    );
    expect(faults).toEqual([]);
    const office = officeOf(after(...changesOfYear(untouched, '2027', days)).now);
    expect(office.holidays.years).toEqual([2026, 2027]);
    expect(office.holidays.days.get('2027-03-01')).toBe('Pindah, ke gedung baru');
    const fewer = after(...changesOfYear(untouched, '2026', [{ day: '2026-12-25', kind: 'holidays', name: 'Natal' }]));
    expect([...officeOf(fewer.now).holidays.days.keys()]).toEqual(['2026-12-25']);
  });

  test.each([
    ['2027-02-31; libur nasional; X', 'day-wrong'],
    ['2026-02-03; libur nasional; X', 'other-year'],
    ['2027-02-03; pesta; X', 'kind'],
    ['2027-02-03; libur nasional', 'columns'],
    ['2027-02-03; libur nasional; ', 'name'],
    ['2027-01-01; kantor tutup; Lagi', 'twice'],
  ])('the line "%s" is refused: %s', (line, reason) => {
    expect(readDayList(`2027-01-01; libur nasional; Tahun Baru\n${line}`, '2027', words).faults).toEqual([{ line: 2, reason }]);
  });

  test.each([
    ['2026-09-30', null],
    ['2026-10-01', 2027],
    ['2027-02-01', 2027],
  ])('on %s the year that is missing is %s', (today, year) => {
    expect(missingYear(today, officeOf(files))).toBe(year);
  });
});

test('what is proposed of a year that is known is at most a day beside the decree', () => {
  const known = Object.keys(files.holidays.years['2026']?.holidays ?? {});
  const proposed = proposedHolidays(2026);
  for (const { day, name } of proposed)
    expect(
      known.some((each) => Math.abs(Date.parse(each) - Date.parse(day)) <= 86_400_000),
      `${day} ${name}`,
    ).toBe(true);
  expect(proposed.map(({ name }) => name)).toEqual(expect.arrayContaining(['Nyepi', 'Waisak', 'Paskah', 'Idul Adha']));
  expect(proposed.length).toBeGreaterThanOrEqual(known.length - 1);
});
