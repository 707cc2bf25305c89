import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hoursOn } from '../catalogue/office-hours.ts';
import { readOfficeFiles } from '../catalogue/office-files.ts';
import { officeOf } from '../catalogue/office.ts';
import { packageRoot } from '../package-root.ts';
import type { NewChange } from './change.ts';
import type { OfficeParts } from './live-office.ts';
import { overlay, settingAt } from './overlay-rules.ts';
import { readGroup, SETTING_GROUPS, settingsOf, typedSetting } from './setting-rules.ts';
import type { SettingGroup } from './setting-rules.ts';

const files = await readOfficeFiles(join(packageRoot, 'office'));

function after(changes: readonly NewChange[]): OfficeParts {
  const made = changes.map((change, at) => ({ ...change, id: at + 1, note: '', personId: 'x', at: new Date(0) }));
  return { files, now: overlay(files, made).files, changes: made, newest: made.length };
}
const untouched = after([]);
const typedAs = (parts: OfficeParts, group: SettingGroup) =>
  Object.fromEntries(settingsOf(group).map(([place, kind]) => [place, typedSetting(kind, settingAt(parts.now.settings, place))]));
const changed = (parts: OfficeParts, group: SettingGroup, typed: Record<string, string>) =>
  readGroup(parts, group, { ...typedAs(parts, group), ...typed });

test.each(SETTING_GROUPS)('the form of %s handed in as it stands changes nothing', (group) => {
  expect(changed(untouched, group, {})).toEqual({ ok: true, changes: [] });
});

test('hours of a period count in it, its Friday too, and the usual ones before and after', () => {
  const read = changed(untouched, 'jam-kerja', {
    'hours.closes': '15.45',
    'hours.periods': 'Ramadan; 8 Februari 2027; 9 Maret 2027; 08.00-15.00; Jumat 08.00-15.30',
  });
  const office = officeOf(after(read.ok ? read.changes : []).now);
  expect(hoursOn('2027-02-05', office)).toEqual({ opens: '08:00', closes: '15:45' });
  expect(hoursOn('2027-02-08', office)).toEqual({ opens: '08:00', closes: '15:00' });
  expect(hoursOn('2027-02-12', office)).toEqual({ opens: '08:00', closes: '15:30' });
  expect(hoursOn('2027-03-10', office)).toEqual({ opens: '08:00', closes: '15:45' });
  const again = typedAs(after(read.ok ? read.changes : []), 'jam-kerja');
  expect(again['hours.periods']).toBe('Ramadan; 8 Februari 2027; 9 Maret 2027; 08.00-15.00; Jumat 08.00-15.30');
});

test('what is typed again as the file has it goes back to the file', () => {
  const first = changed(untouched, 'pengingat', { 'reminders.draft_days': '5, 10' });
  const parts = after(first.ok ? first.changes : []);
  expect(officeOf(parts.now).reminders.draftDays).toEqual([5, 10]);
  const back = changed(parts, 'pengingat', { 'reminders.draft_days': '3; 14' });
  expect(back).toMatchObject({ ok: true, changes: [{ key: 'reminders.draft_days', by: 'file', after: [3, 14] }] });
});

test.each([
  ['kantor', 'name', ' ', 'missing'],
  ['jam-kerja', 'hours.opens', '25.00', 'time-wrong'],
  ['jam-kerja', 'hours.closes', '07.00', 'closes-before'],
  ['jam-kerja', 'hours.exceptions.jumat', '16.00-08.00', 'hours-wrong'],
  ['jam-kerja', 'hours.periods', 'Ramadan; 9 Maret 2027; 8 Februari 2027; 08.00-15.00', 'period-wrong'],
  [
    'jam-kerja',
    'hours.periods',
    'A; 1 Maret 2027; 9 Maret 2027; 08.00-15.00\nB; 9 Maret 2027; 10 Maret 2027; 08.00-15.00',
    'period-wrong',
  ],
  ['nomor', 'numbers.registration', 'SMR-{year}', 'pattern-sequence'],
  ['nomor', 'numbers.registration', 'SMR-{sequence:6}', 'pattern-year'],
  ['nomor', 'numbers.registration', 'SMR-{year}-{sequence}-{code}', 'pattern-unknown'],
  ['nomor', 'numbers.registration', 'SMR/{year}/{sequence}', 'pattern-sign'],
  ['nomor', 'numbers.letter', '503/{year/{sequence}', 'pattern-year'],
  ['unggahan', 'uploads.megabytes', '0', 'amount-wrong'],
  ['unggahan', 'uploads.pages', '2,5', 'whole-wrong'],
  ['pengingat', 'reminders.expiry_days', '30, 400', 'days-wrong'],
  ['penyimpanan', 'retention.draft_warning_days', '', 'whole-wrong'],
  ['penyimpanan', 'retention.draft_days', '9999', 'refused'],
] as const)('in %s, %s as "%s" is refused: %s', (group, place, typed, fault) => {
  expect(changed(untouched, group, { [place]: typed })).toEqual({ ok: false, faults: { [place]: fault } });
});

test.each([
  ['penyimpanan', 'retention.closed_months', '60', 60],
  ['penyimpanan', 'retention.draft_days', '', null],
  ['unggahan', 'uploads.megabytes', '2,5', 2.5],
  ['pengingat', 'reminders.fee_after_days', '', []],
  ['nomor', 'numbers.letter', '600.{sequence}/{code}/{month}/{year}', '600.{sequence}/{code}/{month}/{year}'],
] as const)('in %s, %s as "%s" is taken', (group, place, typed, value) => {
  expect(changed(untouched, group, { [place]: typed })).toMatchObject({ ok: true, changes: [{ key: place, after: value }] });
});
