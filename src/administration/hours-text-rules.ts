import { z } from 'zod';
import { dayInWords } from '../catalogue/formats.ts';
import { parseDate } from '../catalogue/parse-date.ts';

const hours = z.object({ opens: z.string(), closes: z.string() });
const period = hours.extend({
  name: z.string(),
  from: z.string(),
  to: z.string(),
  exceptions: z.partialRecord(z.string(), hours).default({}),
});
type Hours = z.infer<typeof hours>;

/** Opening and closing as they are typed: `08.00-16.30`. */
export function hoursText(value: unknown): string {
  const read = hours.safeParse(value);
  return read.success ? `${read.data.opens}-${read.data.closes}`.replaceAll(':', '.') : '';
}

/** Typed hours; null = none are typed, `wrong` = they cannot be read, or end before they begin. */
export function hoursOf(text: string): Hours | null | 'wrong' {
  if (text.trim() === '') return null;
  const [, from, until] = /^(\d{1,2}[.:]\d{2})\s*(?:-|sampai|s\.d\.)\s*(\d{1,2}[.:]\d{2})$/.exec(text.trim()) ?? [];
  const [opens, closes] = [timeOf(from), timeOf(until)];
  return opens === null || closes === null || closes <= opens ? 'wrong' : { opens, closes };
}

/** Periods as they are typed, a line each: `Ramadan; 8 Februari 2027; 9 Maret 2027; 08.00-15.00; Jumat 08.00-15.30`. */
export function periodsText(value: unknown): string {
  const read = z.array(period).safeParse(value);
  if (!read.success) return '';
  return read.data
    .map((each) => {
      const { jumat } = each.exceptions;
      const friday = jumat === undefined ? '' : `; Jumat ${hoursText(jumat)}`;
      return `${each.name}; ${dayInWords(each.from)}; ${dayInWords(each.to)}; ${hoursText(each)}${friday}`;
    })
    .join('\n');
}

/** Typed periods; null = a line cannot be read, ends before it begins, or two of them overlap. */
export function periodsOf(text: string): z.infer<typeof period>[] | null {
  const periods: z.infer<typeof period>[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [name = '', from = '', to = '', week = '', friday = ''] = line.split(';').map((each) => each.trim());
    const [begins, ends] = [dayOf(from), dayOf(to)];
    const [usual, jumat] = [hoursOf(week), hoursOf(friday.replace(/^jumat\s*/i, ''))];
    const isRead = begins !== '' && ends !== '' && usual !== null && usual !== 'wrong' && jumat !== 'wrong';
    if (name === '' || !isRead || ends < begins) return null;
    if (periods.some((each) => each.from <= ends && begins <= each.to)) return null;
    periods.push({ name, from: begins, to: ends, ...usual, exceptions: jumat === null ? {} : { jumat } });
  }
  return periods;
}

function timeOf(text: string | undefined): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(text ?? '') ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

function dayOf(text: string): string {
  const [hari = '', bulan = '', tahun = ''] = text.split(/\s+/);
  const parsed = parseDate({ hari, bulan, tahun, jam: '', menit: '' });
  return parsed.ok ? parsed.value : '';
}
