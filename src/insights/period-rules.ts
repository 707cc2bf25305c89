/** A stretch of whole months for which figures are told: a month `2026-11`, a quarter `2026-t4`, a half year `2026-s2`, a year `2026`. */
export type Period = {
  key: string;
  kind: 'month' | 'quarter' | 'half' | 'year';
  /** Its months in order, as `2026-11`. */
  months: readonly string[];
  /** First local day, and the first one after it. */
  from: string;
  until: string;
};

const MONTHS_OF = { quarter: 3, half: 6 } as const;

/** The period of a key as it stands in an address; null = it is none. */
export function readPeriod(key: string): Period | null {
  const [, year = '', part = ''] = /^(20\d{2})(?:-(0[1-9]|1[0-2]|t[1-4]|s[12]))?$/.exec(key) ?? [];
  if (year === '') return null;
  const kind = part === '' ? 'year' : part.startsWith('t') ? 'quarter' : part.startsWith('s') ? 'half' : 'month';
  const count = kind === 'year' ? 12 : kind === 'month' ? 1 : MONTHS_OF[kind];
  const first = kind === 'year' ? 1 : kind === 'month' ? Number(part) : (Number(part.slice(1)) - 1) * count + 1;
  const months = Array.from({ length: count }, (_, at) => monthAfter(`${year}-${two(first)}`, at));
  return { key, kind, months, from: `${months[0]}-01`, until: `${monthAfter(months[0] ?? '', count)}-01` };
}

/** The period of a key that is known to be one. @throws Error when it is none. */
export function periodOf(key: string): Period {
  const period = readPeriod(key);
  if (period === null) throw new Error(`${key} is no period`);
  return period;
}

/** The first and the last month of a period. */
export const firstAndLast = ({ months }: Pick<Period, 'months'>): { first: string; last: string } => ({
  first: months[0] ?? '',
  last: months.at(-1) ?? '',
});

/** The month of a local day: `2026-11`. */
export const monthOfDay = (day: string): string => day.slice(0, 7);

/** The month so many months later, or earlier where `count` is below 0. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + count;
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
}

/** All months from one to another, both included; none when the first is the later one. */
export function monthsBetween(first: string, last: string): string[] {
  const months = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** What an officer can choose from on a local day, newest first: twelve months, four quarters, two half years, two years. */
export function periodsToChoose(today: string): Record<Period['kind'], Period[]> {
  const now = monthOfDay(today);
  const keys = (count: number, step: number, keyOf: (month: string) => string) =>
    [...new Set(Array.from({ length: count }, (_, at) => keyOf(monthAfter(now, -at * step))))].map(periodOf);
  return {
    half: keys(2, 6, (month) => keyOfPart(month, 's', 6)),
    quarter: keys(4, 3, (month) => keyOfPart(month, 't', 3)),
    month: keys(12, 1, (month) => month),
    year: keys(2, 12, (month) => month.slice(0, 4)),
  };
}

/** The half year of a local day: the period that offices report by, and the one shown first. */
export const halfYearOf = (day: string): Period => periodOf(keyOfPart(monthOfDay(day), 's', 6));

const keyOfPart = (month: string, sign: 's' | 't', months: number): string =>
  `${month.slice(0, 4)}-${sign}${Math.ceil(Number(month.slice(5)) / months)}`;

const two = (value: number): string => String(value).padStart(2, '0');
