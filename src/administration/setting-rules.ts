import { judgePattern } from './number-pattern-rules.ts';
import { hoursOf, hoursText, periodsOf, periodsText } from './hours-text-rules.ts';
import { plain } from './history-rules.ts';
import { overlay, settingAt } from './overlay-rules.ts';
import type { NewChange } from './change.ts';
import type { OfficeParts } from './live-office.ts';

/**
 * How a setting is typed.
 * - `line`: text. `time`: `08.00`. `hours`: two of them, or nothing. `periods`: other hours for some weeks, a line each.
 * - `pattern`: of numbers. `count`: a whole number. `count-or-never`: the same, or nothing for "never". `days`: counts of days with commas. `amount`: a number.
 */
type SettingKind = 'line' | 'time' | 'hours' | 'periods' | 'pattern' | 'count' | 'count-or-never' | 'days' | 'amount';

/** What can be changed in the browser, by the groups of the form; the place is that in `office/office.yaml`. */
const settingGroups = {
  kantor: {
    name: 'line',
    short_name: 'line',
    address: 'line',
    phone: 'line',
    whatsapp: 'line',
    website: 'line',
  },
  'jam-kerja': {
    'hours.text': 'line',
    'hours.opens': 'time',
    'hours.closes': 'time',
    'hours.exceptions.jumat': 'hours',
    'hours.periods': 'periods',
  },
  nomor: { 'numbers.registration': 'pattern', 'numbers.letter': 'pattern', 'numbers.assessment': 'pattern' },
  unggahan: { 'uploads.megabytes': 'amount', 'uploads.pages': 'count', 'uploads.megapixels': 'amount' },
  pengingat: {
    'reminders.draft_days': 'days',
    'reminders.correction_days': 'days',
    'reminders.expiry_days': 'days',
    'reminders.fee_before_days': 'days',
    'reminders.fee_after_days': 'days',
  },
  penyimpanan: {
    'retention.draft_days': 'count-or-never',
    'retention.draft_warning_days': 'count',
    'retention.closed_months': 'count-or-never',
    'retention.issued_years': 'count-or-never',
    'retention.message_months': 'count-or-never',
    'retention.correspondence_months': 'count-or-never',
    'retention.kept_document_months': 'count-or-never',
    'retention.account_months': 'count-or-never',
    'retention.account_warning_days': 'count',
  },
} as const satisfies Record<string, Record<string, SettingKind>>;

export type SettingGroup = keyof typeof settingGroups;
export type SettingPlace = { [Group in SettingGroup]: keyof (typeof settingGroups)[Group] }[SettingGroup];

/** The groups in their order. */
export const SETTING_GROUPS = Object.keys(settingGroups) as SettingGroup[];

/** The settings of a group with how each is typed. */
export const settingsOf = (group: SettingGroup): [SettingPlace, SettingKind][] =>
  Object.entries(settingGroups[group]) as [SettingPlace, SettingKind][];

/** What is wrong with a typed setting; `refused`: the files of the office could not hold it, such as a number that is too large. */
export type SettingFault =
  | 'missing'
  | 'time-wrong'
  | 'closes-before'
  | 'hours-wrong'
  | 'period-wrong'
  | 'whole-wrong'
  | 'days-wrong'
  | 'amount-wrong'
  | 'pattern-sequence'
  | 'pattern-year'
  | 'pattern-unknown'
  | 'pattern-sign'
  | 'refused';

type Parsed = { ok: true; value: unknown } | { ok: false; fault: SettingFault };

const value = (found: unknown): Parsed => ({ ok: true, value: found });
const fault = (reason: SettingFault): Parsed => ({ ok: false, fault: reason });

/** A setting as it stands in the form. */
export function typedSetting(kind: SettingKind, stored: unknown): string {
  if (stored === null || stored === undefined) return '';
  if (kind === 'hours') return hoursText(stored);
  if (kind === 'periods') return periodsText(stored);
  if (kind === 'time') return plain(stored).replace(':', '.');
  if (kind === 'amount') return plain(stored).replace('.', ',');
  return plain(stored);
}

/** A setting as it was typed. */
function readSetting(place: SettingPlace, kind: SettingKind, typed: string): Parsed {
  const text = kind === 'periods' ? typed.trim() : typed.replaceAll(/\s+/g, ' ').trim();
  switch (kind) {
    case 'line':
      return text === '' ? fault('missing') : value(text);
    case 'time': {
      const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(text) ?? [];
      return hour === undefined ? fault('time-wrong') : value(`${hour.padStart(2, '0')}:${minute}`);
    }
    case 'hours': {
      const hours = hoursOf(text);
      return hours === 'wrong' ? fault('hours-wrong') : value(hours);
    }
    case 'periods': {
      const periods = periodsOf(text);
      return periods === null ? fault('period-wrong') : value(periods);
    }
    case 'pattern': {
      const wrong = judgePattern(place, text);
      return wrong === null ? value(text) : fault(wrong);
    }
    case 'count':
    case 'count-or-never':
      if (text === '' && kind === 'count-or-never') return value(null);
      return /^\d{1,5}$/.test(text) && Number(text) > 0 ? value(Number(text)) : fault('whole-wrong');
    case 'days': {
      const days = text === '' ? [] : text.split(/[\s,;]+/).map(Number);
      const isGood = days.length <= 6 && days.every((day) => Number.isInteger(day) && day > 0 && day <= 365);
      return isGood ? value(days) : fault('days-wrong');
    }
    case 'amount': {
      const amount = Number(text.replace(',', '.'));
      return text !== '' && amount > 0 && amount <= 1000 ? value(amount) : fault('amount-wrong');
    }
  }
}

/** A group as it was typed: what it changes, or all that is wrong with it. */
export function readGroup(
  parts: OfficeParts,
  group: SettingGroup,
  typed: Readonly<Record<string, string>>,
): { ok: true; changes: NewChange[] } | { ok: false; faults: Partial<Record<SettingPlace, SettingFault>> } {
  const faults: Partial<Record<SettingPlace, SettingFault>> = {};
  const changes: NewChange[] = [];
  for (const [place, kind] of settingsOf(group)) {
    const read = readSetting(place, kind, typed[place] ?? '');
    if (!read.ok) faults[place] = read.fault;
    else changes.push(...changeOf(parts, place, read.value));
  }
  if (typeof typed['hours.opens'] === 'string' && faults['hours.opens'] === undefined && faults['hours.closes'] === undefined) {
    const minutes = (place: 'hours.opens' | 'hours.closes') => (typed[place] ?? '').replace('.', ':').padStart(5, '0');
    if (minutes('hours.closes') <= minutes('hours.opens')) faults['hours.closes'] = 'closes-before';
  }
  for (const key of overlay(parts.now, changes).unfit) faults[key.slice('setting:'.length) as SettingPlace] ??= 'refused';
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, changes };
}

function changeOf(parts: OfficeParts, place: SettingPlace, wished: unknown): NewChange[] {
  const before = settingAt(parts.now.settings, place) ?? null;
  if (isSame(before, wished)) return [];
  const inFile = settingAt(parts.files.settings, place) ?? null;
  const by = isSame(inFile, wished) && isChanged(parts, place) ? 'file' : 'browser';
  return [{ part: 'setting', key: place, by, before, after: wished }];
}

/** Whether a setting was changed in the browser and not set back. */
export const isChanged = (parts: OfficeParts, place: string): boolean =>
  parts.changes.some(({ part, key, by }) => part === 'setting' && key === place && by === 'browser');

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
