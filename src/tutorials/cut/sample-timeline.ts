import { beat, go, target, type } from '../script/beat.ts';
import type { Scene, Script } from '../script/script.ts';
import type { TimedBeat, TimedScene, TimedStage, Timeline } from '../plan/timeline.ts';
import type { BeatTake, Box, SceneTake, Still } from '../stage/take.ts';
import type { Brand } from './brand.ts';

/** A small invented film for tests of the cut: neither browser nor voice is needed. `sample-stills.ts` draws the stills it names. */
export const sampleBrand: Brand = {
  officeName: 'Kantor Perizinan Contoh',
  address: 'perizinan.contoh.go.id',
  colours: { primary: '#0B5D5B', accent: '#F2A900', tint: '#E3F0EF' },
};

export const sampleStill = (file: string, top = 0, rest: Partial<Still> = {}): Still => ({
  file,
  area: { x: 0, y: top, width: 1024, height: 660 },
  scale: 1.25,
  textLines: [],
  boxes: [],
  documentHeight: 1400,
  ...rest,
});

/** A beat as the stage saw it: nothing happened on this still, but for the rest. */
export const sampleTake = (before: Still, rest: Partial<BeatTake> = {}): BeatTake => ({
  before,
  after: before,
  between: [],
  viewTop: 0,
  viewTopAfter: 0,
  target: null,
  control: null,
  caret: null,
  navigated: false,
  fingerprint: { path: '/', role: '', name: '', box: null, textHash: '' },
  ...rest,
});

/** A beat in time: its line begins 100 ms after it and ends 400 ms before it ends. */
export const timedBeat = (startMs: number, endMs: number, rest: Partial<TimedBeat> = {}): TimedBeat => ({
  startMs,
  endMs,
  line: { text: '', startMs: startMs + 100, endMs: endMs - 400, words: [], sound: '' },
  spotlight: null,
  camera: null,
  pointer: null,
  typing: null,
  stepsMs: [],
  doneMs: null,
  ...rest,
});

/** A scene from the first of its beats to the last, or to `endMs`. */
export const timedScene = (scene: Scene, beats: TimedBeat[], endMs = beats.at(-1)?.endMs ?? 0): TimedScene => ({
  scene,
  startMs: beats[0]?.startMs ?? 0,
  endMs,
  beats,
});

/** Scenes, a list a stage, as a film. */
export function timelineOf(title: string, ...scenes: TimedScene[][]): Timeline {
  const stages = scenes.map((of, index): TimedStage => ({
    stage: { number: index + 1, title: `Langkah contoh ${index + 1}`, scenes: of.map(({ scene }) => scene) },
    startMs: of[0]?.startMs ?? 0,
    endMs: of.at(-1)?.endMs ?? 0,
    scenes: of,
  }));
  const script: Script = {
    service: 'contoh',
    definitionVersion: 1,
    title: `Cara mengurus ${title}`,
    shortName: title,
    officeName: sampleBrand.officeName,
    address: sampleBrand.address,
    stages: stages.map(({ stage }) => stage),
  };
  return { script, durationMs: stages.at(-1)?.endMs ?? 0, stages };
}

/** Field number `index` of the sample's page, with its label above it. */
export const sampleField = (index: number): { target: Box; control: Box } => {
  const y = 250 + 120 * index;
  return {
    target: { x: 40, y: y - 18, width: 400, height: 108 },
    control: { x: 40, y: y + 40, width: 400, height: 48 },
  };
};

const button: Box = { x: 40, y: 740, width: 180, height: 52 };
const documents = ['KTP-el', 'STR', 'Ijazah terakhir', 'Pas foto berwarna 4x6', 'Surat keterangan tempat praktik'];
const steps = ['Kenali izin ini', 'Siapkan 5 dokumen', 'Buat akun', 'Pilih jenis izin', 'Masuk', 'Isi formulir', 'Unggah, kirim'];

export const sampleCover = (title: string): Scene => ({
  id: 'cover',
  kind: 'cover',
  title: `Cara mengurus ${title}`,
  aim: 'Setelah menonton, Anda bisa mengirim permohonan sendiri dari HP.',
  facts: ['7 langkah', 'Gratis'],
  beats: [beat('Ini cara mengurus izin.')],
});

export const sampleDocuments = (names: readonly string[] = documents): Scene => ({
  id: 'documents',
  kind: 'documents',
  heading: `Siapkan ${names.length} dokumen`,
  note: 'Foto dengan HP sudah cukup.',
  rows: names.map((name) => ({ name, help: 'Tulisan harus terbaca.' })),
  beats: [beat('Siapkan.'), ...names.map((name) => beat(name))],
});

