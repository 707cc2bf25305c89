import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TimedBeat, TimedScene, TimedStage, Timeline } from '../plan/timeline.ts';
import type { Action, Beat, Scene, Script } from '../script/script.ts';
import type { BeatTake, Box, SceneTake, Still } from '../stage/take.ts';
import type { Brand } from './brand.ts';
import { loadFilmFonts } from './paint/fonts.ts';

/** A small invented film with stills drawn here, for tests of drawing: neither browser nor voice is needed. */
export const sampleBrand: Brand = {
  officeName: 'DPMPTSP Kota Samarinda',
  address: 'perizinan.contoh.go.id',
  colours: { primary: '#0B5D5B', accent: '#F2A900', tint: '#E3F0EF' },
};

const SCALE = 2.5;
const AREA_HEIGHT = 660;

type Field = { label: string; help: string; value: string; y: number };

const fields: Field[] = [
  { label: 'NIK', help: '16 angka di KTP Anda.', value: '6472 0245 0897 0012', y: 250 },
  { label: 'Nomor HP', help: 'Contoh: 0812 3456 7890. Kode masuk dikirim ke nomor ini.', value: '0812 0000 1234', y: 370 },
  { label: 'Kata sandi', help: 'Paling sedikit 8 huruf atau angka.', value: '••••••••', y: 490 },
  { label: 'Alamat surel', help: 'Boleh dikosongkan.', value: '', y: 610 },
];

const LEFT = 40;
const FIELD = { width: 400, height: 48, below: 54 };

function drawForm(pen: SKRSContext2D, heading: string, filled: number, focus: number | null): void {
  pen.fillStyle = '#FAFAF7';
  pen.fillRect(0, 0, 1024, 1400);
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, 1024, 66);
  text(pen, 'Perizinan Kota Samarinda', LEFT, 42, 18, 700);
  text(pen, 'Layanan   Bantuan   Masuk', 790, 42, 16, 400);
  text(pen, heading, LEFT, 140, 36, 700);
  text(pen, 'Isi empat kolom. Akun ini dipakai untuk semua izin.', LEFT, 180, 18, 400, '#565D66');
  for (const [index, field] of fields.entries()) {
    text(pen, field.label, LEFT, field.y, 18, 700);
    text(pen, field.help, LEFT, field.y + 26, 16, 400, '#565D66');
    pen.beginPath();
    pen.roundRect(LEFT, field.y + 40, FIELD.width, FIELD.height, 8);
    pen.fillStyle = '#FFFFFF';
    pen.fill();
    pen.strokeStyle = index === focus ? '#0B5D5B' : '#6B727A';
    pen.lineWidth = index === focus ? 3 : 1.75;
    pen.stroke();
    if (index < filled) text(pen, field.value, LEFT + 16, field.y + 71, 18, 400);
  }
  pen.beginPath();
  pen.roundRect(LEFT, 740, 180, 52, 8);
  pen.fillStyle = '#0B5D5B';
  pen.fill();
  text(pen, 'Buat akun', LEFT + 46, 772, 18, 700, '#FFFFFF');
}

function text(pen: SKRSContext2D, words: string, x: number, y: number, size: number, weight: number, colour = '#1B1F23'): void {
  pen.font = `${weight} ${size}px "Noto Sans"`;
  pen.fillStyle = colour;
  pen.fillText(words, x, y);
}

async function still(folder: string, name: string, top: number, draw: (pen: SKRSContext2D) => void): Promise<Still> {
  loadFilmFonts();
  const canvas = createCanvas(1024 * SCALE, AREA_HEIGHT * SCALE);
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  pen.translate(0, -top);
  draw(pen);
  const file = join(folder, `${name}.png`);
  await writeFile(file, await canvas.encode('png'));
  const lines: Box[] = [
    { x: LEFT, y: 108, width: 260, height: 40 },
    { x: LEFT, y: 164, width: 420, height: 22 },
  ];
  for (const { y } of fields)
    lines.push(
      { x: LEFT, y: y - 18, width: 120, height: 24 },
      { x: LEFT, y: y + 10, width: 380, height: 22 },
      { x: LEFT + 16, y: y + 52, width: 180, height: 24 },
    );
  return { file, area: { x: 0, y: top, width: 1024, height: AREA_HEIGHT }, scale: SCALE, textLines: lines, documentHeight: 1000 };
}

