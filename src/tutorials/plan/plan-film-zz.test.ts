import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Beat, Scene, Script, Stage } from '../script/script.ts';
import { estimateLine } from '../voice/estimate-line.ts';
import { captionFaults } from './caption-faults.ts';
import { captionCues } from './captions.ts';
import type { LineSounds } from './line-sound.ts';
import { planFilm } from './plan-film.ts';
import { timelineFaults } from './timeline-faults.ts';
import type { TimedBeat } from './timeline.ts';
import { cameraMoves } from './zooms.ts';

const beat = (text: string | null, action: Action | null = null, more: Partial<Beat> = {}): Beat => ({
  line: text === null ? null : { text },
  action,
  keyword: null,
  look: 'page',
  result: false,
  ...more,
});
const field = (name: string) => ({ role: 'textbox', name }) as const;
const phone: Action = { verb: 'type', target: field('Nomor HP'), text: '0812 0000 1234' };
const next: Action = { verb: 'click', target: { role: 'button', name: 'Lanjut' }, leads: true };
const choose: Action = { verb: 'choose', target: { role: 'radio', name: 'Baru' } };

const page = (id: string, beats: Beat[]): Scene => ({ id, kind: 'page', browser: 'same', beats });
const script = (...scenes: Scene[][]): Script => ({
  service: 'contoh',
  definitionVersion: 1,
  title: 'Cara mengurus contoh',
  shortName: 'Contoh',
  officeName: 'Kantor',
  address: 'contoh.go.id',
  stages: scenes.map((of, at): Stage => ({ number: at + 1, title: `Langkah ${at + 1}`, scenes: of })),
});

const soundsOf = (film: Script): LineSounds =>
  new Map(
    film.stages
      .flatMap((stage) => stage.scenes.flatMap((scene) => scene.beats))
      .flatMap(({ line }) =>
        line === null ? [] : [[line.text, { ...estimateLine(line.text, 'biasa'), key: line.text }] as const],
      ),
  );
const plan = (...scenes: Scene[][]) => {
  const film = script(...scenes);
  return planFilm(film, soundsOf(film));
};
const wordOf = (timed: TimedBeat, text: string) => timed.line!.words.find((word) => word.text === text)!;

const signUp = page('daftar', [
  beat('Halaman pendaftaran terbuka.', { verb: 'open', path: '/daftar' }),
  beat('Di kolom Nomor HP, ketik nomor Anda.', phone, { look: 'field' }),
  beat('Lalu pilih Lanjut.', next),
  beat('Kode sudah dikirim ke HP Anda.'),
]);

test('the ring comes 300 ms before the label and leaves 500 ms after the last key', () => {
  const timed = plan([signUp]).stages[0]!.scenes[0]!.beats[1]!;
  expect(wordOf(timed, 'Nomor').startMs - timed.spotlight!.onMs).toBe(300);
  expect(timed.spotlight!.offMs - timed.typing!.endMs).toBe(500);
});

test('the click comes after the last syllable of the label, the pointer rests before it', () => {
  const [, first, second] = plan([signUp]).stages[0]!.scenes[0]!.beats;
  const after = first!.pointer!.pressMs - wordOf(first!, 'HP,').endMs;
  expect(after).toBeGreaterThanOrEqual(150);
  expect(after).toBeLessThanOrEqual(300);
  expect(first!.pointer!.pressMs - first!.pointer!.arriveMs).toBe(500);
  expect(second!.pointer!.pressMs - second!.pointer!.arriveMs).toBe(250);
  expect(second!.pointer!.pressMs).toBeGreaterThan(second!.line!.endMs);
});

test('keys are struck every 85 ms, never longer than 2.5 s', () => {
  const long: Action = { ...phone, text: 'Jalan Contoh yang panjang sekali nomor 12, RT 05, Kelurahan Sidodadi' };
  const [short, capped] = plan([page('a', [beat('Isi Nomor HP Anda.', phone), beat('Isi Nomor HP Anda lagi.', long)])]).stages[0]!
    .scenes[0]!.beats;
  expect(short!.typing!.endMs - short!.typing!.startMs).toBe(14 * 85);
  expect(capped!.typing!.endMs - capped!.typing!.startMs).toBe(2500);
});

test('a new page is seen whole for a second before any zoom', () => {
  const zoomed = plan([page('a', [beat('Pilih Lanjut.', next), beat('Isi Nomor HP Anda.', phone, { look: 'field' })])]).stages[0]!
    .scenes[0]!.beats;
  expect(zoomed[1]!.camera!.inMs - zoomed[0]!.doneMs!).toBeGreaterThanOrEqual(1000);
  expect(wordOf(zoomed[1]!, 'Nomor').startMs - zoomed[1]!.camera!.inMs).toBeGreaterThanOrEqual(600 + 100);
});

test('a zoom is held 2.5 s and goes back, but not before another zoom or another page', () => {
  const back = plan([page('a', [beat('Isi Nomor HP Anda.', phone, { look: 'field' }), beat('Sekarang lihat ke bawah.')])])
    .stages[0]!.scenes[0]!.beats[0]!;
  expect(back.camera!.outMs! - back.camera!.inMs).toBeGreaterThanOrEqual(600 + 2500);
  const pans = plan([
    page('a', [
      beat('Isi Nomor HP Anda.', phone, { look: 'field' }),
      beat('Pilih Baru.', choose, { look: 'button' }),
      beat('Pilih Lanjut.', next, { look: 'button' }),
    ]),
  ]).stages[0]!.scenes[0]!.beats;
  expect(pans.map(({ camera }) => camera?.outMs)).toEqual([null, null, null]);
});

