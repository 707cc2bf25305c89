/** A visit ends after so long, whatever is done in it: its number is of no use to follow anybody from day to day. */
export const VISIT_HOURS = 24;

/**
 * Reads the cookie of a visit: its number, and when it began in ms.
 * @returns the number; null when there is none, it is over, or nobody of ours wrote it.
 */
export function visitOf(cookie: string | undefined, now: Date): number | null {
  const [, number, begunMs] = /^(\d{1,15})\.(\d{1,15})$/.exec(cookie ?? '') ?? [];
  if (number === undefined || Number(number) === 0) return null;
  const ageMs = now.getTime() - Number(begunMs);
  return ageMs >= 0 && ageMs < VISIT_HOURS * 3600_000 ? Number(number) : null;
}

/** Width of a screen in CSS px as a class: what a page is laid out for. */
export const widthClass = (px: number): 'phone' | 'tablet' | 'wide' => (px < 600 ? 'phone' : px < 1000 ? 'tablet' : 'wide');

/**
 * Kind of device and line as a request tells them before any script ran.
 * @param headers.mobile `Sec-CH-UA-Mobile`; `agent` the user agent; `ect` the effective kind of line; `saveData` "on" where the person saves data.
 */
export function deviceOf(headers: {
  mobile?: string | undefined;
  agent?: string | undefined;
  ect?: string | undefined;
  saveData?: string | undefined;
}): {
  width: string;
  connection: string;
} {
  const { mobile, agent = '', ect, saveData } = headers;
  const isPhone = mobile === '?1' || (mobile === undefined && /Mobi|Android.*Mobile/i.test(agent));
  const isWide = mobile === '?0' || (mobile === undefined && /Windows NT|Macintosh|X11/.test(agent));
  return { width: isPhone ? 'phone' : isWide ? 'wide' : '', connection: lineClass(ect ?? (saveData === 'on' ? '3g' : '')) };
}

/** `slow-2g`, `2g` and `3g` as browsers name them are slow; nothing known is ''. */
export const lineClass = (effectiveType: string): '' | 'slow' | 'good' =>
  effectiveType === '' ? '' : effectiveType === '4g' ? 'good' : /^(slow-2g|2g|3g)$/.test(effectiveType) ? 'slow' : '';
