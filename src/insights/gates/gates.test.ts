import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import type { Signal } from '../signals/signal.ts';
import { writeAllDays } from '../signals/rollup-jobs.ts';
import { addSignals } from '../signals/store-signals.ts';
import { gatesOf, questionsPerHundred } from './gate-rules.ts';
import { filmFigures } from './store-gates.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal({ world: false });
});
afterAll(() => world.close());

const FILM = '0b1f5b5e-3f0e-4a53-9d7f-4b3d9f6c2a11';

/** What one visit did, minute by minute: offered the film, played it, saw stage 7, was refused at documents, did them. */
const visit = (number: number, ...acts: readonly ('offer' | 'play' | 'watch' | 'refused' | 'done')[]): Signal[] => {
  const base = {
    visit: number,
    attempt: number,
    service: 'izin-a',
    item: '',
    reason: '',
    amount: 0,
    round: 'first',
    channel: 'self',
    width: '',
    connection: '',
  };
  const kinds = {
    offer: { kind: 'offered', step: 'dokumen', reason: FILM },
    play: { kind: 'played', step: 'dokumen', reason: FILM },
    watch: { kind: 'watched', step: 'dokumen', item: '7', reason: FILM },
    refused: { kind: 'refused', step: 'dokumen', item: 'ktp', reason: 'too-large' },
    done: { kind: 'answered', step: 'dokumen', item: 'ktp' },
  } as const;
  const came: Signal = { ...base, at: new Date('2026-11-20T02:00:00Z'), kind: 'shown', step: 'dokumen' };
  return [
    came,
    ...acts.map((act, index): Signal => ({ ...base, at: new Date(Date.UTC(2026, 10, 20, 2, index + 1)), ...kinds[act] })),
  ];
};

test('a film’s visits pass its gates in order, and only what came after it counts for it', async () => {
  const { db } = world.portal;
  await addSignals(db, [
    ...Array.from({ length: 12 }, (_, index) => visit(100 + index, 'offer', 'play', 'watch', 'done')).flat(),
    ...Array.from({ length: 4 }, (_, index) => visit(200 + index, 'offer', 'play', 'watch', 'refused', 'done')).flat(),
    // Was done and refused before the film was seen: not its doing.
    ...Array.from({ length: 4 }, (_, index) => visit(300 + index, 'offer', 'refused', 'done', 'play', 'watch')).flat(),
    ...Array.from({ length: 5 }, (_, index) => visit(400 + index, 'offer', 'play')).flat(),
    ...Array.from({ length: 15 }, (_, index) => visit(500 + index, 'offer', 'refused', 'done')).flat(),
  ]);
  await writeAllDays(world.portal);
  const figures = await filmFigures(db, { from: '2026-11-01', until: '2026-11-25' }, FILM);
  const seven = figures.find(({ stage }) => stage === 7);
  expect(seven).toEqual({
    film: FILM,
    service: 'izin-a',
    stage: 7,
    offered: 40,
    played: 25,
    watched: 20,
    did: 16,
    refused: 4,
    others: 20,
    othersDid: 15,
    othersRefused: 15,
  });
  expect(figures.map(({ stage }) => stage)).toEqual([3, 4, 5, 6, 7]);
  const gates = gatesOf([seven!])[0];
  expect([
    gates?.found?.share,
    gates?.watched?.share,
    gates?.did?.share,
    gates?.refused?.share,
    gates?.othersRefused?.share,
  ]).toEqual([25 / 40, 20 / 25, 16 / 20, 4 / 20, 15 / 20]);
  // Nobody saw the other stages: nothing is said of them.
  expect(gatesOf(figures)[0]).toMatchObject({ did: null, refused: null });
  expect(await filmFigures(db, { from: '2026-11-21', until: '2026-11-25' })).toEqual([]);
});

test('questions are told for each hundred that began, if enough did', () => {
  expect(questionsPerHundred(7, 50)).toBe(14);
  expect(questionsPerHundred(7, 9)).toBeNull();
});