test('between lines there are 0.6 s, between sentences of one thought 0.35 s, after a result 1 s', () => {
  const [a, b, c, d] = plan([
    page('a', [
      beat('Satu kalimat.'),
      beat('Kalimat kedua.'),
      beat('Pilih Baru.', choose, { result: true }),
      beat('Begitu caranya.'),
    ]),
  ]).stages[0]!.scenes[0]!.beats;
  expect(b!.line!.startMs - a!.line!.endMs).toBe(350);
  expect(c!.line!.startMs - b!.line!.endMs).toBeGreaterThanOrEqual(600);
  expect(d!.line!.startMs - c!.doneMs!).toBeGreaterThanOrEqual(1000);
});

test('a step ends with 2 s, and lasts at least 10', () => {
  const timeline = plan(
    [page('a', [beat('Halo.')])],
    [signUp, page('b', [beat('Sekarang Anda melihat halaman kode yang baru dikirim ke HP Anda.')])],
  );
  expect(timeline.stages.map(({ startMs, endMs }) => endMs - startMs).every((length) => length >= 10_000)).toBe(true);
  const last = timeline.stages[1]!.scenes[1]!.beats[0]!;
  expect(timeline.durationMs - last.line!.endMs).toBeGreaterThanOrEqual(2000);
});

test('a card of documents stays long enough to be read', () => {
  const rows = ['KTP-el pemohon', 'Surat tanda registrasi (STR) yang masih berlaku', 'Pas foto berwarna 4x6'].map((name) => ({
    name,
    help: '',
  }));
  const card: Scene = {
    id: 'berkas',
    kind: 'documents',
    heading: 'Siapkan berkas',
    note: '',
    rows,
    beats: [beat('Siapkan berkas ini.'), beat('KTP-el Anda.')],
  };
  const { startMs, endMs } = plan([card]).stages[0]!.scenes[0]!;
  expect(endMs - startMs).toBeGreaterThanOrEqual((rows.map(({ name }) => name).join(' ').length / 13) * 1000 + 1000);
});

test('everything of a rest is done within its beat, one after the other', () => {
  const rest: Action = {
    verb: 'fill-rest',
    target: field('Nomor STR'),
    actions: [phone, choose, { ...phone, target: field('Alamat') }],
  };
  const [timed] = plan([page('a', [beat('Isi Nomor STR dan yang lain dengan cara yang sama.', rest)])]).stages[0]!.scenes[0]!
    .beats;
  expect(timed!.stepsMs).toHaveLength(3);
  expect(timed!.stepsMs).toEqual(timed!.stepsMs.toSorted((a, b) => a - b));
  expect(timed!.doneMs).toBe(timed!.stepsMs[2]);
  expect(timed!.endMs).toBeGreaterThanOrEqual(timed!.doneMs!);
});

test('a film that zooms all the time is calmed to six moves in any minute, and keeps what is read for good', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    page(`s${at}`, [
      beat('Isi Nomor HP Anda.', phone, { look: 'field' }),
      beat('Sekarang pilih Baru.', choose, { look: 'button' }),
      beat('Lihat Nomor HP.', { verb: 'point', target: field('Nomor HP') }, { look: 'reading', result: at === 6 }),
    ]),
  );
  const timeline = plan(many);
  expect(timelineFaults(timeline)).toEqual([]);
  expect(cameraMoves(timeline).some(({ scene, beat }) => scene === 's6' && beat === 2)).toBe(true);
});

test('any script gives a plan and captions within the rules', () => {
  const anyBeat = fc.record({
    action: fc.constantFrom<Action | null>(
      null,
      phone,
      next,
      choose,
      { verb: 'secret', target: field('Kata sandi'), text: 'x' },
      { verb: 'upload', target: field('KTP'), file: 'ktp', name: 'KTP' },
    ),
    opening: fc.constantFrom('Sekarang lihat', 'Di bagian ini', 'Untuk melanjutkan, pilih', 'Salin persis dari kartu Anda ke'),
    closing: fc.constantFrom('', 'seperti contoh ini', 'dengan teliti, lalu periksa sekali lagi'),
    look: fc.constantFrom<Beat['look']>('page', 'field', 'button', 'reading'),
    result: fc.boolean(),
  });
  const toBeat = ({ action, opening, closing, look, result }: Parameters<Parameters<typeof anyBeat.map>[0]>[0]): Beat => {
    const name = action === null || action.verb === 'open' ? 'halaman ini' : action.target.name;
    const text = action?.verb === 'click' ? `${opening} ${name}.` : `${opening} ${name} ${closing}`.trim() + '.';
    return beat(text, action, { look, result });
  };
  const scenes = fc.array(fc.array(anyBeat.map(toBeat), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(scenes, { minLength: 1, maxLength: 3 }), (stages) => {
      const timeline = plan(...stages.map((of, stage) => of.map((beats, at) => page(`${stage}-${at}`, beats))));
      expect(timelineFaults(timeline)).toEqual([]);
      expect(captionFaults(captionCues(timeline))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
