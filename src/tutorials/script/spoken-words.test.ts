import { expect, test } from 'vitest';
import { lowered, pickSentence, spokenName } from './spoken-words.ts';

test.each([
  ['Ijazah terakhir', 'ijazah terakhir'],
  ['KTP-el pemohon', 'KTP-el pemohon'],
  ['STR', 'STR'],
  ['AD/ART dan struktur pengurus', 'AD/ART dan struktur pengurus'],
  ['Surat Izin Praktik Perawat', 'Surat Izin Praktik Perawat'],
  ['4 foto', '4 foto'],
])('in the middle of a sentence "%s" is written "%s"', (text, written) => {
  expect(lowered(text)).toBe(written);
});

test.each([
  ['Bukti lulus uji berkala (KIR / BLU-e)', 6, 'Bukti lulus uji berkala'],
  ['Surat keterangan tempat praktik dari pimpinan fasilitas', 6, 'Surat keterangan tempat praktik dari pimpinan'],
  ['Surat keterangan tempat praktik dari pimpinan fasilitas', 5, 'Surat keterangan tempat praktik'],
  ['Pas foto', 6, 'Pas foto'],
])('"%s" in at most %i words is called "%s"', (name, most, spoken) => {
  expect(spokenName(name, most)).toBe(spoken);
});

test('sentences that fit take turns, the last one is for names that fit into no other', () => {
  const sentences = ['Isi nama Anda.', 'Tulis nama Anda.', 'Nama.'];
  expect([0, 1, 2].map((turn) => pickSentence(sentences, null, turn))).toEqual([
    'Isi nama Anda.',
    'Tulis nama Anda.',
    'Isi nama Anda.',
  ]);
  const long = 'kata '.repeat(15).trim();
  expect(pickSentence([`${long}.`, `${long} lagi.`, 'Nama.'], null, 1)).toBe('Nama.');
});