const beat = (line: string, action: Action | null, look: Beat['look'], keyword: string | null = null): Beat => ({
  line: { text: line },
  action,
  keyword,
  look,
  result: false,
});

const timed = (startMs: number, endMs: number, rest: Partial<TimedBeat> = {}): TimedBeat => ({
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

const take = (before: Still, after: Still, rest: Partial<BeatTake> = {}): BeatTake => ({
  before,
  after,
  between: [],
  viewTop: 0,
  viewTopAfter: 0,
  target: null,
  control: null,
  caret: null,
  navigated: false,
  fingerprint: { path: '/daftar', role: '', name: '', box: null, textHash: '' },
  ...rest,
});

const fieldBoxes = (index: number) => {
  const y = fields[index]?.y ?? 0;
  return {
    target: { x: LEFT, y: y - 18, width: FIELD.width, height: 108 },
    control: { x: LEFT, y: y + 40, width: FIELD.width, height: FIELD.height },
  };
};

function caretOf(value: string, y: number): BeatTake['caret'] {
  const pen = createCanvas(8, 8).getContext('2d');
  pen.font = '400 18px "Noto Sans"';
  const xs = Array.from({ length: value.length + 1 }, (_, count) => LEFT + 16 + pen.measureText(value.slice(0, count)).width);
  return { xs, top: y + 53, bottom: y + 76 };
}

/** Cover, five documents, a form with a typed and a secret field, a click to another page, an upload, the review: 33 seconds. */
export async function sampleFilm(folder: string): Promise<{ timeline: Timeline; takes: SceneTake[] }> {
  await mkdir(folder, { recursive: true });
  const shot = (name: string, filled: number, focus: number | null, top = 0, heading = 'Buat akun') =>
    still(folder, name, top, (pen) => drawForm(pen, heading, filled, focus));
  const [empty, phone, secret] = await Promise.all([shot('empty', 1, null), shot('phone', 2, 1, 170), shot('secret', 3, 2, 250)]);
  const [phoneBefore, secretBefore, lower, sent] = await Promise.all([
    shot('phone-before', 1, null, 170),
    shot('secret-before', 2, null, 250),
    shot('lower', 3, null, 340),
    shot('sent', 0, null, 0, 'Permohonan terkirim'),
  ]);
  const scenes: Scene[] = [
    {
      id: 'cover',
      kind: 'cover',
      title: 'Cara mengurus Surat Izin Praktik Perawat',
      aim: 'Setelah menonton, Anda bisa mengirim permohonan sendiri dari HP.',
      facts: ['7 langkah', 'Gratis'],
      beats: [beat('Ini cara mengurus izin.', null, 'page')],
    },
    {
      id: 'documents',
      kind: 'documents',
      heading: 'Siapkan 5 dokumen',
      note: 'Foto dengan HP sudah cukup. Simpan di HP Anda.',
      rows: [
        { name: 'KTP-el', help: 'Foto KTP asli. Tulisan harus terbaca.' },
        { name: 'STR', help: 'Surat Tanda Registrasi yang masih berlaku.' },
        { name: 'Ijazah terakhir', help: 'Foto atau pindai ijazah asli.' },
        { name: 'Pas foto berwarna 4x6', help: 'Latar merah, wajah terlihat jelas.' },
        { name: 'Surat keterangan tempat praktik', help: 'Ditandatangani pimpinan tempat kerja.' },
      ],
      beats: Array.from({ length: 6 }, (_, index) => beat(`Dokumen ${index}`, null, 'page')),
    },
    {
      id: 'account',
      kind: 'page',
      browser: 'new',
      beats: [
        beat('Sekarang, kita buat akun.', { verb: 'open', path: '/daftar' }, 'page'),
        beat(
          'Di kolom Nomor HP, ketik nomor Anda.',
          { verb: 'type', target: { role: 'textbox', name: 'Nomor HP' }, text: '0812 0000 1234' },
          'field',
          'Nomor aktif',
        ),
        beat(
          'Di kolom Kata sandi, ketik sandi Anda.',
          { verb: 'secret', target: { role: 'textbox', name: 'Kata sandi' }, text: 'x' },
          'field',
          'Rahasiakan',
        ),
        beat('Pilih Buat akun.', { verb: 'click', target: { role: 'button', name: 'Buat akun' }, leads: true }, 'button'),
      ],
    },
    {
      id: 'upload',
      kind: 'page',
      browser: 'same',
      beats: [
        beat(
          'Pilih foto STR Anda.',
          { verb: 'upload', target: { role: 'file', name: 'STR' }, file: 'str', name: 'STR' },
          'reading',
        ),
      ],
    },
    {
      id: 'review',
      kind: 'review',
      heading: 'Ingat tujuh langkah ini',
      rows: [
        'Kenali izin ini',
        'Siapkan 5 dokumen',
        'Buat akun',
        'Pilih jenis izin',
        'Masuk',
        'Isi formulir',
        'Unggah, kirim, simpan nomor',
      ],
      beats: Array.from({ length: 8 }, (_, index) => beat(`Langkah ${index}`, null, 'page')),
    },
  ];
  const phoneY = fields[1]?.y ?? 0;
  const account: BeatTake[] = [
    take(empty, empty),
    take(phoneBefore, phone, { ...fieldBoxes(1), viewTop: 200, viewTopAfter: 200, caret: caretOf('0812 0000 1234', phoneY) }),
    take(secretBefore, secret, { ...fieldBoxes(2), viewTop: 300, viewTopAfter: 300 }),
    take(lower, sent, {
      target: { x: LEFT, y: 740, width: 180, height: 52 },
      control: { x: LEFT, y: 740, width: 180, height: 52 },
      viewTop: 420,
      navigated: true,
    }),
  ];
  const beats: TimedBeat[][] = [
    [timed(0, 4000)],
    [timed(4000, 5000), timed(5000, 6000), timed(6000, 7000), timed(7000, 8000), timed(8000, 9000), timed(9000, 11_000)],
    [
      timed(11_000, 13_000),
      timed(13_000, 18_000, {
        camera: { inMs: 13_200, outMs: null },
        spotlight: { onMs: 14_000, offMs: 17_500 },
        pointer: { moveMs: 14_000, arriveMs: 14_700, pressMs: 14_950 },
        typing: { startMs: 15_200, endMs: 16_400 },
        doneMs: 16_400,
      }),
      timed(18_000, 21_500, {
        camera: { inMs: 18_100, outMs: 20_800 },
        spotlight: { onMs: 18_900, offMs: 20_500 },
        pointer: { moveMs: 18_900, arriveMs: 19_300, pressMs: 19_600 },
        doneMs: 20_000,
      }),
      timed(21_500, 25_000, {
        spotlight: { onMs: 22_200, offMs: 24_000 },
        pointer: { moveMs: 22_300, arriveMs: 22_800, pressMs: 23_200 },
        doneMs: 23_500,
      }),
    ],
    [
      timed(25_000, 29_000, {
        spotlight: { onMs: 25_500, offMs: 28_500 },
        pointer: { moveMs: 25_500, arriveMs: 26_000, pressMs: 26_300 },
        doneMs: 28_000,
      }),
    ],
    Array.from({ length: 8 }, (_, index) => timed(29_000 + index * 400, 29_400 + index * 400)),
  ];
  const upload = [take(sent, sent, { ...fieldBoxes(0), viewTop: 0 })];
  const placed: TimedScene[] = scenes.map((scene, index) => {
    const own = beats[index] ?? [];
    return {
      scene,
      startMs: own[0]?.startMs ?? 0,
      endMs: index === scenes.length - 1 ? 33_000 : (own.at(-1)?.endMs ?? 0),
      beats: own,
    };
  });
  const titles: [number, string, TimedScene[]][] = [
    [1, 'Kenali izin ini', placed.slice(0, 1)],
    [2, 'Siapkan dokumen', placed.slice(1, 2)],
    [3, 'Buat akun', placed.slice(2, 3)],
    [7, 'Unggah dan kirim', placed.slice(3)],
  ];
  const stages: TimedStage[] = titles.map(([number, title, of]) => ({
    stage: { number, title, scenes: of.map(({ scene }) => scene) },
    startMs: of[0]?.startMs ?? 0,
    endMs: of.at(-1)?.endMs ?? 0,
    scenes: of,
  }));
  const script: Script = {
    service: 'sip-perawat',
    definitionVersion: 1,
    title: 'Cara mengurus Surat Izin Praktik Perawat',
    shortName: 'Surat Izin Praktik Perawat',
    officeName: sampleBrand.officeName,
    address: sampleBrand.address,
    stages: stages.map(({ stage }) => stage),
  };
  return {
    timeline: { script, durationMs: 33_000, stages },
    takes: [
      { sceneId: 'account', beats: account },
      { sceneId: 'upload', beats: upload },
    ],
  };
}
