import { expect, test } from 'vitest';
import { sampleBrand } from '../cut/sample-timeline.ts';
import { layoutOf } from '../cut/frame-layout.ts';
import { prepareCut } from '../cut/frame-state.ts';
import type { Format } from '../formats.ts';
import { FORMATS } from '../formats.ts';
import type { CaptionCue } from '../plan/captions.ts';
import type { TimedScene, Timeline } from '../plan/timeline.ts';
import type { SceneTake, Still } from '../stage/take.ts';
import { pieceKey } from './piece-key.ts';
import type { PassOrder } from './piece-order.ts';
import { piecesOf, piecesOfStage } from './pieces.ts';
import { rearranged, sampleMovie } from './sample-movie.ts';
import { schedule, statesOf } from './schedule.ts';

/** Everything that a film is made of. */
type World = {
  engine: string;
  format: Format;
  qp: number;
  language: string;
  timeline: Timeline;
  takes: SceneTake[];
  brand: typeof sampleBrand;
  cues: CaptionCue[];
};

const cue = (startMs: number, row: string): CaptionCue => ({
  startMs,
  endMs: startMs + 1500,
  lines: [row],
  speech: { startMs, endMs: startMs + 1500 },
  sceneEndMs: startMs + 2000,
  mostCharacters: 24,
});

/** The keys of all pieces, by scene, place in the scene, and whether they begin a film of their own. */
function keysOf({ format, qp, ...world }: World): Map<string, string> {
  const { shape, motion, burnedCaptions } = FORMATS[format];
  const { timeline, takes, brand, language } = world;
  const pass: PassOrder = {
    timeline,
    brand,
    language,
    shape,
    motion,
    formats: [format],
    cues: burnedCaptions ? world.cues : null,
  };
  const takeOf = (id: string) => takes.find(({ sceneId }) => sceneId === id);
  const cut = prepareCut({ layout: layoutOf(shape), motion, timeline, takeOf, cues: pass.cues });
  const all = piecesOf(timeline);
  const clean = timeline.stages.slice(1).flatMap(({ stage }) => piecesOfStage(all, stage.number).slice(0, 1));
  return new Map(
    [...all, ...clean].map((piece) => {
      const frames = schedule(statesOf(cut, piece), piece, FORMATS[format]);
      const name = `${piece.sceneId} ${piece.from - piece.sceneFrom}${piece.clean ? ' clean' : ''}`;
      return [name, pieceKey({ engine: world.engine, pass, piece, takes, frames }, { format, qp })];
    }),
  );
}

function world(format: Format): World {
  const { timeline, takes } = sampleMovie('/stills', FORMATS[format].shape);
  for (const [at, still] of stillsOf(takes).entries()) still.hash = `content ${at} of ${still.file}`;
  const cues = [cue(500, 'Ini cara mengurus izin.'), cue(12_000, 'Sekarang, kita buat akun.')];
  return { engine: 'a', format, qp: 33, language: 'id', timeline, takes, brand: sampleBrand, cues };
}

const stillsOf = (takes: readonly SceneTake[]): Still[] => [
  ...new Set(takes.flatMap(({ beats }) => beats.flatMap(({ before, after }) => [before, after]))),
];

const scenesOf = ({ stages }: Timeline): TimedScene[] => stages.flatMap(({ scenes }) => scenes);

/** A film with one of its scenes changed, and what comes after it moved in time. */
const withScene = (film: World, id: string, change: (scene: TimedScene) => TimedScene): World => ({
  ...film,
  timeline: rearranged(film.timeline, (scene) => (scene.scene.id === id ? change(scene) : scene)),
});

const longer = (scene: TimedScene): TimedScene => ({ ...scene, endMs: scene.endMs + 1600 });

/** Words that stand in a scene, put otherwise. */
const reworded = (film: World, from: string, to: string): World => ({
  ...film,
  timeline: JSON.parse(JSON.stringify(film.timeline).replaceAll(from, to)) as Timeline,
});

const withTakes = (film: World, change: (takes: SceneTake[]) => void): World => {
  const takes = structuredClone(film.takes);
  change(takes);
  return { ...film, takes };
};

