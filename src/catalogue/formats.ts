import { INDONESIAN } from './language.ts';
import type { InLanguage, Language } from './language.ts';
import type { Office } from './office.ts';

type Zone = Pick<Office, 'zone' | 'zoneName' | 'language'>;

const INDONESIAN_MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTHS: Record<Language, readonly string[]> = { id: INDONESIAN_MONTHS, en: ENGLISH_MONTHS };
const WEEKDAYS: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** A local day as `24 November 2026`. */
export function dayInWords(day: string, { language }: InLanguage = INDONESIAN): string {
  const { year, month, date } = split(day);
  return `${date} ${monthInWords(month, language)} ${year}`;
}

/** A local day as `24 Nov 2026`. */
export function dayShort(day: string, { language }: InLanguage = INDONESIAN): string {
  const { year, month, date } = split(day);
  return `${date} ${monthInWords(month, language).slice(0, 3)} ${year}`;
}

/** A local day as `Selasa, 24 November 2026`: where somebody must act, and in letters. */
export const dayWithWeekday = (day: string, of: InLanguage = INDONESIAN): string =>
  `${weekdayInWords(day, of)}, ${dayInWords(day, of)}`;

/** The weekday of a local day: `Selasa`. */
export const weekdayInWords = (day: string, { language }: InLanguage = INDONESIAN): string =>
  WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** The name of a month, 1 to 12. */
const monthInWords = (month: number, language: Language): string => MONTHS[language][month - 1] ?? '';

/** The name of a month, 1 to 12, where it stands alone. */
export const monthAlone = (month: number, { language }: InLanguage = INDONESIAN): string => monthInWords(month, language);

/** The Roman number of a month in numbers of letters, 1 to 12. */
export const romanMonth = (month: number): string => ROMAN[month - 1] ?? '';

/** An instant as `24 November 2026 pukul 14.47 WITA`, in English `24 November 2026 at 14:47 WITA`. */
export const momentInWords = (at: Date, office: Zone): string =>
  `${dayInWords(localDay(at, office), office)} ${atTime(office)} ${timeInWords(at, office)}`;

/** What stands between a day and a time. */
export const atTime = ({ language }: InLanguage): string => (language === 'en' ? 'at' : 'pukul');

/** An instant as `24 Nov 2026, 14.47`, for lists and logs. */
export const momentShort = (at: Date, office: Zone): string =>
  `${dayShort(localDay(at, office), office)}, ${clockInWords(localTime(at, office), office)}`;

/** The time of an instant as `14.47 WITA`. */
export const timeInWords = (at: Date, office: Zone): string =>
  `${clockInWords(localTime(at, office), office)} ${office.zoneName}`;

/** The instant of a local day and time, `09:00`; in an hour that a change of the clocks leaves out, one near it. */
export function instantOf(day: string, time: string, office: Pick<Office, 'zone'>): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => Date.parse(`${localDay(new Date(at), office)}T${localTime(new Date(at), office)}:00Z`);
  const near = wanted - (shown(wanted) - wanted);
  return new Date(near - (shown(near) - wanted));
}

/** A local time as `14.47`, in English `14:47`. */
export const clockInWords = (time: string, { language }: InLanguage): string =>
  language === 'en' ? time : time.replace(':', '.');

/** A number with so many places behind an Indonesian comma: `13,5`. */
export const decimal = (value: number, places: number): string => value.toFixed(places).replace('.', ',');

/** The same of a number that may be below zero, with a minus sign and no hyphen: `−0,4`. */
export const signedDecimal = (value: number, places: number): string => decimal(value, places).replace('-', '−');

/** Whole rupiah as `Rp1.250.000`. */
export const rupiah = (amount: number): string => `${amount < 0 ? '-' : ''}Rp${wholeNumber(Math.abs(amount))}`;

/** A whole number with dots, in English with commas: `1.250`. */
export const wholeNumber = (value: number | bigint, { language }: InLanguage = INDONESIAN): string =>
  value.toString().replaceAll(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : '.');

/** What stands before the fraction. */
export const fractionMark = ({ language }: InLanguage): string => (language === 'en' ? '.' : ',');

/** Bytes as megabytes with a comma, at least `0,1`: `2,1`. The unit is added by the sentence. */
export function megabytes(bytes: number, of: InLanguage = INDONESIAN): string {
  const tenths = Math.max(1, Math.round(bytes / 100_000));
  const whole = wholeNumber(Math.floor(tenths / 10), of);
  return tenths % 10 === 0 ? whole : `${whole}${fractionMark(of)}${tenths % 10}`;
}

/** A length in ms as minutes and seconds: `2.58`. */
export function minutesAndSeconds(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}

/** A NIK as `6472********0001`. */
export const maskNik = (nik: string): string => nik.replace(/^(\d{4})\d{8}(\d{4})$/, '$1********$2');

const hidden = (word: string, keep: number): string => word.slice(0, keep) + '*'.repeat(Math.max(0, word.length - keep));

/** A name of which only the first letters are told: `Siti R********`. One word keeps its first two letters. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.map((word, at) => (words.length === 1 ? hidden(word, 2) : at === 0 ? word : hidden(word, 1))).join(' ');
}

function split(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The local day of an instant in the office's zone: `2026-11-24`. */
export const localDay = (at: Date, office: Pick<Office, 'zone'>): string => parts(at, office).day;

/** The local time of an instant in the office's zone: `14:47`. */
export const localTime = (at: Date, office: Pick<Office, 'zone'>): string => parts(at, office).time;

/** Both at once, where many are wanted. */
export const localMoment = (at: Date, office: Pick<Office, 'zone'>): { day: string; time: string } => parts(at, office);

function parts(at: Date, { zone }: Pick<Office, 'zone'>): { day: string; time: string } {
  const formatter = formatters.get(zone) ?? createFormatter(zone);
  formatters.set(zone, formatter);
  const found = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${found['year']}-${found['month']}-${found['day']}`, time: `${found['hour']}:${found['minute']}` };
}

const createFormatter = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
