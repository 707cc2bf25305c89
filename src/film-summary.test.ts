import { describe, expect, test } from 'vitest';
import { summaryOf } from './film-summary.ts';
import type { FilmReport } from './tutorials/film-report.ts';

const report = (format: FilmReport['format'], stage: number | null): FilmReport => ({
  service: 'sip-perawat',
  definitionVersion: 1,
  title: 'Cara mengurus izin',
  format,
  language: 'id',
  stage,
  filmedOn: '2026-11-24',
  durationMs: stage === null ? 240_000 : 30_000,
  bytes: stage === null ? 4_000_000 : 500_000,
  width: 1280,
  height: 720,
  fps: 25,
  pictures: 900,
  megabytesPerMinute: 1,
  loudnessLufs: -16,
  truePeakDbtp: -1.2,
  cameraMoves: 4,
  captions: { cues: 50, mostCharactersPerSecond: 14, longestRow: 40 },
  stages: [],
  secondsByStep: { script: 0, voice: 1, plan: 0, stage: 10, cut: 5, film: 5, publish: 2 },
  wallSeconds: 24,
  peakMemoryMiB: 900,
  cacheHits: { lines: 3, scenes: 2, pieces: 1 },
  voices: [{ name: 'espeak-ng-id', lines: 60 }],
  fellBack: [],
  busiestMinute: 3,
  warnings: [],
});

describe('what was made is told shortly', () => {
  const set = (['landscape', 'phone'] as const).flatMap((format) => [
    report(format, null),
    ...[1, 2, 3, 4, 5, 6, 7].map((stage) => report(format, stage)),
  ]);

  test('of a set: a line for each full film and one for all, and none for each step film', () => {
    const lines = summaryOf(set, '/out');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('Cara mengurus izin (landscape): 240.0 s, 4.00 MB, 1.00 MB a minute, -16.0 LUFS');
    for (const part of ['2 films and 14 step films', '900.0 s', '15.00 MB', 'made in 24.0 s', '37.5 times', '900 MiB', '/out'])
      expect(lines[2]).toContain(part);
  });

  test('of one film, and of one step film that was asked for by itself', () => {
    expect(summaryOf([report('hemat', null)], '/out')[1]).toContain('1 film, 240.0 s');
    const [line, all] = summaryOf([report('hemat', 3)], '/out');
    expect(line).toContain('(hemat, stage 3)');
    expect(all).toContain('1 film, 30.0 s');
  });

  test('of nothing there is nothing to tell', () => {
    expect(summaryOf([], '/out')).toEqual([]);
  });
});
