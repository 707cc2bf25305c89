import { expect, test } from 'vitest';
import { hasOneOf } from './known-words.ts';

test.each([
  ['as it stands', 'SURAT TANDA REGISTRASI Nomor', ['Surat Tanda Registrasi'], true],
  ['in any letters, over two lines', 'Surat tanda\nregistrasi', ['SURAT TANDA REGISTRASI'], true],
  ['run together and misread', 'SURATTANOA RECISTRASI', ['Surat Tanda Registrasi'], true],
  ['with figures for letters', 'KEWARGANEGARAAN: WN1', ['Kewarganegaraan'], true],
  ['with a zero for an O', 'N0MOR INDUK BERUSAHA', ['Nomor Induk Berusaha'], true],
  ['with a letter too few', 'Kewarganegaran', ['Kewarganegaraan'], true],
  ['with accents of a typeface', 'Íjázáh', ['Ijazah'], true],
  ['a short one by itself', 'Nomor STR: UM 0000', ['STR'], true],
  ['a short one within another', 'ADMINISTRASI', ['STR'], false],
  ['a short one misread', 'Nomor SIR', ['STR'], false],
  ['the second of several', 'diberikan oleh Rektor', ['Ijazah', 'Rektor'], true],
  ['none of several', 'SURAT KETERANGAN SEHAT', ['Ijazah', 'Rektor'], false],
  ['something like it', 'SURAT TUGAS DAN REKOMENDASI', ['Surat Tanda Registrasi'], false],
  ['on nothing', '', ['Ijazah'], false],
  ['where nothing is looked for', 'Ijazah', [], false],
  ['a word of signs only', 'Ijazah', ['—'], false],
])('a word is found %s', (_, text, words, found) => {
  expect(hasOneOf(text, words)).toBe(found);
});
