import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { endlessPdf, pdf, pdfBomb } from '../../tests/pdf-files.ts';
import { docx, half, photo, pixelBomb, program, zip } from '../../tests/uploads.ts';
import { inspectUpload } from './inspect.ts';
import { drawPicture } from './picture.ts';

const limits = { bytes: 5 * 1024 * 1024, pages: 20, megapixels: 40 };

describe('files that are taken', () => {
  test.each([
    ['a JPG', 'ktp.jpg', () => photo().jpeg().toBuffer(), 'image/jpeg', 1],
    ['a JPG of a phone that ends in capitals', 'IMG_0001.JPEG', () => photo().jpeg().toBuffer(), 'image/jpeg', 1],
    ['a JPG whose name has no ending', 'image', () => photo().jpeg().toBuffer(), 'image/jpeg', 1],
    ['a PNG', 'foto.png', () => photo().png().toBuffer(), 'image/png', 1],
    ['a PDF of three pages', 'ijazah.pdf', () => pdf({ pages: 3 }), 'application/pdf', 3],
    [
      'a PDF behind a few bytes of a scanner',
      'scan.pdf',
      () => Buffer.concat([Buffer.from('\r\n\r\n'), pdf({})]),
      'application/pdf',
      1,
    ],
  ])('%s', async (_, name, make, contentType, pages) => {
    expect(await inspectUpload(await make(), name, limits)).toMatchObject({ ok: true, contentType, pages });
  });
});

describe('files that are refused, each for its reason', () => {
  test.each([
    ['nothing chosen', '', () => Buffer.alloc(0), { reason: 'none-chosen' }],
    ['an empty file', 'ktp.jpg', () => Buffer.alloc(0), { reason: 'empty' }],
    ['a file over the limit', 'ktp.pdf', () => Buffer.alloc(limits.bytes + 1), { reason: 'too-large', limitBytes: limits.bytes }],
    ['a program named as a PDF', 'ijazah.pdf', program, { reason: 'other-kind', found: 'program' }],
    [
      'an archive named as a picture',
      'foto.jpg',
      () => zip('isi.txt', Buffer.from('halo')),
      { reason: 'other-kind', found: 'archive' },
    ],
    ['an archive bomb', 'bom.zip', () => zip('nol', Buffer.alloc(200_000_000 / 4)), { reason: 'other-kind', found: 'archive' }],
    ['a Word letter', 'surat.docx', docx, { reason: 'other-kind', found: 'word' }],
    ['a Word letter named as a PDF', 'surat.pdf', docx, { reason: 'other-kind', found: 'word' }],
    [
      'a web page',
      'surat.pdf',
      () => Buffer.from('<html><script>alert(1)</script></html>'),
      { reason: 'other-kind', found: 'text' },
    ],
    ['a WebP picture', 'foto.jpg', () => photo().webp().toBuffer(), { reason: 'other-kind', found: 'picture' }],
    [
      'a PNG named as a JPG',
      'foto.jpg',
      () => photo().png().toBuffer(),
      { reason: 'name-says-other', found: 'png', name: 'jpg' },
    ],
    [
      'a JPG named as a program',
      'foto.exe',
      () => photo().jpeg().toBuffer(),
      { reason: 'name-says-other', found: 'jpg', name: 'other' },
    ],
    ['a PNG that unpacks to 3600 megapixels', 'foto.png', pixelBomb, { reason: 'too-many-pixels', megapixels: 3600, limit: 40 }],
    ['a cut-off JPG', 'foto.jpg', () => photo().jpeg().toBuffer().then(half), { reason: 'broken', found: 'jpg' }],
    ['a cut-off PNG', 'foto.png', () => photo().png().toBuffer().then(half), { reason: 'broken', found: 'png' }],
    ['a PDF of 21 pages', 'buku.pdf', () => pdf({ pages: 21 }), { reason: 'too-many-pages', pages: 21, limit: 20 }],
    ['a PDF with a password', 'rahasia.pdf', () => pdf({ locked: true }), { reason: 'password' }],
    ['a PDF that is an archive bomb', 'ijazah.pdf', pdfBomb, { reason: 'too-complex' }],
    ['a PDF of which only the head is left', 'ijazah.pdf', () => pdf({}).subarray(0, 40), { reason: 'broken', found: 'pdf' }],
  ])('%s', async (_, name, make, refusal) => {
    expect(await inspectUpload(await make(), name, limits)).toMatchObject({ ok: false, ...refusal });
  });
});

describe('the small picture', () => {
  test('is at most 400 px long and keeps the shape', async () => {
    const drawn = await drawPicture(await photo(1200, 600).png().toBuffer(), 'image/png');
    expect(await sharp(drawn ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 200 });
  });

  test('of a PDF shows its first page', async () => {
    const drawn = await drawPicture(pdf({}), 'application/pdf');
    expect(await sharp(drawn ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'jpeg', height: 400 });
  });

  test('of a photograph that a phone turned stands upright', async () => {
    const lying = { create: { width: 600, height: 300, channels: 3, background: '#ffffff' } } as const;
    const red = { input: { create: { ...lying.create, width: 300, background: '#ff0000' } }, left: 0, top: 0 };
    const turned = await sharp(lying).composite([red]).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { data, info } = await sharp((await drawPicture(turned, 'image/jpeg')) ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([200, 400]);
    const greenAt = (y: number) => data[(y * info.width + 100) * info.channels + 1];
    expect(greenAt(20)).toBeLessThan(30);
    expect(greenAt(380)).toBeGreaterThan(225);
  });

  test('of a PDF that draws without end is given up, and everybody else is served meanwhile', async () => {
    let served = 0;
    const others = setInterval(() => served++, 20);
    expect(await drawPicture(endlessPdf(), 'application/pdf')).toBeNull();
    clearInterval(others);
    expect(served).toBeGreaterThan(100);
  });

  test('is absent, not an error, when it cannot be drawn', async () => {
    expect(await drawPicture(Buffer.from('no picture'), 'image/png')).toBeNull();
  });
});
