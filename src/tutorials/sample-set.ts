import type { FilmFile, FilmLine, FilmSet, FilmStage, GuideStep } from './film-report.ts';
import { FORMATS, formatNames } from './formats.ts';
import type { Format, Shape } from './formats.ts';
import type { ScenePrint } from './stage/scene-print.ts';

/** A sentence with its scene and its stage; `label` is what stands on the screen. */
type Sample = { stage: number; scene: string; beat: number; text: string; label: string | null; role: string };

const SERVICE = 'sip-perawat';
const stageTitles = ['Kenali izin ini', 'Siapkan dokumen', 'Buat akun'];

const samples: readonly Sample[] = [
  { stage: 1, scene: 'cover', beat: 0, text: 'Ini cara mengurus izin praktik perawat.', label: null, role: '' },
  { stage: 1, scene: 'cover', beat: 1, text: 'Anda akan bisa mengirimnya sendiri dari HP.', label: null, role: '' },
  { stage: 2, scene: 'documents', beat: 0, text: 'Siapkan dulu 2 dokumen ini.', label: null, role: '' },
  { stage: 2, scene: 'documents', beat: 1, text: 'Pertama, KTP-el pemohon.', label: null, role: '' },
  { stage: 2, scene: 'documents', beat: 2, text: 'Kedua, STR.', label: null, role: '' },
  { stage: 3, scene: 'sign-up', beat: 0, text: 'Sekarang, kita buat akun.', label: null, role: '' },
  {
    stage: 3,
    scene: 'sign-up',
    beat: 1,
    text: 'Di kolom Nama lengkap, ketik nama Anda.',
    label: 'Nama lengkap',
    role: 'textbox',
  },
  { stage: 3, scene: 'sign-up', beat: 2, text: 'Di kolom Nomor HP, ketik nomor Anda.', label: 'Nomor HP', role: 'textbox' },
  { stage: 3, scene: 'sign-up', beat: 3, text: 'Tekan tombol Lanjut.', label: 'Lanjut', role: 'button' },
];

/** Each sentence has its share of the playing time; it is spoken in the first three quarters of it. */
function cutOf(shape: Shape, durationMs: number): FilmSet['cuts'][number] {
  const shareMs = durationMs / samples.length;
  const stages: FilmStage[] = stageTitles.map((title, at) => {
    const own = samples.flatMap((sample, place) => (sample.stage === at + 1 ? [{ sample, startMs: place * shareMs }] : []));
    const startMs = own[0]?.startMs ?? 0;
    const endMs = startMs + own.length * shareMs;
    const lines = own.map((each) => lineOf(each.sample.text, each.startMs, each.startMs + shareMs * 0.75));
    return { number: at + 1, title, startMs, endMs, scenes: [{ id: own[0]?.sample.scene ?? '', startMs, endMs, lines }] };
  });
  return { shape, durationMs, stages };
}

function lineOf(text: string, startMs: number, endMs: number): FilmLine {
  const words = text.split(' ');
  const each = (endMs - startMs) / words.length;
  return {
    text,
    startMs,
    endMs,
    words: words.map((word, at) => ({ text: word, startMs: startMs + at * each, endMs: startMs + (at + 1) * each })),
  };
}

const cuts = [cutOf('landscape', 178_000), cutOf('phone', 180_000)];

/** Bytes of the full films, so that every format has a figure of its own on the screen. */
const fullBytes: Record<Format, number> = {
  landscape: 2_130_000,
  phone: 3_200_000,
  hemat: 1_600_000,
  whatsapp: 3_900_000,
  'landscape-calm': 1_900_000,
  'phone-calm': 2_800_000,
};

function filmsOf(format: Format): FilmFile[] {
  const { shape, width, height } = FORMATS[format];
  const cut = cuts.find((each) => each.shape === shape);
  if (cut === undefined) return [];
  const file = (stage: number | null, durationMs: number): FilmFile => {
    const at = `${format}/${stage === null ? '' : `langkah-${stage}/`}${SERVICE}`;
    return {
      format,
      stage,
      durationMs,
      bytes: Math.round((fullBytes[format] * durationMs) / cut.durationMs),
      width,
      height,
      file: `${at}.mp4`,
      captions: `${at}.vtt`,
      chapters: stage === null ? `${at}.chapters.vtt` : null,
      poster: stage === null ? `${at}.webp` : null,
    };
  };
  return [file(null, cut.durationMs), ...cut.stages.map((stage) => file(stage.number, stage.endMs - stage.startMs))];
}

const guideStep = ({ stage, scene, beat, text, label }: Sample, at: number): GuideStep => ({
  stage,
  scene,
  beat,
  text,
  label,
  picture:
    label === null
      ? null
      : {
          file: `panduan/${scene}-${beat}.webp`,
          width: 720,
          height: 400,
          alt: `${text} ${label} ditandai dengan bingkai.`,
          mark: { x: 28, y: 120, width: 664, height: 180 },
        },
  startMs: at * 20_000,
  endMs: at * 20_000 + 15_000,
});

const printOf = (scene: string): ScenePrint => ({
  scene,
  stage: samples.find((each) => each.scene === scene)?.stage ?? 1,
  beats: samples
    .filter((each) => each.scene === scene && each.label !== null)
    .map(({ beat, label, role }) => ({
      beat,
      path: '/daftar',
      role,
      name: label ?? '',
      box: { x: 24, y: 80 * beat, width: 400, height: 72 },
      textHash: `hash-of-${label}`,
    })),
});

const prints = ['cover', 'documents', 'sign-up'].map(printOf);

/** An invented set of three stages in every format, for tests of what is done with films. Its files lie nowhere. */
export const sampleSet: FilmSet = {
  service: SERVICE,
  definitionVersion: 1,
  title: 'Cara mengurus Surat Izin Praktik Perawat',
  language: 'id',
  filmedOn: '2026-11-24',
  films: formatNames.flatMap(filmsOf),
  cuts,
  guide: samples.map(guideStep),
  documents: [
    { name: 'KTP-el pemohon', help: 'Semua tulisan terbaca.' },
    { name: 'STR', help: 'Surat Tanda Registrasi yang masih berlaku.' },
  ],
  prints: [
    { shape: 'landscape', scenes: prints },
    { shape: 'phone', scenes: prints },
  ],
  loudnessLufs: -16.2,
  secondsByStep: { script: 0.1, voice: 1.2, plan: 0.1, stage: 20, cut: 15, film: 25, publish: 4 },
  wallSeconds: 41,
  cacheHits: { lines: 0, scenes: 0, pieces: 0 },
  voices: [{ name: 'espeak-ng-id', lines: 60 }],
  fellBack: [],
};
