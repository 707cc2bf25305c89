import type { Shape } from '../formats.ts';
import { beat, go, target, type } from '../script/beat.ts';
import type { Scene, Script } from '../script/script.ts';
import type { TimedBeat, TimedScene, TimedStage, Timeline } from '../plan/timeline.ts';
import type { BeatTake, Box, SceneTake, Still } from '../stage/take.ts';
import { filmPageOf } from '../stage/film-page.ts';
import type { Brand } from './brand.ts';

/** A small invented film for tests of the cut: neither browser nor voice is needed. `sample-stills.ts` draws the stills it names. */
export const sampleBrand: Brand = {
  officeName: 'Kantor Perizinan Contoh',
  address: 'perizinan.contoh.go.id',
  colours: { primary: '#0B5D5B', accent: '#F2A900', tint: '#E3F0EF' },
};

/** A still of the sample's page, which is 1400 CSS px high, on a phone 900. */
export function sampleStill(file: string, top = 0, rest: Partial<Still> = {}, shape: Shape = 'landscape'): Still {
  const { width, height, closeScale } = filmPageOf(shape);
  return {
    file,
    hash: file,
    area: { x: 0, y: top, width, height },
    scale: closeScale,
    textLines: [],
    boxes: [],
    documentHeight: shape === 'phone' ? 900 : 1400,
    ...rest,
  };
}

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

/** A review's sentences, so many ms each, as they are spoken from a moment on. */
export const reviewBeats = ({ beats }: Scene, fromMs: number, ms: number): TimedBeat[] =>
  beats.map(({ line }, at) => {
    const timed = timedBeat(fromMs + at * ms, fromMs + (at + 1) * ms);
    const words = (line?.text ?? '').split(' ').map((text) => ({ text, startMs: timed.startMs + 100, endMs: timed.endMs }));
    return { ...timed, line: timed.line && { ...timed.line, words } };
  });

/** A scene from the first of its beats to the last, or to `endMs`; it is all of its step until a film is made of it. */
export const timedScene = (scene: Scene, beats: TimedBeat[], endMs = beats.at(-1)?.endMs ?? 0): TimedScene => ({
  scene,
  startMs: beats[0]?.startMs ?? 0,
  endMs,
  beats,
  progress: { from: 0, to: 1 },
});

/** Scenes, a list a stage, as a film. */
export function timelineOf(title: string, ...scenes: TimedScene[][]): Timeline {
  const stages = scenes.map((of, index): TimedStage => ({
    stage: { number: index + 1, title: `Langkah contoh ${index + 1}`, scenes: of.map(({ scene }) => scene) },
    startMs: of[0]?.startMs ?? 0,
    endMs: of.at(-1)?.endMs ?? 0,
    scenes: of.map((scene, at) => ({ ...scene, progress: { from: at / of.length, to: (at + 1) / of.length } })),
  }));
  const script: Script = {
    language: 'id',
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
export function sampleField(index: number, shape: Shape = 'landscape'): { target: Box; control: Box } {
  if (shape === 'phone') {
    const y = 150 + 150 * index;
    return { target: { x: 16, y, width: 328, height: 120 }, control: { x: 16, y: y + 68, width: 328, height: 52 } };
  }
  const y = 250 + 120 * index;
  return {
    target: { x: 40, y: y - 18, width: 400, height: 108 },
    control: { x: 40, y: y + 40, width: 400, height: 48 },
  };
}

/** The sample's button; on a phone so far down that captions must make room for it. */
const button: Record<Shape, Box> = {
  landscape: { x: 40, y: 740, width: 180, height: 52 },
  phone: { x: 16, y: 820, width: 328, height: 54 },
};
/** Where the page stands for the typed field, the secret one and the button. */
const tops: Record<Shape, [typed: number, secret: number, leaving: number]> = {
  landscape: [200, 300, 420],
  phone: [176, 176, 356],
};
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

export const sampleReview: Extract<Scene, { kind: 'review' }> = {
  id: 'review',
  kind: 'review',
  heading: 'Ingat tujuh langkah ini',
  rows: steps.map((step) => ({ name: step, said: step })),
  closing: { heading: 'Siap mengurus izin Anda?', text: 'Buka contoh.go.id.' },
  beats: steps.map((step) => beat(step)),
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
 * @param shape a phone's film has no camera: its page is only scrolled.
 */
export function sampleFilm(folder = '.', shape: Shape = 'landscape'): { timeline: Timeline; takes: SceneTake[] } {
  const { height, margin } = filmPageOf(shape);
  const still = (name: string, viewTop = 0) => {
    const made = sampleStill(`${folder}/${name}.png`, 0, {}, shape);
    const top = Math.max(0, Math.min(viewTop - margin, made.documentHeight - height));
    return { ...made, area: { ...made.area, y: top } };
  };
  const [typedTop, secretTop, leavingTop] = tops[shape];
  const field = (index: number, viewTop: number) => ({ ...sampleField(index, shape), viewTop, viewTopAfter: viewTop });
  const { control } = sampleField(1, shape);
  const caret = {
    xs: Array.from({ length: 15 }, (_, count) => control.x + 16 + 9 * count),
    top: control.y + 13,
    bottom: control.y + 36,
  };
  const leaving = { target: button[shape], control: button[shape], viewTop: leavingTop, navigated: true };
  const takes: SceneTake[] = [
    {
      sceneId: 'account',
      beats: [
        sampleTake(still('empty')),
        sampleTake(still('phone-before', typedTop), { ...field(1, typedTop), after: still('phone', typedTop), caret }),
        sampleTake(still('secret-before', secretTop), { ...field(2, secretTop), after: still('secret', secretTop) }),
        sampleTake(still('lower', leavingTop), { ...leaving, after: still('sent') }),
      ],
    },
    { sceneId: 'upload', beats: [sampleTake(still('sent'), { ...field(0, 0), after: still('uploaded') })] },
  ];
  const zoomed = (inMs: number, outMs: number | null) => (shape === 'phone' ? null : { inMs, outMs });
  const seconds = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => timedBeat(from + 1000 * at, from + 1000 * (at + 1)));
  const typed = timedBeat(13_000, 18_000, {
    camera: zoomed(13_200, null),
    spotlight: { onMs: 14_000, offMs: 17_500 },
    pointer: { moveMs: 14_000, arriveMs: 14_700, pressMs: 14_950 },
    typing: { startMs: 15_200, endMs: 16_400 },
    doneMs: 16_400,
  });
  const hidden = timedBeat(18_000, 21_500, {
    camera: zoomed(18_100, 20_800),
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
  const timeline = timelineOf(
    'Surat Izin Praktik Perawat',
    [timedScene(sampleCover('Surat Izin Praktik Perawat'), [timedBeat(0, 4000)])],
    [timedScene(sampleDocuments(), seconds(4000, 6), 11_000)],
    [timedScene(account, [timedBeat(11_000, 13_000), typed, hidden, pressed]), timedScene(upload, [sent])],
    [timedScene(sampleReview, reviewBeats(sampleReview, 29_000, 400), 33_000)],
  );
  return { timeline, takes };
}
