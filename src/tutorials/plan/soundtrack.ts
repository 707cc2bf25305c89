import type { Timeline } from './timeline.ts';

/** How loud a film is (rule 21). */
export const FILM_LUFS = -16;

/** What is heard of a film, in order: `key` is that of a spoken line. There is nothing beneath and between the lines. */
export type Soundtrack = { durationMs: number; lines: { startMs: number; key: string }[] };

/** Every line of a film at its time. */
export const soundtrackOf = ({ durationMs, stages }: Timeline): Soundtrack => ({
  durationMs,
  lines: stages
    .flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats))
    .flatMap(({ line }) => (line === null ? [] : [{ startMs: line.startMs, key: line.sound }])),
});
