import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { eicar } from '../../tests/clamd.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { colourAt, heic, letterPhoto, twoHalves } from '../../tests/pictures.ts';
import { half, photo, pixelBomb } from '../../tests/uploads.ts';
import { drawReadingPage } from './picture.ts';
import { readPdf } from './read-pdf.ts';
import { addPages, takeUpload } from './take-upload.ts';
import { noScan } from './virus-scan.ts';
import type { VirusScan } from './virus-scan.ts';

const limits = { bytes: 5 * 1024 * 1024, pages: 20, megapixels: 40 };
const judges = { limits, virusScan: noScan };
const jpeg = async (width?: number, height?: number) => ({
  bytes: await photo(width, height).jpeg().toBuffer(),
  name: 'foto.jpg',
});

describe('one file', () => {
  test('is kept as it came', async () => {
    const given = await jpeg();
    expect(await takeUpload([given], judges)).toMatchObject({
      ok: true,
      contentType: 'image/jpeg',
      pages: 1,
      bytes: given.bytes,
    });
  });

  test('that is a HEIC of an iPhone becomes a JPEG', async () => {
    const taken = await takeUpload([{ bytes: heic(), name: 'IMG_0001.HEIC' }], judges);
    if (!taken.ok) throw new Error(`refused: ${taken.reason}`);
    expect(await sharp(taken.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 160 });
    expect([await colourAt(taken.bytes, 10, 50), await colourAt(taken.bytes, 90, 50)]).toEqual(['red', 'blue']);
    expect(taken).toMatchObject({ contentType: 'image/jpeg', look: 'too-small' });
  });

  test.each([
    ['a HEIC that broke off', half(heic()), { reason: 'broken', found: 'heic' }],
    ['a HEIC of which only the head is left', heic().subarray(0, 40), { reason: 'broken', found: 'heic' }],
    [
      'a HEIC with noise in its middle',
      Buffer.concat([heic().subarray(0, 100), Buffer.alloc(200, 0xa5), heic().subarray(300)]),
      { reason: 'broken' },
    ],
  ])('that is %s is refused', async (_, bytes, refusal) => {
    expect(await takeUpload([{ bytes, name: 'foto.heic' }], judges)).toMatchObject({ ok: false, ...refusal });
  });

  test('that is a HEIC of more points than may be is refused before it is unpacked', async () => {
    const small = { ...judges, limits: { ...limits, megapixels: 0.01 } };
    expect(await takeUpload([{ bytes: heic(), name: 'foto.heic' }], small)).toMatchObject({ reason: 'too-many-pixels' });
  });
});

