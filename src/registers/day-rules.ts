import { parseDate } from '../catalogue/parse-date.ts';
import { dayOfSerial } from './excel-day.ts';
import { cellText } from './table.ts';
import type { Cell } from './table.ts';

export type DayFault = 'year-two-digits' | 'no-such-day';

/** Months as offices write them beside the usual names. */
const OTHER_MONTHS: Readonly<Record<string, string>> = {
  pebruari: 'februari',
  peb: 'feb',
  may: 'mei',
  agt: 'agu',
  ags: 'agu',
  aug: 'agu',
  august: 'agustus',
  oct: 'okt',
  october: 'oktober',
  nop: 'nov',
  nopember: 'november',
  dec: 'des',
  december: 'desember',
  july: 'juli',
  june: 'juni',
  march: 'maret',
};

/** What means that a permit has no end. */
const WITHOUT_END = /^(-|seumur hidup|selamanya|tanpa batas( waktu)?|tidak terbatas|selama .+)$/i;

/** Whether a cell says that there is no end. */
export const isWithoutEnd = (text: string): boolean => text === '' || WITHOUT_END.test(text);

/**
 * A day as registers write it: `12 Maret 2024`, `12/03/2024` (the day first), `12-3-2024`, `2024-03-12`, a number of Excel. A year of two digits is
 * refused: nobody can say which century was meant.
 */
export function readDay(cell: Cell | undefined): { ok: true; day: string } | { ok: false; reason: DayFault } {
  if (cell?.kind === 'day') return { ok: true, day: cell.day };
  const text = cellText(cell).replace(/^[a-z']+,\s*/i, '');
  if (/^\d{5}([.,]\d+)?$/.test(text)) return exists(dayOfSerial(Number(text.replace(',', '.'))));
  const [, iso] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (iso !== undefined) {
    const [tahun = '', bulan = '', hari = ''] = iso.split('-');
    return read({ hari, bulan, tahun });
  }
  const [, hari, bulan = '', tahun = ''] = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})\.?[\s./-]+(\d{2}|\d{4})$/i.exec(text) ?? [];
  if (hari === undefined) return { ok: false, reason: 'no-such-day' };
  if (tahun.length === 2) return { ok: false, reason: 'year-two-digits' };
  return read({ hari, bulan: OTHER_MONTHS[bulan.toLowerCase()] ?? bulan, tahun });
}

function read(parts: { hari: string; bulan: string; tahun: string }) {
  const parsed = parseDate({ ...parts, jam: '', menit: '' });
  return exists(parsed.ok ? parsed.value : null);
}

const exists = (day: string | null): { ok: true; day: string } | { ok: false; reason: DayFault } =>
  day === null || day === '' ? { ok: false, reason: 'no-such-day' } : { ok: true, day };
