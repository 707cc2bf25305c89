import { expect, test } from 'vitest';
import { sampleFilm, timedBeat, timedScene, timelineOf } from '../cut/sample-timeline.ts';
import { beat, go, type } from '../script/beat.ts';
import type { Beat, Scene } from '../script/script.ts';
import type { Timeline } from './timeline.ts';
import { cameraMoves, thinZooms, wishedZooms } from './zooms.ts';

const field = beat('Isi Nama.', type('Nama', 'Sari'), { look: 'field' });
const result = beat(
  'Ini nomornya.',
  { verb: 'point', target: { role: 'region', name: 'Nomor' } },
  { look: 'reading', result: true },
);

/** A film of one scene whose beats are zoomed to at these times. */
function zoomedAt(times: readonly number[], beats: readonly Beat[] = times.map(() => field)): Timeline {
  const scene: Scene = { id: 's', kind: 'page', browser: 'new', beats: [...beats] };
  return timelineOf('Contoh', [
    timedScene(
      scene,
      times.map((inMs) => timedBeat(inMs, inMs + 5000, { camera: { inMs, outMs: null } })),
    ),
  ]);
}
const all = (timeline: Timeline) => wishedZooms(timeline.script);
const placesAfter = (timeline: Timeline) => [...thinZooms(all(timeline), timeline)!.get('s')!];

test('every beat of a played page that wants a closer look is wished for, and nothing on a card', () => {
  expect([...wishedZooms(sampleFilm().timeline.script)].map(([id, places]) => [id, [...places]])).toEqual([
    ['account', [1, 2, 3]],
    ['upload', []],
  ]);
});

test('a way back is a move too', () => {
  expect(cameraMoves(sampleFilm().timeline).map(({ atMs }) => atMs)).toEqual([13_200, 18_100, 20_800]);
});

test('six moves in a minute are left alone', () => {
  const calm = zoomedAt([0, 10_000, 20_000, 30_000, 40_000, 50_000]);
  expect(thinZooms(all(calm), calm)).toBeNull();
});

test('of seven, one is taken away; seven over more than a minute stay', () => {
  const crowded = zoomedAt([0, 9000, 18_000, 27_000, 36_000, 45_000, 54_000]);
  expect(placesAfter(crowded)).toHaveLength(6);
  const calm = zoomedAt([0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
  expect(thinZooms(all(calm), calm)).toBeNull();
});

test.each<[string, Beat[], number]>([
  [
    'a button goes before a field',
    [
      field,
      field,
      beat('Pilih Baru.', { verb: 'choose', target: { role: 'radio', name: 'Baru' } }, { look: 'button' }),
      field,
      field,
      field,
      field,
    ],
    2,
  ],
  ['the first field of a page stays', [field, field, field, field, field, field, field], 1],
  ['the number to be kept stays, though it comes last', [field, field, field, field, field, field, result], 1],
  [
    'a click that leaves the page stays before one that must go back',
    [field, field, field, field, field, field, beat('Pilih Lanjut.', go('button', 'Lanjut'), { look: 'field' })],
    1,
  ],
])('%s', (_, beats, gone) => {
  const crowded = zoomedAt(
    [0, 1000, 2000, 3000, 4000, 5000, 6000].map((ms) => 8 * ms),
    beats,
  );
  expect(placesAfter(crowded)).toEqual([0, 1, 2, 3, 4, 5, 6].filter((place) => place !== gone));
});
