import type { Motion } from '../formats.ts';
import { CLOSING_AFTER_MS, TICK_MS } from '../plan/pacing.ts';
import { reviewTimes } from '../plan/review-times.ts';
import type { TimedScene } from '../plan/timeline.ts';
import type { Scene } from '../script/script.ts';
import { fade, passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';

/** How long a row, a tick and a ring take to come. */
const TIMES: Record<Motion, { row: number; tick: number; ring: number }> = {
  full: { row: 320, tick: TICK_MS, ring: 200 },
  calm: { row: 150, tick: 150, ring: 150 },
};
/** Rows that nobody names follow one another this soon. */
const STEP_MS = 320;

type ReviewScene = Extract<Scene, { kind: 'review' }>;
/** More rows than this go to a second card. */
const ROWS_A_CARD: Record<Layout['shape'], number> = { landscape: 7, phone: 5 };

/** One row of the list of documents: how far it has come in, and how strongly it is ringed as the one being named. */
type RowState = { row: number; entered: number; named: number };

export type DocumentsBody = {
  kind: 'documents';
  scene: string;
  card: number;
  cards: number;
  rows: RowState[];
  under: { card: number; shown: number } | null;
  /** What comes in comes from a little below. */
  rises: boolean;
};

/** When the row of an index comes: with the beat after the introduction; rows without a beat follow the last one in a cascade. */
function cueOf(scene: TimedScene, index: number): number {
  const beat = scene.beats[index + 1];
  if (beat !== undefined) return beat.line?.startMs ?? beat.startMs;
  const last = scene.beats.at(-1);
  const lastIndex = Math.max(0, scene.beats.length - 2);
  const base = last === undefined ? scene.startMs : (last.line?.startMs ?? last.startMs);
  return base + (index - lastIndex) * STEP_MS;
}

/** How many rows each card holds, so that no card is left with a single row. */
export function rowsPerCard({ shape }: Layout, rows: number): number {
  return Math.max(1, Math.ceil(rows / Math.max(1, Math.ceil(rows / ROWS_A_CARD[shape]))));
}

/** The list of documents at a time. */
export function documentsAt(layout: Layout, motion: Motion, scene: TimedScene, rowCount: number, tMs: number): DocumentsBody {
  const size = rowsPerCard(layout, rowCount);
  const cards = Math.max(1, Math.ceil(rowCount / size));
  const times = TIMES[motion];
  const cueMs = (row: number): number => cueOf(scene, row);
  const turnMs = (card: number): number => cueMs(card * size) - 200;
  let card = 0;
  while (card + 1 < cards && tMs >= turnMs(card + 1)) card++;
  const rows: RowState[] = [];
  for (let row = card * size; row < Math.min(rowCount, (card + 1) * size); row++) {
    const nextMs = row + 1 < rowCount ? cueMs(row + 1) : null;
    rows.push({
      row,
      entered: passed(tMs, cueMs(row), times.row),
      named: fade(tMs, cueMs(row), nextMs, times.ring, times.ring),
    });
  }
  const shown = card === 0 ? 1 : passed(tMs, turnMs(card), times.ring);
  const under = shown < 1 ? { card: card - 1, shown } : null;
  return { kind: 'documents', scene: scene.scene.id, card, cards, rows, under, rises: motion === 'full' };
}

export type ReviewBody = { kind: 'review'; scene: string; ticks: number[]; closing: number; rises: boolean };

/** The review at a time: steps are ticked as they are named, then the closing card comes in. */
export function reviewAt(motion: Motion, timed: TimedScene, scene: ReviewScene, tMs: number): ReviewBody {
  const times = TIMES[motion];
  const calledMs = reviewTimes(timed, scene);
  const ticks = calledMs.map((ms) => passed(tMs, ms, times.tick));
  const closing = passed(tMs, (calledMs.at(-1) ?? timed.startMs) + CLOSING_AFTER_MS, times.row);
  return { kind: 'review', scene: scene.id, ticks, closing, rises: motion === 'full' };
}
