import type { DayKind } from './change.ts';

/** A day without work, as a list names it. */
export type ListedDay = { day: string; kind: DayKind; name: string };

const DAY_MS = 86_400_000;

/** Holidays on the same day of every year. */
const FIXED: readonly (readonly [monthAndDay: string, name: string])[] = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
  ['12-25', 'Natal'],
];

/** By month and day of the Islamic year; the state decides by the moon that is seen, so it may be a day later. */
const ISLAMIC: Readonly<Record<string, string>> = {
  '7/27': 'Isra Mikraj',
  '10/1': 'Idul Fitri',
  '10/2': 'Idul Fitri',
  '12/10': 'Idul Adha',
  '1/1': 'Tahun Baru Islam 1 Muharam',
  '3/12': 'Maulid Nabi',
};

/** By days after Easter Sunday. */
const AFTER_EASTER: readonly (readonly [days: number, name: string])[] = [
  [-2, 'Wafat Yesus Kristus'],
  [0, 'Paskah'],
  [39, 'Kenaikan Yesus Kristus'],
];

const calendar = (name: string) =>
  new Intl.DateTimeFormat('en', { calendar: name, timeZone: 'UTC', day: 'numeric', month: 'numeric' });

/**
 * The national holidays that a year is likely to have, computed: a proposal to be held against the joint decree (SKB 3 Menteri), never a calendar. Collective leave
 * cannot be computed and is not among them; days that go by the moon may be off by one.
 */
export function proposedHolidays(year: number): ListedDay[] {
  const islamic = calendar('islamic-umalqura');
  const chinese = calendar('chinese');
  const names: [day: string, name: string][] = FIXED.map(([day, name]) => [`${year}-${day}`, name]);
  const easter = easterOf(year);
  for (const [days, name] of AFTER_EASTER) names.push([dayOf(easter + days * DAY_MS), name]);
  let silence = false;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const ofMoon = ISLAMIC[monthAndDay(islamic, at)];
    if (ofMoon !== undefined) names.push([dayOf(at), ofMoon]);
    const moon = monthAndDay(chinese, at);
    if (moon === '1/1') names.push([dayOf(at), 'Tahun Baru Imlek']);
    if (moon === '4/15') names.push([dayOf(at), 'Waisak']);
    // The new moon of the ninth month of the Saka year, which falls into March.
    if (!silence && at >= Date.UTC(year, 2, 3) && moon.endsWith('/1')) {
      silence = true;
      names.push([dayOf(at), 'Nyepi']);
    }
  }
  const byDay = new Map<string, string>();
  for (const [day, name] of names) byDay.set(day, byDay.has(day) ? `${byDay.get(day)} dan ${name}` : name);
  return [...byDay].toSorted(([a], [b]) => a.localeCompare(b)).map(([day, name]) => ({ day, kind: 'holidays', name }));
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function monthAndDay(of: Intl.DateTimeFormat, at: number): string {
  const parts = Object.fromEntries(of.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts['month']}/${parts['day']}`;
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm of 1876), as an instant in UTC. */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
