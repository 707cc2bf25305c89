/**
 * Fills a number's pattern from `office/`: `SMR-{year}-{sequence:6}` is `SMR-2026-000123`.
 * A value in braces may name its least count of digits. An unknown name is a bug of the office's file and throws.
 */
export function fillPattern(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\{(\w+)(?::(\d+))?\}/g, (_, name: string, digits: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the pattern "${pattern}" asks for {${name}}, which is not known here`);
    return String(value).padStart(Number(digits ?? 0), '0');
  });
}
