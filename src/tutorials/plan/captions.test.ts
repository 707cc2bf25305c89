import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateLine } from '../voice/estimate-line.ts';
import { breakCosts } from './break-words.ts';
import { captionFaults } from './caption-faults.ts';
import type { Shape } from '../formats.ts';
import { CAPTION, captionCues } from './captions.ts';
import type { CaptionCue } from './captions.ts';
import type { Action } from '../script/script.ts';
import type { TimedBeat, Timeline } from './timeline.ts';
import { captionsVtt, chaptersVtt, timestamp } from './web-vtt.ts';

const QUIET: TimedBeat = {
  startMs: 0,
  endMs: 0,
  line: null,
  spotlight: null,
  camera: null,
  pointer: null,
  typing: null,
  stepsMs: [],
  doneMs: null,
};

/** Lines one after the other with a pause between them, in one scene. */
function timelineOf(texts: string[], pauseMs = 600, done: string | Action | null = null): Timeline {
  let at = 300;
  const action: Action | null = typeof done === 'string' ? { verb: 'point', target: { role: 'button', name: done } } : done;
  const beats = texts.map((text): TimedBeat => {
    const { durationMs, words } = estimateLine(text, 'biasa');
    const startMs = at;
    at += durationMs + pauseMs;
    const timed = words.map((word) => ({ ...word, startMs: startMs + word.startMs, endMs: startMs + word.endMs }));
    return { ...QUIET, line: { text, startMs, endMs: startMs + durationMs, words: timed, sound: text } };
  });
  const scene = {
    id: 's',
    kind: 'page' as const,
    browser: 'same' as const,
    beats: texts.map((text) => ({ line: { text }, action, keyword: null, look: 'page' as const, result: false })),
  };
  const stage = { number: 1, title: 'Kenali <izin> ini', scenes: [scene] };
  const script = {
    service: 's',
    language: 'id' as const,
    definitionVersion: 1,
    title: 't',
    shortName: 's',
    officeName: 'o',
    address: 'a',
    stages: [stage],
  };
  return {
    script,
    durationMs: at + 2000,
    stages: [
      {
        stage,
        startMs: 0,
        endMs: at + 2000,
        scenes: [{ scene, startMs: 0, endMs: at + 2000, beats, progress: { from: 0, to: 1 } }],
      },
    ],
  };
}

const rows = (text: string, label: string | null = null) =>
  captionCues(timelineOf([text], 600, label)).flatMap(({ lines }) => lines);

test('a short line is one caption of one row', () => {
  expect(rows('Di kolom Nomor HP, ketik nomor Anda.')).toEqual(['Di kolom Nomor HP, ketik nomor Anda.']);
});

test.each([
  ['Di kolom Nama lengkap, ketik nama Anda persis seperti pada KTP.', null],
  ['Siapkan surat keterangan tempat praktik dari pimpinan fasilitas kesehatan Anda.', null],
  ['Petugas tidak pernah meminta uang, jadi jangan berikan uang kepada siapa pun juga.', null],
  ['Kode itu dikirim ke nomor HP Anda, dan berlaku selama 10 menit sejak dikirim.', null],
])('"%s" is broken where Indonesian allows it', (text) => {
  const broken = rows(text);
  expect(broken.length).toBeGreaterThan(1);
  for (const row of broken.slice(0, -1))
    expect(row).not.toMatch(/\b(yang|untuk|di|ke|dari|dengan|tidak|belum|jangan|nomor|dan|10)$/i);
  expect(broken.join(' ')).toBe(text);
});

const forbidden = (text: string, labels: string[] = []) =>
  breakCosts(text.split(' '), labels).flatMap((cost, at) => (cost >= 100 ? [at] : []));
test('names, numbers with what they count, and the label of a control are never torn apart', () => {
  expect(forbidden('tinggal di RT 05 saja')).toEqual([1, 2, 3]);
  expect(forbidden('bayar Rp 50.000 sekarang')).toEqual([1, 2]);
  expect(forbidden('nama Siti Rahmawati dipakai')).toEqual([1]);
  expect(forbidden('lalu pilih simpan dan lanjut ke sana', ['Simpan dan lanjut'])).toContain(2);
  expect(forbidden('lalu pilih simpan dan lanjut ke sana', ['Simpan dan lanjut'])).toContain(3);
  expect(
    rows('Setelah semua berkas selesai diunggah, pilih Periksa dan kirim.', 'Periksa dan kirim').some((row) =>
      row.includes('Periksa dan kirim'),
    ),
  ).toBe(true);
});

test.each<[string, string | null, string[]]>([
  ['Baca sekali lagi. Ada yang salah? Pilih Ubah.', null, ['Baca sekali lagi.', 'Ada yang salah?', 'Pilih Ubah.']],
  ['Isi Nama lengkap seperti di KTP.', 'Nama lengkap', ['Isi Nama lengkap', 'seperti di KTP.']],
  [
    'Pilih Kelurahan tempat tinggal dari daftarnya.',
    'Kelurahan tempat tinggal',
    ['Pilih', 'Kelurahan tempat tinggal', 'dari daftarnya.'],
  ],
  ['Jangan beri tahu kode ini kepada siapa pun.', null, ['Jangan beri tahu', 'kode ini', 'kepada siapa pun.']],
])('on a phone "%s" leaves no word alone and no name torn', (text, label, expected) => {
  expect(captionCues(timelineOf([text], 600, label), 'phone').flatMap(({ lines }) => lines)).toEqual(expected);
});

