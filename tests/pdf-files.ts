import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A PDF of empty A4 pages; locked = the security handler of 40 bits, with the password "contoh". */
export function pdf({ pages = 1, locked = false }: { pages?: number; locked?: boolean }): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => page('')),
  ];
  return locked ? assemble([...objects, lock('contoh')], true) : assemble(objects);
}

/** A PDF of some kilobytes that unpacks to 450 MB: packed twice. */
export const pdfBomb = (): Buffer =>
  assemble([
    CATALOG,
    PAGES,
    page('/Contents 4 0 R'),
    stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(450_000_000, ' '), { level: 1 }))),
  ]);

/** A PDF of 5 kilobytes whose page draws a line thirty million times: each form draws the next one twice. */
export function endlessPdf(): Buffer {
  const forms = Array.from({ length: 25 }, (_, index) => form(`/Resources ${draws(index + 6)}`, '/I Do /I Do'));
  const start = [CATALOG, PAGES, page(`/Contents 4 0 R /Resources ${draws(5)}`), stream('', Buffer.from('/I Do'))];
  return assemble([...start, ...forms, form('', '0 0 m 9 9 l S')]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (entries: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} >>`;
const draws = (object: number) => `<< /XObject << /I ${object} 0 R >> >>`;
const form = (entries: string, content: string) =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 10 10] ${entries}`, Buffer.from(content));
const stream = (entries: string, data: Buffer) =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;

/** Numbers objects from 1 and lists their places; an encrypted file ends with what it is encrypted by. */
function assemble(objects: readonly string[], encrypted = false): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const encrypt = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<${ID}> <${ID}>]` : '';
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
