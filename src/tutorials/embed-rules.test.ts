import { describe, expect, test } from 'vitest';
import { embedSize, mayEmbed, readVideoAddress } from './embed-rules.ts';

const allowed = ['https://izin.contoh.go.id', 'https://dinas.contoh.go.id'];
const framed = { dest: 'iframe', site: 'cross-site' };

describe('a film is shown', () => {
  test.each([
    ['in a frame of the office’s site', { ...framed, referer: 'https://dinas.contoh.go.id/berita/1' }],
    ['in a frame of our own', { dest: 'iframe', site: 'same-origin', referer: 'https://elsewhere.example/' }],
    ['to who follows a link from anywhere', { dest: 'document', site: 'cross-site', referer: 'https://elsewhere.example/' }],
    ['where the browser does not say', { dest: undefined, site: undefined, referer: 'https://elsewhere.example/' }],
    ['in a frame that hides its address, as the browser keeps the list', { ...framed, referer: undefined }],
  ])('%s', (_, request) => {
    expect(mayEmbed(request, allowed)).toBe(true);
  });

  test.each([
    'https://elsewhere.example/',
    'http://dinas.contoh.go.id/',
    'https://dinas.contoh.go.id.elsewhere.example/',
    'https://dinas.contoh.go.id:8443/',
    'https://sub.dinas.contoh.go.id/',
  ])('but not in a frame of %s', (referer) => {
    expect(mayEmbed({ ...framed, referer }, allowed)).toBe(false);
  });
});

test.each([
  [
    { width: Infinity, height: Infinity },
    { width: 816, height: 680 },
  ],
  [
    { width: 600, height: Infinity },
    { width: 600, height: 640 },
  ],
  [
    { width: 320, height: 400 },
    { width: 320, height: 400 },
  ],
  [
    { width: 1, height: 1 },
    { width: 240, height: 320 },
  ],
])('at most %o makes an embed of %o', (most, size) => {
  expect(embedSize(most)).toEqual(size);
});

test.each([
  ['https://izin.contoh.go.id/layanan/sip-perawat', { slug: 'sip-perawat', stage: null, orWhole: false, language: null }],
  [
    'https://izin.contoh.go.id/video/sip-perawat?dari=wa#awal',
    { slug: 'sip-perawat', stage: null, orWhole: true, language: null },
  ],
  [
    'https://izin.contoh.go.id/video/sip-perawat?dari=wa&langkah=3',
    { slug: 'sip-perawat', stage: 3, orWhole: true, language: null },
  ],
  [
    'https://izin.contoh.go.id/video/sip-perawat?langkah=tiga',
    { slug: 'sip-perawat', stage: null, orWhole: true, language: null },
  ],
  ['https://izin.contoh.go.id/video/sip-perawat?bahasa=en', { slug: 'sip-perawat', stage: null, orWhole: true, language: 'en' }],
  [
    'https://izin.contoh.go.id/layanan/sip-perawat?bahasa=xx',
    { slug: 'sip-perawat', stage: null, orWhole: false, language: null },
  ],
  ['https://izin.contoh.go.id/sematan/sip-perawat/3', { slug: 'sip-perawat', stage: 3, orWhole: false, language: null }],
  ['https://izin.contoh.go.id/layanan/sip-perawat/3', null],
  ['https://izin.contoh.go.id/masuk', null],
  ['https://izin.contoh.go.id/', null],
  ['not an address', null],
  ['https://elsewhere.example/video/sip-perawat', 'foreign'],
  ['http://izin.contoh.go.id/video/sip-perawat', 'foreign'],
  ['https://izin.contoh.go.id@elsewhere.example/video/sip-perawat', 'foreign'],
])('%s is read as %o', (url, read) => {
  expect(readVideoAddress(url, 'https://izin.contoh.go.id')).toEqual(read);
});
