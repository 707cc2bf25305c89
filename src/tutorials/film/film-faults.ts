import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import { FORMATS } from '../formats.ts';
import type { Format } from '../formats.ts';
import { FILM_LUFS } from '../plan/soundtrack.ts';
import type { Chapter } from './mp4-chapters.ts';
import type { Measured } from './read-back.ts';
import { mostBytes } from './size-limit.ts';

/** A hard limit that a finished film breaks, and what it is instead. */
export type FilmBreach = { limit: string; found: string };

/** What a film should be: one of the formats, as long as its plan, with these chapters (none in the film of one step). */
export type FilmPlan = { format: Format; durationMs: number; chapters: readonly Chapter[] };

const LUFS_AROUND = 0.5;
const HIGHEST_PEAK_DBTP = -1;
/** One place of the grid. */
const FRAME_MS = 1000 / FRAMES_PER_SECOND;
/** AAC comes in packets of 21 ms: the last one may reach beyond the last picture. */
const SOUND_MS = 40;
const LONGEST_KEY_MS = 5000;

/** Everything in which a finished file differs from its plan, or is not what every phone plays (rules 21, 24, 25, 26, 29); none for a good one. */
export function filmFaults(found: Measured, { format, durationMs, chapters }: FilmPlan): FilmBreach[] {
  const { width, height, every } = FORMATS[format];
  const fps = FRAMES_PER_SECOND / every;
  const most = mostBytes(format, durationMs);
  const limits: [limit: string, found: string, holds: boolean][] = [
    [
      'H.264 and AAC, one track of each',
      `${found.codecs.join(' and ')}: tidak untuk WhatsApp`,
      found.codecs.join(' ') === 'h264 aac',
    ],
    [`${width} x ${height}`, `${found.width} x ${found.height}`, found.width === width && found.height === height],
    // A film of still cards leaves so many places empty that a coarser grid would hold it too.
    [`pictures on a grid of ${fps} a second`, String(found.fps), Number.isInteger(fps / found.fps)],
    [`${durationMs} ms of pictures`, `${found.durationMs} ms`, Math.abs(found.durationMs - durationMs) <= FRAME_MS],
    [`${durationMs} ms of sound`, `${found.soundMs} ms`, Math.abs(found.soundMs - durationMs) <= SOUND_MS],
    [
      `a key frame every ${LONGEST_KEY_MS} ms, all of which can be decoded`,
      `${found.decodedKeys} of ${found.keys} decoded, ${found.longestKeyMs} ms apart at most`,
      found.keys > 0 && found.decodedKeys === found.keys && found.longestKeyMs <= LONGEST_KEY_MS,
    ],
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
    [`at most ${most} bytes`, `${found.bytes} bytes in ${(durationMs / 60_000).toFixed(2)} minutes`, found.bytes <= most],
    ['index before the pictures', 'index behind them', found.faststart],
    [`the chapters ${named(chapters)}`, named(found.chapters), named(found.chapters) === named(chapters)],
  ];
  return limits.flatMap(([limit, is, holds]) => (holds ? [] : [{ limit, found: is }]));
}

const named = (chapters: readonly Chapter[]): string =>
  chapters.map(({ title, startMs }) => `${Math.round(startMs)} ${title}`).join(', ');
