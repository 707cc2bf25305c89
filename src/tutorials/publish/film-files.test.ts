import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filmFolder, filmMediaType } from './film-files.ts';

test.each([
  ['sip-perawat.mp4', 'video/mp4'],
  ['sip-perawat.vtt', 'text/vtt; charset=utf-8'],
  ['sip-perawat.chapters.vtt', 'text/vtt; charset=utf-8'],
  ['sip-perawat.webp', 'image/webp'],
])('%s is served as %s', (file, type) => {
  expect(filmMediaType('sip-perawat', file)).toBe(type);
});

test.each([
  'film.json',
  'sip-perawat',
  'sip-perawat.mp4.part',
  'sip-perawat.MP4',
  'sip-perawat.json',
  'other.mp4',
  'sip-perawat-lain.mp4',
  '../sip-perawat.mp4',
  'sip-perawat/../../.mp4',
  'sip-perawat.constructor',
  'sip-perawatconstructor',
  'sip-perawattoString',
  '',
])('"%s" is no file of the film', (file) => {
  expect(filmMediaType('sip-perawat', file)).toBeNull();
});

test('every making has a folder of its own', () => {
  expect(filmFolder('/data', 'a')).toBe(join('/data', 'film', 'a'));
  expect(filmFolder('/data', 'b')).not.toBe(filmFolder('/data', 'a'));
});
