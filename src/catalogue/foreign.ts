// Two characters of Unicode's private use: no keyboard writes them, and no page shows them.
const OPEN = '\u{E000}';
const CLOSE = '\u{E001}';

/** An Indonesian text that stands on an English page: the page says so with `lang="id"`, because a screen reader would read it as English. */
export const asForeign = (text: string): string => (text === '' ? '' : `${OPEN}${text}${CLOSE}`);

/** A text as it is sent, spoken or printed. */
export const withoutMarks = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '');

/** Whether a text has no English. */
export const isForeign = (text: string): boolean => text.includes(OPEN);

/** Parts of a page: elements that hold nothing but text, tags, and the text between them. */
const PARTS = /<(title|option|textarea|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** A page with every foreign text inside `lang="id"`; where no element may stand, in attributes and options, the text stays bare. */
export function markForeign(html: string): string {
  if (!isForeign(html)) return html;
  return html.replaceAll(PARTS, (part) =>
    part.startsWith('<') ? withoutMarks(part) : part.replaceAll(OPEN, '<span lang="id">').replaceAll(CLOSE, '</span>'),
  );
}
