import type { FilmReport } from './film-report.ts';

/** The report of an invented film of two stages, for tests of what is done with a film. */
export const sampleReport: FilmReport = {
  service: 'sip-perawat',
  definitionVersion: 1,
  title: 'Cara mengurus Surat Izin Praktik Perawat',
  filmedOn: '2026-11-24',
  durationMs: 178_000,
  bytes: 2_130_000,
  width: 1280,
  height: 720,
  fps: 25,
  loudnessLufs: -16.2,
  truePeakDbtp: -1.6,
  cameraMoves: 12,
  stages: [
    { number: 1, title: 'Kenali izin ini', startMs: 0, endMs: 10_000, scenes: [] },
    { number: 2, title: 'Siapkan dokumen', startMs: 10_000, endMs: 178_000, scenes: [] },
  ],
  secondsByStep: { script: 0.1, voice: 1.2, plan: 0.1, stage: 20, cut: 15, film: 25, publish: 4 },
  cacheHits: { lines: 0, scenes: 0 },
};
