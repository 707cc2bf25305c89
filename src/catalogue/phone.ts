/**
 * A mobile number of this country as `+628…`, or null when it cannot be one.
 * Accepts `+62`, `62` or `0` in front, then 8 and 8 to 13 more digits; spaces, dots, dashes and parentheses do not matter.
 */
export function normalisePhone(text: string): string | null {
  const bare = text.replace(/[\s().-]/g, '');
  const match = /^(?:\+?62|0)(8[1-9]\d{6,11})$/.exec(bare);
  return match === null ? null : `+62${match[1]}`;
}
