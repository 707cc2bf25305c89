import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleSet } from '../sample-set.ts';
import { filmFolder, filmMediaType } from './film-files.ts';

test.each([
  ['landscape/sip-perawat.mp4', 'video/mp4'],
  ['whatsapp/sip-perawat.mp4', 'video/mp4'],
  ['phone/langkah-2/sip-perawat.mp4', 'video/mp4'],
  ['phone/langkah-2/sip-perawat.vtt', 'text/vtt; charset=utf-8'],
  ['landscape/sip-perawat.chapters.vtt', 'text/vtt; charset=utf-8'],
  ['landscape/sip-perawat.webp', 'image/webp'],
  ['panduan/sign-up-1.webp', 'image/webp'],
])('%s is served as %s', (file, type) => {
  expect(filmMediaType(sampleSet, file)).toBe(type);
});

test.each([
  'set.json',
  'landscape/film.json',
  'sip-perawat.mp4',
  'landscape/sip-perawat',
  'landscape/sip-perawat.mp4.part',
  'landscape/sip-perawat.MP4',
  'landscape/sip-bidan.mp4',
  'landscape/langkah-9/sip-perawat.mp4',
  'landscape/../landscape/sip-perawat.mp4',
  '../secrets.json',
  'constructor',
  '',
])('"%s" is no file of the set', (file) => {
  expect(filmMediaType(sampleSet, file)).toBeNull();
});

test('every making has a folder of its own', () => {
  expect(filmFolder('/data', 'a')).toBe(join('/data', 'film', 'a'));
  expect(filmFolder('/data', 'b')).not.toBe(filmFolder('/data', 'a'));
});