const shortName = (film: World, name: string): World => ({
  ...film,
  timeline: { ...film.timeline, script: { ...film.timeline.script, shortName: name } },
});

const everything = 'everything';

/** What is changed, and the scenes whose pieces then have other keys. */
const cases: [what: string, format: Format, change: (film: World) => World, scenes: string[] | typeof everything][] = [
  ['nothing', 'landscape', (film) => film, []],
  ['the program', 'landscape', (film) => ({ ...film, engine: 'b' }), everything],
  ['the precision', 'landscape', (film) => ({ ...film, qp: 35 }), everything],
  ['the format', 'landscape', (film) => ({ ...film, format: 'landscape-calm' }), everything],
  ['the language', 'landscape', (film) => ({ ...film, language: 'en' }), everything],
  [
    'a colour of the office',
    'landscape',
    (film) => ({ ...film, brand: { ...sampleBrand, colours: { ...sampleBrand.colours, accent: '#F2B000' } } }),
    everything,
  ],
  ['the name of the service', 'landscape', (film) => shortName(film, 'Izin lain'), everything],
  [
    'the length of another scene, and so the time of all that follow',
    'landscape',
    (film) => withScene(film, 'documents', longer),
    ['cover', 'documents'],
  ],
  ['the length of the last scene', 'landscape', (film) => withScene(film, 'review', longer), ['cover', 'documents 0', 'review']],
  ['what is only spoken', 'landscape', (film) => reworded(film, 'Ketik Nomor HP Anda.', 'Tulis Nomor HP Anda.'), []],
  [
    'a key word',
    'landscape',
    (film) => reworded(film, 'Nomor aktif', 'Masih aktif'),
    ['account 0', 'account 0 clean', 'account 120'],
  ],
  [
    'the name of a document on its card',
    'landscape',
    (film) => reworded(film, 'Ijazah terakhir', 'Ijazah asli'),
    ['documents', 'account 0'],
  ],
  [
    'a picture of the page',
    'landscape',
    (film) =>
      withTakes(film, (takes) => {
        takes[0]!.beats[0]!.before.hash = 'other';
      }),
    ['account 0', 'account 120', 'account 0 clean'],
  ],
  [
    'the last picture of a scene, out of which the next one comes',
    'landscape',
    (film) =>
      withTakes(film, (takes) => {
        takes[1]!.beats[0]!.after.hash = 'other';
      }),
    ['upload', 'review 0'],
  ],
  [
    'the folder of the pictures',
    'landscape',
    (film) =>
      withTakes(film, (takes) => {
        for (const still of stillsOf(takes)) still.file = `/elsewhere${still.file}`;
      }),
    [],
  ],
  [
    'where the target stands',
    'landscape',
    (film) =>
      withTakes(film, (takes) => {
        takes[1]!.beats[0]!.target!.y += 8;
      }),
    ['upload'],
  ],
  [
    'what was noted for the check',
    'landscape',
    (film) =>
      withTakes(film, (takes) => {
        takes[0]!.beats[1]!.fingerprint.textHash = 'other';
      }),
    [],
  ],
  ['a caption beside the film', 'phone', (film) => ({ ...film, cues: [cue(500, 'Ini caranya.'), film.cues[1]!] }), []],
  ['a caption in the picture', 'whatsapp', (film) => ({ ...film, cues: [cue(500, 'Ini caranya.'), film.cues[1]!] }), ['cover']],
];

test.each(cases)('when %s is changed (%s), only these pieces are made again: %o', (_, format, change, scenes) => {
  const before = keysOf(world(format));
  const after = keysOf(change(world(format)));
  const changed = [...before].filter(([name, key]) => after.get(name) !== key).map(([name]) => name);
  const isExpected = (name: string) =>
    scenes === everything || scenes.some((scene) => name === scene || (!scene.includes(' ') && name.startsWith(`${scene} `)));
  expect(changed).toEqual([...before.keys()].filter((name) => isExpected(name)));
});

test('no two pieces of a film have the same key', () => {
  const keys = [...keysOf(world('landscape')).values()];
  expect(new Set(keys).size).toBe(keys.length);
  expect(scenesOf(world('landscape').timeline).length).toBeLessThan(keys.length);
});