test('a name that is too long for a row is broken at its comma, not behind a word that leans', () => {
  const name = 'Isian dan dokumen ini benar, dan milik saya sendiri.';
  const broken = captionCues(timelineOf([`Centang: ${name}`], 600, name), 'phone').flatMap(({ lines }) => lines);
  expect(broken).toEqual(['Centang: Isian', 'dan dokumen ini benar,', 'dan milik saya sendiri.']);
});

test('of several things done in one sentence every name stays whole', () => {
  const save: Action = { verb: 'click', target: { role: 'button', name: 'Simpan dan lanjut' }, leads: true };
  const rest: Action = { verb: 'fill-rest', target: { role: 'textbox', name: 'Alamat' }, actions: [save] };
  const text = 'Lalu isi Alamat, kemudian tekan Simpan dan lanjut.';
  expect(captionCues(timelineOf([text], 600, rest), 'phone').flatMap(({ lines }) => lines)).toContain('Simpan dan lanjut.');
});

test('gaps are two frames, or long enough not to flicker', () => {
  for (const pause of [350, 600, 700, 900, 1500, 3000]) {
    const cues = captionCues(timelineOf(['Siapkan berkas Anda dahulu.', 'Lalu pilih jenis izinnya.'], pause));
    const gap = cues[1]!.startMs - cues[0]!.endMs;
    expect(gap === CAPTION.gapMs || gap >= CAPTION.closedGapMs).toBe(true);
    expect(cues[0]!.endMs - cues[0]!.speech.endMs).toBeLessThanOrEqual(500);
  }
});

/** As fast as its words are spoken, with two frames left to the next one. */
const spokenCps = ({ lines, speech }: CaptionCue) =>
  (lines.join(' ').length * 1000) / (speech.endMs - speech.startMs - CAPTION.gapMs);

test('captions of any lines keep every word, and stay within rule 18', () => {
  const word = fc.constantFrom(
    'Anda',
    'pilih',
    'yang',
    'di',
    'kolom',
    'berkas',
    'permohonan',
    'Nomor',
    'HP,',
    'kesehatan',
    '24',
    'November',
    'tidak',
    'Rp',
    '50.000',
    'lalu',
    'unggah,',
    'praktik',
  );
  const line = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
  const shape = fc.constantFrom<Shape>('landscape', 'phone');
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 350, max: 2500 }),
      shape,
      (lines, pause, of) => {
        const cues = captionCues(timelineOf(lines, pause), of);
        expect(cues.flatMap((cue) => cue.lines).join(' ')).toBe(lines.join(' '));
        // Words that are spoken faster than they may be read are too fast however they are cut.
        const faults = captionFaults(cues).filter(
          ({ cue, fault }) => fault !== 'too-fast' || spokenCps(cues[cue]!) < CAPTION.mostCps,
        );
        expect(faults).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

const good: CaptionCue = {
  startMs: 1000,
  endMs: 3000,
  lines: ['Pilih Lanjut.'],
  speech: { startMs: 1000, endMs: 2800 },
  sceneEndMs: 9000,
  mostCharacters: 42,
};
test.each([
  ['row-too-long', { lines: ['x'.repeat(43)], endMs: 5000, speech: { startMs: 1000, endMs: 5000 } }],
  ['row-too-long', { lines: ['x'.repeat(25)], mostCharacters: 24 }],
  ['too-many-rows', { lines: ['a', 'b', 'c'] }],
  ['too-fast', { lines: ['x'.repeat(40)] }],
  ['too-short', { endMs: 1500 }],
  ['too-long', { endMs: 8500, speech: { startMs: 1000, endMs: 8400 } }],
  ['starts-off-speech', { speech: { startMs: 1200, endMs: 2800 } }],
  ['stays-too-long', { endMs: 4000 }],
  ['beyond-scene', { sceneEndMs: 2900 }],
] as const)('the fault %s is found', (fault, change) => {
  expect(captionFaults([good])).toEqual([]);
  expect(
    captionFaults([{ ...good, ...change, lines: [...(('lines' in change && change.lines) || good.lines)] }]).map(
      (found) => found.fault,
    ),
  ).toContain(fault);
});

test('captions and chapters are WebVTT', () => {
  expect(timestamp(3_723_004)).toBe('01:02:03.004');
  expect(captionsVtt([{ ...good, lines: ['A < B', 'dan C'] }])).toBe(
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nA &lt; B\ndan C\n',
  );
  expect(captionsVtt([good], () => true)).toContain('--> 00:00:03.000 line:16%\nPilih Lanjut.');
  expect(chaptersVtt(timelineOf(['Halo.']))).toMatch(
    /^WEBVTT\n\n1\n00:00:00\.000 --> \d\d:\d\d:\d\d\.\d{3}\n1\. Kenali &lt;izin&gt; ini\n$/,
  );
});
