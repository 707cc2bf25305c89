import type { Care, FramePlace } from './schedule.ts';

/** Precision of pictures in H.264's own steps (QP): 6 more = half as precise. What is outside of this range is never asked for. */
export const LOWEST_QP = 21;
export const MIDDLE_QP = 33;
export const HIGHEST_QP = 51;

/**
 * By how much a picture may be less precise than one that is arrived at. Measured on filmed pages: text at rest stays above 36 dB; what is passed can still be
 * read when a film is stopped there (with 12 it could not). `repeat` must add nothing at all.
 */
const COARSER: Record<Care, number> = { arriving: -3, settled: -1, still: 4, fade: 10, move: 10, repeat: 17 };
/** A key frame is what the next five seconds lean on, unless it is the first one on the way into a scene. */
const KEY = { shown: -1, passed: 5 };

/** Pages are panned by up to 60 px a picture: only there is a wide search worth its time. */
const WIDE_SEARCH = ',me=umh,merange=64';

/** The precision of each picture as x264 is told it: runs of alike ones, by their number in the piece. */
export function zonesOf(qp: number, places: readonly FramePlace[]): string {
  const wanted = places.map((place) => settingOf(qp, place));
  const starts = wanted.flatMap((setting, at) => (setting === wanted[at - 1] ? [] : [at]));
  return starts.map((start, at) => `${start},${(starts[at + 1] ?? places.length) - 1},${wanted[start]}`).join('/');
}

function settingOf(qp: number, { key, care }: FramePlace): string {
  if (!key) return `q=${clamp(qp + COARSER[care])}${care === 'move' ? WIDE_SEARCH : ''}`;
  const passed = care === 'fade' || care === 'move';
  // x264 makes key frames more precise by the range that it was given (RANGE in picture-encoder.ts): here it is taken back.
  return `q=${clamp(qp + (passed ? KEY.passed : KEY.shown)) + MIDDLE_QP - LOWEST_QP}`;
}

const clamp = (qp: number): number => Math.max(LOWEST_QP, Math.min(HIGHEST_QP, qp));
