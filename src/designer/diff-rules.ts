import { structuredPatch } from 'diff';

/** One line of a comparison; `skipped` stands for lines that are the same and not shown. */
export type DiffLine = { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'skipped'; count: number };

/** How many unchanged lines are shown around a change. */
const AROUND = 3;

/** What one text has that another has not, line by line, with a few lines around; empty = they are the same. */
export function diffLines(before: string, after: string): DiffLine[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: AROUND });
  const lines: DiffLine[] = [];
  let shown = 0;
  for (const { oldStart, oldLines, lines: parts } of hunks) {
    const begins = oldStart - 1;
    if (begins > shown) lines.push({ kind: 'skipped', count: begins - shown });
    for (const part of parts) {
      const text = part.slice(1);
      if (part.startsWith('+')) lines.push({ kind: 'added', text });
      else if (part.startsWith('-')) lines.push({ kind: 'removed', text });
      else if (part.startsWith(' ')) lines.push({ kind: 'same', text });
    }
    shown = begins + oldLines;
  }
  return lines;
}
