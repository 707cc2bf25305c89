import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptySheet, paper, turnedPhoto } from '../../tests/papers.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { letterPhoto } from '../../tests/pictures.ts';
import { joinPages } from './join-pages.ts';
import { openPageReader } from './page-reader.ts';
import type { PageReader } from './page-reader.ts';
import { askPaperThread } from './paper-thread.ts';
import { findingOfPaper } from './read-paper.ts';
import { slantOf } from './slant-rules.ts';

let reader: PageReader;

beforeAll(async () => {
  reader = await openPageReader();
});
afterAll(() => reader.close());

const KTP = ['Kewarganegaraan', 'Berlaku Hingga'];
const STR = ['Surat Tanda Registrasi', 'STR'];
const IJAZAH = ['Ijazah'];

const photographOf = (bytes: Uint8Array, knownBy: readonly string[]) =>
  findingOfPaper(reader, { bytes, contentType: 'image/jpeg', knownBy });
const pdfOf = (bytes: Uint8Array, knownBy: readonly string[]) =>
  findingOfPaper(reader, { bytes, contentType: 'application/pdf', knownBy });

const pdfWith = async (...pictures: Buffer[]) =>
  (await joinPages(pictures.map((bytes) => ({ is: 'jpg' as const, bytes })))) ?? Buffer.alloc(0);

const ktp = () => paper('ktp', 'KTP');
const str = () => paper('str', 'STR');
const ijazah = () => paper('ijazah', 'Ijazah');
const landscape = () => paper('foto_lokasi', 'Foto lokasi');

describe('a photograph of a paper', () => {
  test.each([
    ['a KTP for a KTP', ktp, KTP, null],
    ['an STR for an STR', str, STR, null],
    ['a diploma for a diploma', ijazah, IJAZAH, null],
    ['a KTP for an STR', ktp, STR, 'other'],
    ['a diploma for a KTP', ijazah, KTP, 'other'],
    ['a house for a KTP', landscape, KTP, 'other'],
    ['a letter for an STR', () => letterPhoto().jpeg().toBuffer(), STR, 'other'],
    ['an empty sheet for an STR', emptySheet, STR, 'blank'],
    ['an empty sheet for whatever it is', emptySheet, [], 'blank'],
    ['a house of which a picture is asked for', landscape, [], null],
    ['a portrait', () => paper('pasfoto', 'Pas foto'), [], null],
  ])('%s', async (_, make, knownBy, finding) => {
    expect(await photographOf(await make(), knownBy)).toBe(finding);
  });

  test.each([
    ['on its left side', 270, 'turned-90'],
    ['on its head', 180, 'turned-180'],
    ['on its right side', 90, 'turned-270'],
    ['a little aslant', -7, null],
    ['very much aslant', 16, 'aslant'],
  ] as const)('that lies %s', async (_, degrees, finding) => {
    expect(await photographOf(await turnedPhoto(await str(), degrees), STR)).toBe(finding);
    expect(await photographOf(await turnedPhoto(await ktp(), degrees), KTP)).toBe(finding);
  });

  test('that a phone only marked as turned is read as it is seen', async () => {
    const onItsSide = await sharp(await str())
      .rotate(270)
      .jpeg()
      .toBuffer();
    const marked = await sharp(onItsSide).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await photographOf(marked, STR)).toBe(null);
  });

  test('that is small, or on a smooth ground with noise, is read', async () => {
    expect(
      await photographOf(
        await sharp(await str())
          .resize(640)
          .jpeg({ quality: 50 })
          .toBuffer(),
        STR,
      ),
    ).toBe(null);
  });
});

describe('a PDF', () => {
  test('that a program wrote is known by its words', async () => {
    const list = await paper('daftar_alat', 'Daftar peralatan praktik');
    expect(await pdfOf(list, ['Daftar Peralatan'])).toBe(null);
    expect(await pdfOf(list, STR)).toBe('other');
    expect(await pdfOf(list, [])).toBe(null);
  });

  test('of photographs is read page by page: one page that is known is enough', async () => {
    const both = await pdfWith(await ktp(), await str());
    expect(await pdfOf(both, STR)).toBe(null);
    expect(await pdfOf(both, IJAZAH)).toBe('other');
    expect(await pdfOf(await pdfWith(await emptySheet()), STR)).toBe('blank');
  });

  test('of many pages says nothing: what is looked for may stand on any', async () => {
    expect(await pdfOf(pdf({ pages: 4 }), STR)).toBe(null);
  });
});

test('a thread of its own tells the finding, and nothing of what does not open', async () => {
  const all = [await ktp(), await str(), Buffer.from('no picture')];
  const told = all.map((bytes) => askPaperThread({ bytes, contentType: 'image/jpeg', knownBy: STR }));
  expect(await Promise.all(told)).toEqual(['other', null, null]);
});

test.each([-22, -9, 0, 6, 17])('lines that fall by %s degrees are seen to', async (degrees) => {
  const { data, info } = await sharp(await turnedPhoto(await letterPhoto().png().toBuffer(), degrees))
    .resize(640, 640, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(slantOf({ width: info.width, height: info.height, grey: data })).toBeCloseTo(degrees, -0.3);
});

test('a picture without lines has no slant', () => {
  expect(slantOf({ width: 640, height: 480, grey: new Uint8Array(640 * 480).fill(200) })).toBe(0);
});
