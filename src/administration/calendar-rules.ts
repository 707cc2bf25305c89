import type { Office } from '../catalogue/office.ts';
import { isDay, parseDate } from '../catalogue/parse-date.ts';
import { DAY_KINDS } from './change.ts';
import type { DayKind, DayValue, NewChange } from './change.ts';
import type { ListedDay } from './holiday-proposal-rules.ts';
import type { OfficeParts } from './live-office.ts';

/** A day that the office does not work, or that a file says so of and somebody took out. */
export type CalendarDay = {
  day: string;
  /** null = a working day, although the file says otherwise. */
  value: DayValue;
  /** Who says so. */
  origin: 'file' | 'browser';
  /** What the file says of it; null = nothing. */
  inFile: DayValue;
};

/** Longest name of a day, in characters. */
export const LONGEST_NAME = 80;

/** From this day of the year on, the next year's holidays are asked for. */
const ASKED_FROM = '-10-01';

const valueIn = (files: OfficeParts['files'], day: string): DayValue => {
  const year = files.holidays.years[day.slice(0, 4)];
  const kind = DAY_KINDS.find((each) => year?.[each][day] !== undefined);
  return kind === undefined ? null : { kind, name: year?.[kind][day] ?? '' };
};

/** One day of the calendar; also one that nothing is said of. */
export function calendarDay(parts: OfficeParts, day: string): CalendarDay {
  const changed = parts.changes.find(({ part, key }) => part === 'calendar' && key === day);
  return {
    day,
    value: valueIn(parts.now, day),
    origin: changed?.by === 'browser' ? 'browser' : 'file',
    inFile: valueIn(parts.files, day),
  };
}

/** The days of a year, in their order, with those that were taken out. */
export function daysOfYear(parts: OfficeParts, year: string): CalendarDay[] {
  const { now, changes } = parts;
  const said = DAY_KINDS.flatMap((kind) => Object.keys(now.holidays.years[year]?.[kind] ?? {}));
  const changed = changes.flatMap(({ part, key, by }) =>
    part === 'calendar' && by === 'browser' && key.startsWith(`${year}-`) ? [key] : [],
  );
  return [...new Set([...said, ...changed])]
    .toSorted()
    .map((day) => calendarDay(parts, day))
    .filter(({ value, inFile }) => value !== null || inFile !== null);
}

/** Years that something is said of, and the one after the current: there is always one to write. */
export const yearsToShow = (parts: OfficeParts, today: string): string[] =>
  [...new Set([...Object.keys(parts.now.holidays.years), today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)])].toSorted();

/** The year whose holidays the administrator must see to now; null = none. From October on it is also the next one. */
export function missingYear(today: string, office: Pick<Office, 'holidays'>): number | null {
  const year = Number(today.slice(0, 4));
  if (!office.holidays.years.includes(year)) return year;
  return today >= `${year}${ASKED_FROM}` && !office.holidays.years.includes(year + 1) ? year + 1 : null;
}

export type DayFault = 'day-missing' | 'day-wrong' | 'day-there' | 'name-missing' | 'name-long' | 'kind-missing';
export type DayTyped = Readonly<Record<'tanggal-hari' | 'tanggal-bulan' | 'tanggal-tahun' | 'nama' | 'jenis', string>>;
export type DayFaults = Partial<Record<'tanggal' | 'nama' | 'jenis', DayFault>>;

/** A day as it was typed, or all that is wrong with it. @param was the day that is changed; null = a new one. */
export function readDay(
  typed: DayTyped,
  given: { parts: OfficeParts; was: string | null },
): { ok: true; listed: ListedDay } | { ok: false; faults: DayFaults } {
  const parsed = parseDate({
    hari: typed['tanggal-hari'],
    bulan: typed['tanggal-bulan'],
    tahun: typed['tanggal-tahun'],
    jam: '',
    menit: '',
  });
  const day = parsed.ok ? parsed.value : '';
  const faults: DayFaults = {};
  if (!parsed.ok) faults.tanggal = 'day-wrong';
  else if (day === '') faults.tanggal = 'day-missing';
  else if (day !== given.was && valueIn(given.parts.now, day) !== null) faults.tanggal = 'day-there';
  const name = tidy(typed.nama);
  if (name === '') faults.nama = 'name-missing';
  else if (name.length > LONGEST_NAME) faults.nama = 'name-long';
  const kind = DAY_KINDS.find((each) => each === typed.jenis);
  if (kind === undefined) faults.jenis = 'kind-missing';
  if (kind === undefined || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, listed: { day, kind, name } };
}

