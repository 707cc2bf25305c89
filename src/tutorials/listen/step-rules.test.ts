import { expect, test } from 'vitest';
import { formScenes, sentenceAt, serviceIn } from './step-rules.ts';

const say = (stage: number, scene: string, text: string, label: string | null = null) => ({ stage, scene, text, label });
const film = [
  say(3, 'sign-up', 'Isi Nama lengkap seperti di KTP.', 'Nama lengkap'),
  say(6, 'form-data', 'Nama sudah terisi dari akun Anda.'),
  say(6, 'form-data', 'Isi Tempat lahir.', 'Tempat lahir'),
  say(6, 'form-data', 'Lalu tekan Simpan.', 'Simpan'),
  say(6, 'form-usaha', 'Di kolom Nama usaha, ketik jawaban Anda.', 'Nama usaha'),
];
const pages = [{ id: 'data' }, { id: 'usaha' }, { id: 'tempat' }];

test.each([
  ['the scene of its own, and there what is seen', 'usaha', ['Nama usaha'], 'Di kolom Nama usaha, ketik jawaban Anda.'],
  ['the scene before, to which a page was joined', 'tempat', ['Luas'], 'Di kolom Nama usaha, ketik jawaban Anda.'],
  ['rather a sentence that names something', 'data', ['Kelurahan'], 'Isi Tempat lahir.'],
  ['a label is found whatever its case and punctuation', 'data', ['Simpan:'], 'Lalu tekan Simpan.'],
])('%s helps on a page', (_, page, labels, text) => {
  expect(sentenceAt(film, { stage: 6, scenes: formScenes(pages, page), labels })?.text).toBe(text);
});

test('a stage about which nothing is said has no help', () => {
  expect(sentenceAt(film, { stage: 7, scenes: ['upload'], labels: [] })).toBeNull();
});

test.each([
  ['/layanan/sip-perawat/mulai', 'sip-perawat'],
  ['/layanan/sip-perawat', 'sip-perawat'],
  ['/layanan?q=perawat', null],
  ['/permohonan/7', null],
  [null, null],
])('who goes on to %s goes for %s', (path, service) => {
  expect(serviceIn(path)).toBe(service);
});
