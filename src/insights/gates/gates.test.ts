import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { addDeskQuestion, questionsByDay } from '../hurdles/store-acts.ts';
import { attemptFigures, begunByDay } from '../hurdles/store-hurdles.ts';
import { textsId } from '../../web/texts/texts.ts';
import type { Signal } from '../signals/signal.ts';
import { writeAllDays } from '../signals/rollup-jobs.ts';
import { addSignals } from '../signals/store-signals.ts';
import { gatesOf, questionsAround, questionsPerHundred } from './gate-rules.ts';
import { gateTable } from './gate-table.ts';
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
    ...Array.from({ length: 11 }, (_, index) => visit(100 + index, 'offer', 'play', 'watch', 'done')).flat(),
    ...Array.from({ length: 5 }, (_, index) => visit(200 + index, 'offer', 'play', 'watch', 'refused', 'done')).flat(),
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
    came: 16,
    did: 16,
    refused: 5,
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
  ]).toEqual([25 / 40, 20 / 25, 16 / 20, 5 / 16, 15 / 20]);
  // Nobody saw the other stages: nothing is said of them.
  expect(gatesOf(figures)[0]).toMatchObject({ did: null, refused: null });
  expect(await filmFigures(db, { from: '2026-11-21', until: '2026-11-25' })).toEqual([]);
});

/** So many minutes after nine in the morning. */
const minute = (after: number) => new Date(Date.UTC(2026, 10, 19, 2, after));

/** Those who come to the form an hour after they were offered the film; the even ones are refused there. */
const atTheForm = (number: number, watches: boolean, comes: boolean): Signal[] => {
  const one = { ...visit(number)[0]!, attempt: null, service: 'izin-b' };
  const film = { ...one, step: 'video', reason: OTHER };
  const form = { ...one, step: 'isian/satu' };
  return [
    { ...film, at: minute(0), kind: 'offered' },
    ...(watches ? [{ ...film, at: minute(2), kind: 'watched' as const, item: '6', amount: 30 }] : []),
    ...(comes ? [{ ...form, at: minute(62), kind: 'shown' as const }] : []),
    ...(comes && number % 2 === 0 ? [{ ...form, at: minute(63), kind: 'refused' as const, item: 'nama' }] : []),
    ...(comes ? [{ ...form, at: minute(64), kind: 'answered' as const }] : []),
  ];
};
const OTHER = '7d0f5b5e-3f0e-4a53-9d7f-4b3d9f6c2a12';

test('where watchers and others fare alike, the page says so: who never came is in neither share', async () => {
  const { db } = world.portal;
  const people = Array.from({ length: 80 }, (_, at) => atTheForm(1000 + at, at < 40, at % 4 < 2));
  await addSignals(db, people.flat());
  await writeAllDays(world.portal);
  const figures = await filmFigures(db, { from: '2026-11-01', until: '2026-11-25' }, OTHER);
  expect(figures.find(({ stage }) => stage === 6)).toMatchObject({ watched: 40, came: 20, did: 20, refused: 10, others: 20 });
  const form = gatesOf(figures).find(({ stage }) => stage === 6);
  expect(form?.refused).toEqual(form?.othersRefused);
});

test('what an application does the next morning counts for the film of the evening, until a day has gone by; another service’s does not', async () => {
  const { db } = world.portal;
  const film = '9c0f5b5e-3f0e-4a53-9d7f-4b3d9f6c2a13';
  const evening = (number: number, hoursLater: number, service = 'izin-c'): Signal[] => {
    const one = { ...visit(number)[0]!, service: 'izin-c', step: 'mulai' };
    return [
      { ...one, at: minute(0), kind: 'watched', item: '6', reason: film },
      { ...one, at: minute(hoursLater * 60), visit: number + 5000, service, step: 'isian/satu', kind: 'answered' },
    ];
  };
  const times = (count: number, from: number, hours: number, service?: string) =>
    Array.from({ length: count }, (_, at) => evening(from + at, hours, service)).flat();
  await addSignals(db, [...times(12, 2000, 13), ...times(7, 2100, 25), ...times(3, 2200, 1, 'izin-d')]);
  await writeAllDays(world.portal);
  const figures = await filmFigures(db, { from: '2026-11-01', until: '2026-11-25' }, film);
  expect(figures.find(({ stage }) => stage === 6)).toMatchObject({ offered: 22, watched: 22, came: 12, did: 12, refused: 0 });
});

