import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Beat, Scene, Script, Stage } from '../script/script.ts';
import { estimateSounds } from './line-sound.ts';
import { captionFaults } from './caption-faults.ts';
import { captionCues } from './captions.ts';
import { chooseZooms, planFilm } from './plan-film.ts';
import { reviewTimes } from './review-times.ts';
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
  language: 'id',
  service: 'contoh',
  definitionVersion: 1,
  title: 'Cara mengurus contoh',
  shortName: 'Contoh',
  officeName: 'Kantor',
  address: 'contoh.go.id',
  stages: scenes.map((of, at): Stage => ({ number: at + 1, title: `Langkah ${at + 1}`, scenes: of })),
});

const plan = (...scenes: Scene[][]) => {
  const film = script(...scenes);
  return planFilm(film, estimateSounds(film));
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

test('a voice faster than was estimated adds no zoom, and a phone has none', () => {
  const zoomed = [0, 1, 2, 3].map((at) =>
    page(`s${at}`, [beat('Isi Nomor HP Anda.', phone, { look: 'field' }), beat('Pilih Baru.', choose, { look: 'button' })]),
  );
  const film = script(zoomed);
  const chosen = chooseZooms(film, 'landscape');
  const quick = new Map([...estimateSounds(film)].map(([text, sound]) => [text, { ...sound, durationMs: sound.durationMs / 3 }]));
  const moves = cameraMoves(planFilm(film, quick));
  expect(moves.length).toBeGreaterThan(0);
  expect(moves.filter(({ scene, beat }) => !chosen.get(scene)?.has(beat))).toEqual([]);
  expect(chooseZooms(film, 'phone').size).toBe(0);
});

test('a page that opens without a word waits for nothing but the silence before the first one', () => {
  const opened = page('a', [beat(null, { verb: 'open', path: '/daftar' }), beat('Di bagian atas, isi Nomor HP Anda.', phone)]);
  const { startMs, beats } = plan([opened]).stages[0]!.scenes[0]!;
  expect(beats[0]!.startMs).toBe(startMs);
  expect(beats[1]!.line!.startMs - startMs).toBe(500);
});

test('a scene that goes on with the page that has come does not wait for it twice, a result is waited for', () => {
  const [going, result] = [false, true].map((seen) => {
    const [first, second] = plan([
      page('a', [beat('Lalu pilih Lanjut.', next, { result: seen })]),
      page('b', [beat('Sekarang isi Nomor HP Anda.', phone)]),
    ]).stages[0]!.scenes;
    return second!.beats[0]!.line!.startMs - first!.beats[0]!.doneMs!;
  });
  expect(going).toBeGreaterThanOrEqual(900);
  expect(going).toBeLessThan(900 + 80);
  expect(result).toBeGreaterThanOrEqual(1300);
});

test('at the end of a step the 2 s are counted from its last word, and what came of it is seen for 1 s', () => {
  const lines = Array.from({ length: 5 }, (_, at) => beat(`Ini kalimat panjang yang nomor ${at}, supaya langkahnya lama.`));
  const { endMs, scenes } = plan([page('a', [...lines, beat('Lalu pilih Lanjut.', next)])]).stages[0]!;
  const { line, doneMs } = scenes[0]!.beats.at(-1)!;
  expect(endMs - line!.endMs).toBeGreaterThanOrEqual(2000);
  expect(endMs - line!.endMs).toBeLessThan(2080);
  expect(endMs - doneMs!).toBeGreaterThanOrEqual(1000);
});

test('papers that are handed in together begin as soon as the first is called', () => {
  const paper = (name: string): Action => ({ verb: 'upload', target: field(`Pilih file: ${name}`), file: name, name });
  const rest: Action = { verb: 'fill-rest', target: field('Pilih file: STR'), actions: [paper('STR'), paper('Ijazah')] };
  const [timed] = plan([page('a', [beat('Lalu unggah STR. Untuk 1 dokumen lain, caranya sama.', rest)])]).stages[0]!.scenes[0]!
    .beats;
  expect(wordOf(timed!, 'STR.').startMs - timed!.spotlight!.onMs).toBe(300);
  expect(timed!.stepsMs[0]!).toBeLessThan(timed!.line!.endMs);
});

test('a review is over in 12 s, and its closing card can be read', () => {
  const names = ['Kenali izin', 'siapkan 5 dokumen', 'buat akun', 'pilih jenis izin', 'masuk', 'isi formulir', 'unggah'];
  const closing = { heading: 'Siap mengurus izin Anda?', text: 'Buka izin.contoh.go.id.' };
  const review: Scene = {
    id: 'review',
    kind: 'review',
    heading: 'Ingat tujuh langkah ini',
    rows: names.map((name) => ({ name, said: name })),
    closing,
    beats: [
      beat('Kenali izin, siapkan 5 dokumen, buat akun, pilih jenis izin.'),
      beat('Masuk, isi formulir, unggah, kirim, lalu simpan nomor.'),
    ],
  };
  const [timed] = plan([review]).stages[0]!.scenes;
  const called = reviewTimes(timed!, review);
  expect(called).toEqual(called.toSorted((a, b) => a - b));
  expect(called[6]! + 380 - timed!.startMs).toBeLessThan(12_000);
  expect(timed!.endMs - (called[6]! + 380)).toBeGreaterThanOrEqual(
    ((closing.heading.length + closing.text.length) / 13) * 1000 + 1000,
  );
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
    { numRuns: 60 },
  );
});

test('scenes start on every second place of the grid, and the parts of a step follow one another', () => {
  const second = { ...signUp, id: 'lagi', beats: signUp.beats.slice(0, 2) };
  const { stages } = plan([signUp, second], [page('lain', [beat('Selesai.')])]);
  for (const { scenes } of stages) {
    for (const { startMs, endMs } of scenes) expect([startMs % 80, endMs % 80]).toEqual([0, 0]);
    expect(scenes[0]?.progress.from).toBe(0);
    expect(scenes.at(-1)?.progress.to).toBe(1);
  }
  expect(stages[0]?.scenes.map(({ progress }) => progress.to)).toEqual([4 / 6, 1]);
});
