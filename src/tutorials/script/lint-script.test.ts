import { expect, test } from 'vitest';
import { beat, go, target, type } from './beat.ts';
import { lintScript } from './lint-script.ts';
import type { ScriptFaultReason } from './lint-script.ts';
import type { Beat, Scene, Script } from './script.ts';

const page = (...beats: Beat[]): Scene => ({ id: 'scene', kind: 'page', browser: 'same', beats });
const good = page(beat('Di kolom Nomor HP, ketik nomor Anda.', type('Nomor HP', '0812 0000 1234'), { keyword: 'Nomor aktif' }));

const filler = (number: number): Scene => ({ ...page(beat('Begitu caranya.')), id: `scene-${number}` });

/** A script with one scene in its first stage, and something of it changed. */
function scriptWith(scene: Scene, change: Partial<Script> = {}): Script {
  return {
    language: 'id',
    service: 'izin-contoh',
    definitionVersion: 1,
    title: 'Cara mengurus izin contoh',
    shortName: 'Izin contoh',
    officeName: 'Kantor',
    address: 'contoh.go.id',
    stages: Array.from({ length: 7 }, (_, at) => ({
      number: at + 1,
      title: `Langkah ${at + 1}`,
      scenes: [at === 0 ? scene : filler(at)],
    })),
    ...change,
  };
}

const reasons = (script: Script): ScriptFaultReason[] => lintScript(script).map(({ reason }) => reason);

test('a script of ours has no faults', () => {
  expect(lintScript(scriptWith(good))).toEqual([]);
});

const fifteenWords = 'Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas.';
const rows = [{ name: 'KTP', help: '' }];
/** A review of two steps. */
const reviewOf = (sentence: string): Scene => ({
  id: 'scene',
  kind: 'review',
  heading: 'Ingat',
  rows: ['Buat akun', 'Masuk'].map((name) => ({ name, said: name })),
  closing: { heading: 'Siap?', text: 'Buka contoh.go.id.' },
  beats: [beat(sentence)],
});

test.each<[ScriptFaultReason, Script]>([
  ['line-too-long', scriptWith(page(beat(fifteenWords)))],
  ['line-not-a-sentence', scriptWith(page(beat('Tanpa titik')))],
  ['name-not-said', scriptWith(page(beat('Isi kolom ini.', type('Nomor HP', '1'))))],
  ['says-here', scriptWith(page(beat('Tekan di sini, lalu Lanjut.', go('button', 'Lanjut'))))],
  ['word-not-ours', scriptWith(page(beat('Silahkan submit.')))],
  ['keyword-too-long', scriptWith(page(beat('Isi Nama.', type('Nama', 'Siti'), { keyword: 'satu dua tiga empat' })))],
  ['stages', { ...scriptWith(good), stages: scriptWith(good).stages.slice(1) }],
  ['title-too-long', scriptWith(good, { shortName: 'x'.repeat(50) })],
  ['title-not-cara', scriptWith(good, { title: 'Mengurus izin' })],
  ['scene-twice', scriptWith({ ...good, id: 'scene-3' })],
  ['scene-empty', scriptWith(page())],
  ['secret-shown', scriptWith(page(beat('Isi Sandi Anda.', type('Sandi', 'rahasia'))))],
  ['rows', scriptWith({ id: 'scene', kind: 'documents', heading: 'Siapkan', note: '', rows: [], beats: [beat('Siapkan.')] })],
  ['rows', scriptWith(reviewOf('Masuk, lalu buat akun.'))],
  ['rows', scriptWith(reviewOf('Buat akun.'))],
  [
    'rows',
    scriptWith({ id: 'scene', kind: 'documents', heading: 'Siapkan', note: '', rows, beats: [1, 2, 3].map(() => beat('Ini.')) }),
  ],
])('%s is found', (reason, script) => {
  expect(reasons(script)).toContain(reason);
});

test('a review that calls its steps in their order has no faults', () => {
  expect(lintScript(scriptWith(reviewOf('Buat akun, lalu masuk.')))).toEqual([]);
});

test('a name on the screen that is long by itself may make its sentence longer', () => {
  const name = 'Apakah Anda peserta pendidikan dokter spesialis atau dokter gigi spesialis di rumah sakit';
  expect(reasons(scriptWith(page(beat(`Isi ${name}, lalu yang lain.`, type(name, 'ya')))))).toEqual([]);
});

test('where many things are done it is enough to name one of them, a document by what it is called', () => {
  const upload = { verb: 'upload', target: target('file', 'Pilih file: STR'), file: 'str', name: 'STR' } as const;
  const rest: Beat['action'] = { verb: 'fill-rest', target: upload.target, actions: [upload] };
  expect(reasons(scriptWith(page(beat('Unggah juga STR dengan cara yang sama.', rest))))).toEqual([]);
});