test('questions are told for each hundred that began, if enough did', () => {
  expect(questionsPerHundred(7, 50)).toBe(14);
  expect(questionsPerHundred(7, 9)).toBeNull();
  expect(questionsPerHundred(3, 50)).toBeNull();
});

const day = (service: string, day: string, times: number) => ({ service, day, times });

test('questions before a film and after it are summed by service and day', () => {
  const counts = {
    asked: [day('a', '2026-11-09', 6), day('a', '2026-11-10', 9), day('a', '2026-11-12', 5), day('b', '2026-11-12', 7)],
    begun: [day('a', '2026-11-08', 10), day('a', '2026-11-09', 20), day('a', '2026-11-11', 50), day('b', '2026-11-11', 9)],
  };
  const around = {
    before: { from: '2026-11-08', until: '2026-11-10' },
    after: { from: '2026-11-11', until: '2026-11-13' },
  };
  expect(questionsAround(counts, 'a', around)).toMatchObject({ before: 20, after: 10 });
  // By hand: 6 of 30 and 5 of 50 vary by their roots: −10 ± 1.96 · √(6/900 + 5/2500) · 100.
  const { change } = questionsAround(counts, 'a', around);
  expect([change?.low, change?.high].map((each) => Math.round(10 * each!) / 10)).toEqual([-28.2, 8.2]);
  expect(questionsAround(counts, 'b', around)).toEqual({ before: null, after: null, change: null });
});

test('both counts are read for all services at once', async () => {
  const { db, clock } = world.portal;
  const period = { from: '2026-11-01', until: '2026-11-25' };
  const officer = { id: 'world-rahmat', role: 'front_desk' };
  const question = { step: 'dokumen', reason: 'how', way: 'phone', officer, at: clock.now(), day: '2026-11-20' } as const;
  for (const service of ['izin-a', 'izin-a', 'izin-b']) await addDeskQuestion(db, { ...question, service });
  expect((await questionsByDay(db, period)).toSorted((a, b) => (a.service < b.service ? -1 : 1))).toEqual([
    { service: 'izin-a', day: '2026-11-20', times: 2 },
    { service: 'izin-b', day: '2026-11-20', times: 1 },
  ]);
  const begun = await begunByDay(db, period);
  expect(begun.reduce((sum, { times }) => sum + times, 0)).toBe((await attemptFigures(db, period)).begun);
});

test('the table has what the page tells, with a meaning for each column; one to four refusals are in neither', () => {
  const figures = { film: FILM, service: 'a', stage: 7, offered: 40, played: 20, watched: 20, came: 20, did: 10, refused: 4 };
  const gates = gatesOf([{ ...figures, others: 20, othersDid: 15, othersRefused: 5 }]);
  expect(gates[0]?.refused).toBeNull();
  const film = {
    service: 'a',
    name: 'A',
    publishedOn: '2026-11-01',
    offered: 40,
    gates,
    understood: { publishedOn: [], all: [], each: [] },
    questions: { before: 12.34, after: null, change: null },
  };
  const [head, row] = gateTable(textsId, [film]);
  expect(row).toHaveLength(head!.length);
  const cells = Object.fromEntries(head!.map((name, at) => [name, row![at]]));
  expect(cells).toMatchObject({ layanan: 'a', langkah_video: 7, mulai_dari: 40, mulai_bagian: 0.5, ditolak_bagian: null });
  expect(cells).toMatchObject({ ditolak_dari: null, tanya_sebelum: 12.3, tanya_sesudah: null });
});
