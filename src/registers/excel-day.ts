const DAY_MS = 86_400_000;

/** Numbers outside of these are no day of a permit: 1 January 1930 and 31 December 2130. */
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 84_371;

/**
 * The day of a serial number as Excel counts (ECMA-376, 18.17.4.1): day 1 is 1 January 1900, with a 29 February 1900 that never was; in workbooks of
 * the other system day 0 is 1 January 1904. Hours behind the comma do not count. Null = not a day that a permit could have.
 */
export function dayOfSerial(serial: number, date1904 = false): string | null {
  const since1900 = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || since1900 < FIRST_SERIAL || since1900 > LAST_SERIAL) return null;
  return new Date(Date.UTC(1899, 11, 30) + since1900 * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a number format shows a day: one of Excel's own by its id, or one whose code names years or days outside of quotes and brackets. */
export function isDayFormat(id: number, code: string | null): boolean {
  if (code === null) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const signs = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(signs) && !/general/i.test(signs);
}
