/**
 * A mobile number of this country as `+628…`, or null when it cannot be one.
 * Accepts `+62`, `62` or `0` in front, then 8 and 8 to 13 more digits; spaces, dots, dashes and parentheses do not matter.
 */
export function normalisePhone(text: string): string | null {
  const bare = text.replace(/[\s().-]/g, '');
  const match = /^(?:\+?62|0)(8[1-9]\d{6,11})$/.exec(bare);
  return match === null ? null : `+62${match[1]}`;
}

/** A number that can be called: a mobile one as `+628…`, one of a telephone at home or in an office as `0541…`; null = neither. */
export function callablePhone(text: string): string | null {
  const mobile = normalisePhone(text);
  if (mobile !== null) return mobile;
  const match = /^(?:\+?62|0)([2-79]\d{6,10})$/.exec(text.replace(/[\s().-]/g, ''));
  return match === null ? null : `0${match[1]}`;
}

/** As people read it: `0812 3456 7890`, `0541 739 614`. */
export function callableInWords(phone: string): string {
  if (phone.startsWith('+62')) return phone.replace(/^\+62/, '0').replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3');
  return phone.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}
