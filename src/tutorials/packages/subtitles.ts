/** One caption as it stands in a file. Times in ms. */
export type FileCue = { startMs: number; endMs: number; text: string };

/** Reads the captions that our own films write (`plan/web-vtt.ts`): times, then text until an empty line. */
export function readVtt(vtt: string): FileCue[] {
  return vtt.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => line.includes('-->'));
    const times = /^([\d:.]+) --> ([\d:.]+)/.exec(lines[at] ?? '');
    if (times === null) return [];
    const text = lines
      .slice(at + 1)
      .join('\n')
      .trim();
    return [{ startMs: readTime(times[1] ?? ''), endMs: readTime(times[2] ?? ''), text: unescapeText(text) }];
  });
}

/** Captions as SubRip, which video platforms take. */
export const asSrt = (cues: readonly FileCue[]): string =>
  cues
    .map(
      ({ startMs, endMs, text }, at) =>
        `${at + 1}\r\n${srtTime(startMs)} --> ${srtTime(endMs)}\r\n${text.replaceAll('\n', '\r\n')}\r\n`,
    )
    .join('\r\n');

/** `01:02:03.004` or `02:03.004` → ms. */
const readTime = (time: string): number => Math.round(time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);

/** `3723004` → `01:02:03,004`. */
function srtTime(ms: number): string {
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)},${String(ms % 1000).padStart(3, '0')}`;
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const unescapeText = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
