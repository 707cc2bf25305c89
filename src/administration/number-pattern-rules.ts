/** What numbers may be made of, by the setting: letters also know the code of a service and the month. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'numbers.registration': ['year', 'sequence'],
  'numbers.assessment': ['year', 'sequence'],
  'numbers.letter': ['year', 'sequence', 'code', 'month'],
};

/** What stands in the address of a page, or on a bill, is plain; a letter may have strokes and dots too. */
const PLAIN = /^[A-Za-z0-9-]*$/;
const OF_LETTERS = /^[A-Za-z0-9\-/. ]*$/;

/**
 * What is wrong with a pattern of numbers; null = nothing. Counters begin anew each year, so that a number without year or without its place in the year would be given
 * twice.
 */
export function judgePattern(
  place: string,
  pattern: string,
): 'pattern-sequence' | 'pattern-year' | 'pattern-unknown' | 'pattern-sign' | null {
  const names = [...pattern.matchAll(/\{(\w+)(?::([1-9]))?\}/g)].map(([, name = '']) => name);
  const rest = pattern.replaceAll(/\{(\w+)(?::([1-9]))?\}/g, '');
  if (!names.includes('sequence')) return 'pattern-sequence';
  if (!names.includes('year')) return 'pattern-year';
  if (/[{}]/.test(rest) || names.some((name) => NAMES[place]?.includes(name) !== true)) return 'pattern-unknown';
  return (place === 'numbers.letter' ? OF_LETTERS : PLAIN).test(rest) ? null : 'pattern-sign';
}
