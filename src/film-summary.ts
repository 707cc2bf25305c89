import type { FilmReport } from './tutorials/film-report.ts';

/** What was made, for a person: a line for each full film, or step film that was asked for by itself, and one for all together. */
export function summaryOf(reports: readonly FilmReport[], folder: string): string[] {
  const [first] = reports;
  if (first === undefined) return [];
  const full = reports.filter(({ stage }) => stage === null);
  const told = full.length > 0 ? full : reports;
  const stages = reports.length - told.length;
  const { wallSeconds, peakMemoryMiB, cacheHits } = first;
  const seconds = reports.reduce((sum, { durationMs }) => sum + durationMs / 1000, 0);
  const megabytes = reports.reduce((sum, { bytes }) => sum + bytes / 1e6, 0);
  const films = [
    `${told.length} ${told.length === 1 ? 'film' : 'films'}`,
    ...(stages === 0 ? [] : [`${stages} step films`]),
  ].join(' and ');
  const { fellBack } = first;
  const other =
    fellBack.length === 0
      ? []
      : [
          `${fellBack.length} lines are spoken by another voice than was asked for: ${[...new Set(fellBack.map(({ fault }) => fault))].join(', ')}`,
        ];
  return [
    ...told.map(lineOf),
    ...other,
    `${films}, ${seconds.toFixed(1)} s and ${megabytes.toFixed(2)} MB together, made in ${wallSeconds.toFixed(1)} s, ${(seconds / wallSeconds).toFixed(1)} times as fast as they play; at most ${peakMemoryMiB} MiB of memory; kept from before: ${cacheHits.lines} lines, ${cacheHits.scenes} scenes; in ${folder}`,
  ];
}

function lineOf({ format, stage, title, durationMs, bytes, megabytesPerMinute, loudnessLufs }: FilmReport): string {
  const name = stage === null ? format : `${format}, stage ${stage}`;
  return `${title} (${name}): ${(durationMs / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(2)} MB, ${megabytesPerMinute.toFixed(2)} MB a minute, ${loudnessLufs.toFixed(1)} LUFS`;
}