export const sampleReview: Scene = {
  id: 'review',
  kind: 'review',
  heading: 'Ingat tujuh langkah ini',
  rows: steps,
  beats: [beat('Ingat.'), ...steps.map((step) => beat(step))],
};

const account: Scene = {
  id: 'account',
  kind: 'page',
  browser: 'new',
  beats: [
    beat('Sekarang, kita buat akun.', { verb: 'open', path: '/daftar' }),
    beat('Ketik Nomor HP Anda.', type('Nomor HP', '0812 0000 1234'), { look: 'field', keyword: 'Nomor aktif' }),
    beat('Ketik Kata sandi Anda.', { verb: 'secret', target: target('textbox', 'Kata sandi'), text: 'x' }, { look: 'field' }),
    beat('Pilih Buat akun.', go('button', 'Buat akun'), { look: 'button' }),
  ],
};

const upload: Scene = {
  id: 'upload',
  kind: 'page',
  browser: 'same',
  beats: [beat('Pilih foto STR Anda.', { verb: 'upload', target: target('file', 'STR'), file: 'str', name: 'STR' })],
};

/**
 * Cover 0-4 s, five documents to 11 s, then in one stage a form with a typed and a secret field and a click to another page to 25 s and an upload to
 * 29 s, the review to 33 s.
 * @param folder where the stills lie.
 */
export function sampleFilm(folder = '.'): { timeline: Timeline; takes: SceneTake[] } {
  const still = (name: string, top = 0) => sampleStill(`${folder}/${name}.png`, top);
  const phone = { ...sampleField(1), viewTop: 200, viewTopAfter: 200 };
  const secret = { ...sampleField(2), viewTop: 300, viewTopAfter: 300 };
  const caret = { xs: Array.from({ length: 15 }, (_, count) => 56 + 9 * count), top: 423, bottom: 446 };
  const leaving = { target: button, control: button, viewTop: 420, navigated: true };
  const takes: SceneTake[] = [
    {
      sceneId: 'account',
      beats: [
        sampleTake(still('empty')),
        sampleTake(still('phone-before', 120), { ...phone, after: still('phone', 120), caret }),
        sampleTake(still('secret-before', 220), { ...secret, after: still('secret', 220) }),
        sampleTake(still('lower', 340), { ...leaving, after: still('sent') }),
      ],
    },
    { sceneId: 'upload', beats: [sampleTake(still('sent'), { ...sampleField(0), after: still('uploaded') })] },
  ];
  const seconds = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => timedBeat(from + 1000 * at, from + 1000 * (at + 1)));
  const typed = timedBeat(13_000, 18_000, {
    camera: { inMs: 13_200, outMs: null },
    spotlight: { onMs: 14_000, offMs: 17_500 },
    pointer: { moveMs: 14_000, arriveMs: 14_700, pressMs: 14_950 },
    typing: { startMs: 15_200, endMs: 16_400 },
    doneMs: 16_400,
  });
  const hidden = timedBeat(18_000, 21_500, {
    camera: { inMs: 18_100, outMs: 20_800 },
    spotlight: { onMs: 18_900, offMs: 20_500 },
    pointer: { moveMs: 18_900, arriveMs: 19_300, pressMs: 19_600 },
    doneMs: 20_000,
  });
  const pressed = timedBeat(21_500, 25_000, {
    spotlight: { onMs: 22_200, offMs: 24_000 },
    pointer: { moveMs: 22_300, arriveMs: 22_800, pressMs: 23_200 },
    doneMs: 23_500,
  });
  const sent = timedBeat(25_000, 29_000, {
    spotlight: { onMs: 25_500, offMs: 28_500 },
    pointer: { moveMs: 25_500, arriveMs: 26_000, pressMs: 26_300 },
    doneMs: 28_000,
  });
  const review = Array.from({ length: 8 }, (_, at) => timedBeat(29_000 + at * 400, 29_400 + at * 400));
  const timeline = timelineOf(
    'Surat Izin Praktik Perawat',
    [timedScene(sampleCover('Surat Izin Praktik Perawat'), [timedBeat(0, 4000)])],
    [timedScene(sampleDocuments(), seconds(4000, 6), 11_000)],
    [timedScene(account, [timedBeat(11_000, 13_000), typed, hidden, pressed]), timedScene(upload, [sent])],
    [timedScene(sampleReview, review, 33_000)],
  );
  return { timeline, takes };
}
