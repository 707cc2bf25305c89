import { describe, expect, test } from 'vitest';
import { layoutOf } from './frame-layout.ts';
import { documentsAt, reviewAt, rowsPerCard } from './card-states.ts';
import { reviewBeats, sampleDocuments, sampleReview, timedBeat, timedScene } from './sample-timeline.ts';

const layout = layoutOf('landscape');

/** Beats of a second each; a line begins 100 ms after its beat. */
const seconds = (count: number) => Array.from({ length: count }, (_, at) => timedBeat(1000 * at, 1000 * (at + 1)));
const names = (count: number) => Array.from({ length: count }, (_, at) => `Berkas ${at + 1}`);
const documentsOf = (rows: number, beats = rows + 1) => timedScene(sampleDocuments(names(rows)), seconds(beats));

describe('a list of documents', () => {
  const scene = documentsOf(5);

  test('is empty until the first is named; each then comes in 320 ms and stays', () => {
    expect(documentsAt(layout, 'full', scene, 5, 1000).rows.map(({ entered }) => entered)).toEqual([0, 0, 0, 0, 0]);
    expect(documentsAt(layout, 'full', scene, 5, 1260).rows[0]!.entered).toBe(0.5);
    expect(documentsAt(layout, 'full', scene, 5, 1420).rows[0]!.entered).toBe(1);
    expect(documentsAt(layout, 'full', scene, 5, 1_000_000).rows.map(({ entered }) => entered)).toEqual([1, 1, 1, 1, 1]);
  });

  test('rings the document that is named, and only that one', () => {
    for (const [row, tMs] of [1500, 2500, 3500, 4500, 5500].entries())
      expect(documentsAt(layout, 'full', scene, 5, tMs).rows.map(({ named }) => named)).toEqual(
        names(5).map((_, at) => (at === row ? 1 : 0)),
      );
  });

  test('shows rows that nobody names one after the other behind the last that is', () => {
    const short = documentsOf(5, 4);
    const starts = [0, 1, 2, 3, 4].map((row) => {
      let tMs = 0;
      while (documentsAt(layout, 'full', short, 5, tMs).rows[row]!.entered === 0) tMs += 10;
      return tMs;
    });
    expect(starts).toEqual([1110, 2110, 3110, 3430, 3750]);
  });
});

test.each([
  [1, 1],
  [5, 5],
  [7, 7],
  [8, 4],
  [9, 5],
  [15, 5],
])('%i documents stand on cards of at most %i', (rows, size) => {
  expect(rowsPerCard(layout, rows)).toBe(size);
});

describe('more than seven documents', () => {
  const scene = documentsOf(9);

  test('turn to a second card before its first document is named, fading in 200 ms', () => {
    expect(documentsAt(layout, 'full', scene, 9, 5899)).toMatchObject({ card: 0, cards: 2, under: null });
    expect(documentsAt(layout, 'full', scene, 9, 6000)).toMatchObject({ card: 1, under: { card: 0, shown: 0.5 } });
    expect(documentsAt(layout, 'full', scene, 9, 6100)).toMatchObject({ card: 1, under: null });
    expect(documentsAt(layout, 'full', scene, 9, 6100).rows.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
  });

  test('are each on one card, whatever their number', () => {
    for (let rows = 1; rows <= 20; rows++) {
      const timed = documentsOf(rows);
      const seen = new Set<number>();
      for (let tMs = 0; tMs < 1000 * (rows + 2); tMs += 100)
        for (const { row } of documentsAt(layout, 'full', timed, rows, tMs).rows) seen.add(row);
      expect([...seen]).toEqual(names(rows).map((_, at) => at));
    }
  });
});

describe('the review', () => {
  const scene = sampleReview;
  const timed = timedScene(scene, reviewBeats(scene, 1000, 1000));

  test('ticks each step in 180 ms as it is named', () => {
    expect(reviewAt('full', timed, scene, 1000).ticks).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(reviewAt('full', timed, scene, 1190).ticks[0]).toBe(0.5);
    expect(reviewAt('full', timed, scene, 4300).ticks).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  test('closes with where to begin, after the last tick', () => {
    expect(reviewAt('full', timed, scene, 7280)).toMatchObject({ ticks: [1, 1, 1, 1, 1, 1, 1], closing: 0 });
    expect(reviewAt('full', timed, scene, 7280 + 200 + 320).closing).toBe(1);
  });
});
