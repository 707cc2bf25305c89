import { accepted, refused } from './field-fault.ts';
import type { DatePart, ValueFault } from './field-fault.ts';

type ParsedDate = { ok: true; value: string } | { ok: false; fault: ValueFault };

/** Parts of a date or a moment as typed. */
export type TypedDate = Readonly<Record<DatePart, string>>;

/** Before this year nobody alive was born and no paper counts. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A day of three typed numbers, as `2026-11-24`; months may be written as words ("Mei"). All empty is an empty answer. */
export function parseDate(typed: TypedDate): ParsedDate {
  const parts = { hari: typed.hari.trim(), bulan: typed.bulan.trim(), tahun: typed.tahun.trim() };
  const empty = (['hari', 'bulan', 'tahun'] as const).filter((part) => parts[part] === '');
  if (empty.length === 3) return accepted('');
  if (empty.length > 0) return refused({ reason: 'date-part-missing', parts: empty });
  if (/^\d+$/.test(parts.tahun) && parts.tahun.length !== 4) return refused({ reason: 'year-digits', found: parts.tahun });
  const [date, month, year] = [wholeOf(parts.hari), monthOf(parts.bulan), wholeOf(parts.tahun)];
  if (date === null || month === null || year === null || !exists(year, month, date)) return refused({ reason: 'no-such-date' });
  return accepted(`${year}-${two(month)}-${two(date)}`);
}

/** A day and a time, as `2026-11-24T10:00`. All empty is an empty answer; minutes left empty are 00. */
export function parseDateTime(typed: TypedDate): ParsedDate {
  const day = parseDate(typed);
  const [hourTyped, minuteTyped] = [typed.jam.trim(), typed.menit.trim()];
  if (!day.ok) return day;
  if (day.value === '' && hourTyped === '' && minuteTyped === '') return day;
  if (day.value === '') return refused({ reason: 'date-part-missing', parts: ['hari', 'bulan', 'tahun'] });
  if (hourTyped === '') return refused({ reason: 'date-part-missing', parts: ['jam'] });
  const [hour, minute] = [wholeOf(hourTyped), minuteTyped === '' ? 0 : wholeOf(minuteTyped)];
  if (hour === null || minute === null || hour > 23 || minute > 59) return refused({ reason: 'no-such-time' });
  return accepted(`${day.value}T${two(hour)}:${two(minute)}`);
}

/** A year of four digits. */
export function parseYear(typed: string): ParsedDate {
  const year = wholeOf(typed.trim());
  return year !== null && /^\d{4}$/.test(typed.trim()) && year >= FIRST_YEAR && year <= LAST_YEAR
    ? accepted(String(year))
    : refused({ reason: 'no-such-year', first: FIRST_YEAR, last: LAST_YEAR });
}

/** Whether a canonical local day is one of the calendar. */
export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
};

function exists(year: number, month: number, date: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];

function monthOf(text: string): number | null {
  const whole = wholeOf(text);
  if (whole !== null) return whole;
  const at = text.length < 3 ? -1 : MONTHS.indexOf(text.toLowerCase().slice(0, 3));
  return at === -1 ? null : at + 1;
}

const wholeOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);
const two = (value: number): string => String(value).padStart(2, '0');
