import type { TimedScene } from '../plan/timeline.ts';
import { fade, passed } from './curve.ts';

const ROW_MS = 320;
const TICK_MS = 180;
const RING_MS = 200;
/** More rows than this go to a second card. */
const ROWS_A_CARD = 7;

/** One row of the list of documents: how far it has come in, and how strongly it is ringed as the one being named. */
type RowState = { row: number; entered: number; named: number };

export type DocumentsBody = {
  kind: 'documents';
  scene: string;
  card: number;
  cards: number;
  rows: RowState[];
  under: { card: number; shown: number } | null;
};

/** When the row or tick of an index comes: with the beat after the introduction; rows without a beat follow the last one in a cascade. */
function cueOf(scene: TimedScene, index: number, stepMs: number): number {
  const beat = scene.beats[index + 1];
  if (beat !== undefined) return beat.line?.startMs ?? beat.startMs;
  const last = scene.beats.at(-1);
  const lastIndex = Math.max(0, scene.beats.length - 2);
  const base = last === undefined ? scene.startMs : (last.line?.startMs ?? last.startMs);
  return base + (index - lastIndex) * stepMs;
}

/** How many rows each card holds, so that no card is left with a single row. */
export function rowsPerCard(rows: number): number {
  return Math.max(1, Math.ceil(rows / Math.max(1, Math.ceil(rows / ROWS_A_CARD))));
}

/** The list of documents at a time. */
export function documentsAt(scene: TimedScene, rowCount: number, tMs: number): DocumentsBody {
  const size = rowsPerCard(rowCount);
  const cards = Math.max(1, Math.ceil(rowCount / size));
  const turnMs = (card: number): number => cueOf(scene, card * size, ROW_MS) - 200;
  let card = 0;
  while (card + 1 < cards && tMs >= turnMs(card + 1)) card++;
  const rows: RowState[] = [];
  for (let row = card * size; row < Math.min(rowCount, (card + 1) * size); row++) {
    const cueMs = cueOf(scene, row, ROW_MS);
    const nextMs = row + 1 < rowCount ? cueOf(scene, row + 1, ROW_MS) : null;
    rows.push({ row, entered: passed(tMs, cueMs, ROW_MS), named: fade(tMs, cueMs, nextMs, RING_MS, RING_MS) });
  }
  const shown = card === 0 ? 1 : passed(tMs, turnMs(card), 200);
  return { kind: 'documents', scene: scene.scene.id, card, cards, rows, under: shown < 1 ? { card: card - 1, shown } : null };
}

export type ReviewBody = { kind: 'review'; scene: string; ticks: number[]; closing: number };

/** The review at a time: steps are ticked as they are named, then the closing card comes in. */
export function reviewAt(scene: TimedScene, rowCount: number, tMs: number): ReviewBody {
  const ticks = Array.from({ length: rowCount }, (_, row) => passed(tMs, cueOf(scene, row, TICK_MS), TICK_MS));
  const lastMs = Math.max(scene.startMs, cueOf(scene, rowCount - 1, TICK_MS)) + TICK_MS;
  return { kind: 'review', scene: scene.scene.id, ticks, closing: passed(tMs, lastMs + 200, ROW_MS) };
}
