import { describe, expect, test } from 'vitest';
import { beat, go, type } from '../script/beat.ts';
import type { TimedBeat } from '../plan/timeline.ts';
import type { Beat, Scene } from '../script/script.ts';
import type { BeatTake } from '../stage/take.ts';
import { sampleFilm, sampleStill, sampleTake, timedBeat, timedScene } from './sample-timeline.ts';
import { shotAt, shotsOf } from './shots.ts';

const { timeline, takes } = sampleFilm();
const account = shotsOf(timeline.stages[2]!.scenes[0]!, takes[0]!);

const [first, second, third] = ['first', 'second', 'third'].map((name) => sampleStill(name));
const shotsFor = (...played: [Beat, TimedBeat, BeatTake][]) => {
  const scene: Scene = { id: 's', kind: 'page', browser: 'new', beats: played.map(([beat]) => beat) };
  const timed = timedScene(
    scene,
    played.map(([, timed]) => timed),
  );
  return shotsOf(timed, { sceneId: 's', beats: played.map(([, , take]) => take) });
};
const told = (shots: ReturnType<typeof shotsOf>) => shots.map(({ still, fromMs, follows }) => [still.file, fromMs, follows]);

test('the pictures of a scene follow in time, the first with its start', () => {
  expect(account[0]!.fromMs).toBe(11_000);
  expect(account.map(({ fromMs }) => fromMs)).toEqual(account.map(({ fromMs }) => fromMs).toSorted((a, b) => a - b));
});

/** A field further down on a third page. */
const filled = (onMs: number): [Beat, TimedBeat, BeatTake] => [
  beat('Isi Nama.', type('Nama', 'Sari')),
  timedBeat(2000, 8000, { spotlight: { onMs, offMs: 7000 } }),
  sampleTake(third!, { viewTop: 300 }),
];

describe('a picture follows the one before', () => {
  test('as another page when a link leads there, once it was pressed', () => {
    const shots = shotsFor([
      beat('Pilih Lanjut.', go('button', 'Lanjut')),
      timedBeat(0, 4000, { pointer: { moveMs: 500, arriveMs: 1200, pressMs: 1500 }, doneMs: 2000 }),
      sampleTake(first!, { after: second!, navigated: true }),
    ]);
    expect(told(shots).at(-1)).toEqual(['second', 2000, 'page']);
  });

  test('in its place when something was chosen on it', () => {
    const shots = shotsFor([
      beat('Pilih Baru.', { verb: 'choose', target: { role: 'radio', name: 'Baru' } }),
      timedBeat(0, 4000, { doneMs: 2000 }),
      sampleTake(first!, { after: second! }),
    ]);
    expect(told(shots).at(-1)).toEqual(['second', 2000, 'cut']);
  });

  test('scrolled when its next target stands further down, and has come to rest before the ring', () => {
    const shots = shotsFor(
      [beat('Satu.'), timedBeat(0, 2000), sampleTake(first!)],
      [
        beat('Isi Nama.', type('Nama', 'Sari')),
        timedBeat(2000, 6000, { spotlight: { onMs: 3500, offMs: 5000 } }),
        sampleTake(second!, { viewTop: 300 }),
      ],
    );
    const [file, fromMs, follows] = told(shots).at(-1)!;
    expect([file, follows]).toEqual(['second', 'scroll']);
    expect(Number(fromMs) + 600).toBeLessThanOrEqual(3500);
  });

  test('scrolled from the first, when it would be scrolled as soon as it came', () => {
    const leaving: [Beat, TimedBeat, BeatTake] = [
      beat('Pilih Lanjut.', go('button', 'Lanjut')),
      timedBeat(0, 2000, { pointer: { moveMs: 500, arriveMs: 1200, pressMs: 1500 }, doneMs: 2000 }),
      sampleTake(first!, { after: second!, navigated: true }),
    ];
    expect(told(shotsFor(leaving, filled(2500))).slice(1)).toEqual([['third', 2000, 'page']]);
    expect(told(shotsFor(leaving, filled(4500))).slice(1)).toEqual([
      ['second', 2000, 'page'],
      ['third', 3780, 'scroll'],
    ]);
  });

  test('one after the other while many things are done', () => {
    const between = [{ still: second!, viewTop: 0 }];
    const shots = shotsFor([
      beat('Isi yang lain dengan cara yang sama.', {
        verb: 'fill-rest',
        target: { role: 'textbox', name: 'A' },
        actions: [type('A', 'a'), type('B', 'b')],
      }),
      timedBeat(0, 4000, { stepsMs: [1000, 2000], doneMs: 2000 }),
      sampleTake(first!, { between, after: third! }),
    ]);
    expect(told(shots).map(([file, fromMs]) => [file, fromMs])).toEqual([
      ['first', 0],
      ['second', 1000],
      ['third', 2000],
    ]);
  });
});

test('a field that is typed into is shown full from its focus on, to be uncovered key by key', () => {
  const typing = account.find((shot) => shot.typing)!;
  expect(typing.still.file).toMatch(/phone\.png$/);
  expect(typing.fromMs).toBe(14_950 + 50);
});

test('a beat in which nothing changes shows no second picture', () => {
  expect(shotsFor([beat('Halo.'), timedBeat(0, 2000), sampleTake(first!)])).toHaveLength(1);
});

test('the picture of a moment is the last that began', () => {
  expect(shotAt(account, 0)).toBe(0);
  for (const [index, { fromMs }] of account.entries())
    if (account[index + 1]?.fromMs !== fromMs) expect(shotAt(account, fromMs)).toBe(index);
});
