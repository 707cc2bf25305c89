import type { Timeline } from '../plan/timeline.ts';
import { FILM_LUFS } from '../plan/soundtrack.ts';
import { FRAME, FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Measured } from './read-back.ts';
import { mostBytes } from './size-limit.ts';

/** A hard limit that a finished film breaks, and what it is instead. */
export type FilmBreach = { limit: string; found: string };

const LUFS_AROUND = 0.5;
const HIGHEST_PEAK_DBTP = -1;
/** One place of the grid. */
const FRAME_MS = 1000 / FRAMES_PER_SECOND;
/** AAC comes in packets of 21 ms: the last one may reach beyond the last picture. */
const SOUND_MS = 40;

/** Everything in which a finished file differs from its plan, or is not what every phone plays (rules 21, 24, 26, 29); none for a good one. */
export function filmFaults(found: Measured, { timeline }: { timeline: Timeline }): FilmBreach[] {
  const minutes = timeline.durationMs / 60_000;
  const limits: [limit: string, found: string, holds: boolean][] = [
    ['H.264 and AAC, one track of each', found.codecs.join(' and '), found.codecs.join(' ') === 'h264 aac'],
    [
      `${FRAME.width} x ${FRAME.height}`,
      `${found.width} x ${found.height}`,
      found.width === FRAME.width && found.height === FRAME.height,
    ],
    [`pictures on a grid of ${FRAMES_PER_SECOND} a second`, String(found.fps), found.fps === FRAMES_PER_SECOND],
    [
      `${timeline.durationMs} ms of pictures`,
      `${found.durationMs} ms`,
      Math.abs(found.durationMs - timeline.durationMs) <= FRAME_MS,
    ],
    [`${timeline.durationMs} ms of sound`, `${found.soundMs} ms`, Math.abs(found.soundMs - timeline.durationMs) <= SOUND_MS],
    [
      'mono at 48 kHz',
      `${found.channels} channels at ${found.sampleRate} Hz`,
      found.channels === 1 && found.sampleRate === 48_000,
    ],
    [
      `${FILM_LUFS} LUFS, ${LUFS_AROUND} more or less`,
      `${found.loudnessLufs.toFixed(2)} LUFS`,
      Math.abs(found.loudnessLufs - FILM_LUFS) <= LUFS_AROUND,
    ],
    [
      `true peak at most ${HIGHEST_PEAK_DBTP} dBTP`,
      `${found.truePeakDbtp.toFixed(2)} dBTP`,
      found.truePeakDbtp <= HIGHEST_PEAK_DBTP,
    ],
    ['1 MB a minute', `${found.bytes} bytes in ${minutes.toFixed(2)} minutes`, found.bytes <= mostBytes(timeline.durationMs)],
    ['index before the pictures', 'index behind them', found.faststart],
    [`${timeline.stages.length} chapters`, `${found.chapters.length} chapters`, found.chapters.length === timeline.stages.length],
  ];
  return limits.flatMap(([limit, is, holds]) => (holds ? [] : [{ limit, found: is }]));
}