describe('several photographs', () => {
  test('become one PDF in their order, upright, each on a sheet that lies as it does', async () => {
    const turned = await twoHalves(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const files = [await jpeg(), { bytes: turned, name: 'dua.jpg' }, { bytes: heic(), name: 'tiga.heic' }];
    const taken = await takeUpload(files, judges);
    if (!taken.ok) throw new Error(`refused: ${taken.reason}`);
    expect(taken).toMatchObject({ contentType: 'application/pdf', pages: 3 });
    expect(await readPdf(taken.bytes, 20)).toEqual({ is: 'whole', pages: 3 });
    const second = (await drawReadingPage(Buffer.from(taken.bytes), 2)) ?? Buffer.alloc(0);
    const { width, height } = await sharp(second).metadata();
    expect(height).toBeGreaterThan(width);
    expect([await colourAt(second, 50, 20), await colourAt(second, 50, 80)]).toEqual(['red', 'blue']);
  });

  test('are made small enough for the office, however large they are', async () => {
    const large = await jpeg(1600, 1200);
    const taken = await takeUpload(
      Array.from({ length: 6 }, () => large),
      { ...judges, limits: { ...limits, bytes: 2_000_000 } },
    );
    expect(taken.ok && taken.bytes.length).toBeLessThanOrEqual(2_000_000);
    expect(taken).toMatchObject({ ok: true, pages: 6 });
  });

  test('of which one is no good are refused, naming which', async () => {
    const good = await jpeg();
    const broken = { bytes: half(good.bytes), name: 'foto.jpg' };
    expect(await takeUpload([good, broken, good], judges)).toMatchObject({ ok: false, reason: 'broken', nth: 2 });
    const bomb = { bytes: pixelBomb(), name: 'foto.png' };
    expect(await takeUpload([bomb, good], judges)).toMatchObject({ ok: false, reason: 'too-many-pixels', nth: 1 });
    const document = { bytes: pdf({}), name: 'surat.pdf' };
    expect(await takeUpload([good, document], judges)).toMatchObject({ ok: false, reason: 'only-photos-together', nth: 2 });
  });

  test('more than the office reads are refused before one is looked at', async () => {
    const files = Array.from({ length: 21 }, () => ({ bytes: Buffer.from('halo'), name: 'foto.jpg' }));
    expect(await takeUpload(files, judges)).toMatchObject({ ok: false, reason: 'too-many-photos', photos: 21, limit: 20 });
  });

  test('are told of when one of them cannot be read well', async () => {
    const blurred = { bytes: await letterPhoto().blur(9).jpeg().toBuffer(), name: 'foto.jpg' };
    expect(await takeUpload([await jpeg(), blurred], judges)).toMatchObject({ ok: true, look: 'blurred' });
  });
});

describe('a further page', () => {
  test('stands behind a photograph, and behind a PDF', async () => {
    const first = { bytes: (await jpeg()).bytes, contentType: 'image/jpeg', pages: 1 };
    const two = await addPages(first, [await jpeg()], judges);
    if (!two.ok) throw new Error(`refused: ${two.reason}`);
    expect(two).toMatchObject({ contentType: 'application/pdf', pages: 2 });
    const three = await addPages(two, [await jpeg()], judges);
    expect(three.ok && (await readPdf(three.bytes, 20))).toEqual({ is: 'whole', pages: 3 });
  });

  test('does not make a document longer than the office reads', async () => {
    const held = { bytes: pdf({ pages: 20 }), contentType: 'application/pdf', pages: 20 };
    expect(await addPages(held, [await jpeg()], judges)).toMatchObject({ ok: false, reason: 'too-many-photos', photos: 21 });
  });
});

describe('the scanner', () => {
  const seen: number[] = [];
  const scan: VirusScan = async (bytes) => {
    seen.push(bytes.length);
    return Buffer.from(bytes).includes(eicar()) ? { is: 'infected', name: 'Eicar-Test-Signature' } : { is: 'clean' };
  };
  const scanning = { limits, virusScan: scan };

  test('is asked about every file, and what it finds is refused by name', async () => {
    const good = await jpeg();
    const bad = { bytes: Buffer.concat([good.bytes, eicar()]), name: 'foto.jpg' };
    expect(await takeUpload([bad], scanning)).toMatchObject({ ok: false, reason: 'virus', name: 'Eicar-Test-Signature' });
    expect(await takeUpload([good, bad], scanning)).toMatchObject({ ok: false, reason: 'virus', nth: 2 });
    expect(seen).toEqual([bad.bytes.length, good.bytes.length, bad.bytes.length]);
  });

  test('that does not answer leaves nothing unscanned', async () => {
    const silent = { limits, virusScan: () => Promise.resolve({ is: 'no-answer' } as const) };
    expect(await takeUpload([await jpeg()], silent)).toEqual({ ok: false, reason: 'not-scanned' });
  });

  test('is not troubled with what is refused for its size', async () => {
    seen.length = 0;
    await takeUpload([{ bytes: Buffer.alloc(0), name: 'kosong.jpg' }], scanning);
    await takeUpload([{ bytes: Buffer.alloc(limits.bytes + 1), name: 'besar.jpg' }], scanning);
    expect(seen).toEqual([]);
  });
});
