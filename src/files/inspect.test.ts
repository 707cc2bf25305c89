import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectUpload } from './inspect.ts';
import { drawPicture } from './picture.ts';

const limits = { bytes: 5 * 1024 * 1024, pages: 20, megapixels: 40 };

const photo = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#8899aa', noise: { type: 'gaussian', mean: 128, sigma: 30 } } });

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

  test('is absent, not an error, when it cannot be drawn', async () => {
    expect(await drawPicture(Buffer.from('no picture'), 'image/png')).toBeNull();
  });
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

function program(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ', 0);
  return bytes;
}

function pixelBomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head[8] = 8;
  head[9] = 2;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    pngPart('IHDR', head),
    pngPart('IDAT', deflateSync(Buffer.alloc(1000))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

function pngPart(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const docx = (): Buffer => zip('word/document.xml', Buffer.from('<w:document/>'));

/** An archive of one packed file. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A PDF of empty A4 pages; locked = the security handler of 40 bits, with the password "contoh". */
function pdf({ pages = 1, locked = false }: { pages?: number; locked?: boolean }): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  if (locked) objects.push(lock('contoh'));
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const encrypt = locked ? ` /Encrypt ${objects.length} 0 R /ID [<${ID}> <${ID}>]` : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const ID = '00112233445566778899aabbccddeeff';
const FILLING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** PDF 1.7, 7.6.3: standard security handler, revision 2. */
function lock(password: string): string {
  const padded = Buffer.concat([Buffer.from(password), FILLING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(Buffer.concat([padded, owner, rights, Buffer.from(ID, 'hex')])).subarray(0, 5);
  return `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, FILLING).toString('hex')}> /P -4 >>`;
}

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let i = 0;
  j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  }) as Buffer;
}