/** What is to be written so that a day stands as wished; nothing where it does already. What is again as in the file goes back to it. */
export function changeOfDay(parts: OfficeParts, day: string, wished: DayValue): NewChange[] {
  const { value, origin, inFile } = calendarDay(parts, day);
  if (isSame(value, wished)) return [];
  const by = origin === 'browser' && isSame(inFile, wished) ? 'file' : 'browser';
  return [{ part: 'calendar', key: day, by, before: value, after: wished }];
}

/** Days that become working days or stop being ones, of changes that are to be made: only they move a promise. */
export const movedDays = (changes: readonly NewChange[]): string[] =>
  changes.flatMap(({ part, key, before, after }) =>
    part === 'calendar' && !isWeekend(key) && (before === null) !== (after === null) ? [key] : [],
  );

/** Saturday or Sunday: no working day in any case. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export type LineFault = { line: number; reason: 'columns' | 'day-wrong' | 'other-year' | 'name' | 'kind' | 'twice' };

/** How kinds are written in a list, by what they are called there. */
export type KindWords = Readonly<Record<DayKind, string>>;

/** Most lines of a list: no year has more days. */
const MOST_LINES = 366;

/** A list of days of a year, a line each, as `2027-01-01;libur nasional;Tahun Baru Masehi`; the first line may name the columns. */
export function readDayList(text: string, year: string, words: KindWords): { days: ListedDay[]; faults: LineFault[] } {
  const days = new Map<string, ListedDay>();
  const faults: LineFault[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, MOST_LINES);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && /^tanggal[;,\t]/i.test(line))) continue;
    const cells = line.split(line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',').map(tidy);
    const [typedDay = '', typedKind = '', ...rest] = cells.map((cell) => cell.replaceAll(/^"|"$/g, ''));
    const name = rest.filter((cell) => cell !== '').join(', ');
    const day = dayOf(typedDay);
    const kind = DAY_KINDS.find((each) => words[each].toLowerCase() === typedKind.toLowerCase());
    const reason = lineFault({ cells: cells.length, day, year, kind, name, twice: days.has(day) });
    if (reason !== null) faults.push({ line: index + 1, reason });
    else if (kind !== undefined) days.set(day, { day, kind, name });
  }
  return { days: [...days.values()], faults };
}

function lineFault(of: {
  cells: number;
  day: string;
  year: string;
  kind: DayKind | undefined;
  name: string;
  twice: boolean;
}): LineFault['reason'] | null {
  if (of.cells < 3) return 'columns';
  if (of.day === '') return 'day-wrong';
  if (!of.day.startsWith(`${of.year}-`)) return 'other-year';
  if (of.kind === undefined) return 'kind';
  if (of.name === '' || of.name.length > LONGEST_NAME) return 'name';
  return of.twice ? 'twice' : null;
}

/** `2027-01-01`, `1/1/2027`, `1 Januari 2027`; '' = no day. */
function dayOf(text: string): string {
  if (isDay(text)) return text;
  const [hari = '', bulan = '', tahun = ''] = text.split(/[\s/.-]+/);
  const parsed = parseDate({ hari, bulan, tahun, jam: '', menit: '' });
  return parsed.ok ? parsed.value : '';
}

/** What makes a year exactly what a list says: days are added, changed and taken out, and the year is known from then on. */
export function changesOfYear(parts: OfficeParts, year: string, days: readonly ListedDay[]): NewChange[] {
  const wished = new Map(days.map(({ day, kind, name }) => [day, { kind, name }]));
  const all = new Set([...daysOfYear(parts, year).map(({ day }) => day), ...wished.keys()]);
  const known = parts.now.holidays.years[year]?.complete === true;
  return [
    ...[...all].toSorted().flatMap((day) => changeOfDay(parts, day, wished.get(day) ?? null)),
    ...(known ? [] : [{ part: 'year', key: year, by: 'browser', before: null, after: true } as const]),
  ];
}

const isSame = (a: DayValue, b: DayValue): boolean => a === b || (a?.kind === b?.kind && a?.name === b?.name);

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
