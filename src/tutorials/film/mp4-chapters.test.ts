import { describe, expect, test } from 'vitest';
import { boxesIn } from './mp4-boxes.ts';
import { chaptersOf, withChapters } from './mp4-chapters.ts';

const box = (name: string, ...content: Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...content]);
};

/** A table that says where the parts of a track lie in the file. */
const places = (...at: number[]): Buffer => {
  const table = Buffer.alloc(8 + 4 * at.length);
  table.writeUInt32BE(at.length, 4);
  for (const [index, place] of at.entries()) table.writeUInt32BE(place, 8 + 4 * index);
  return box('stco', table);
};

const track = (table: Buffer): Buffer => box('trak', box('mdia', box('minf', box('stbl', table))));

/** An MP4 with an index first: two tracks whose data are `AAAA` and `BBBB`. */
function movie(...more: Buffer[]): Buffer {
  const build = (a: number, b: number) => Buffer.concat([box('ftyp'), box('moov', track(places(a)), track(places(b)), ...more)]);
  const start = build(0, 0).length + 8;
  return Buffer.concat([build(start, start + 4), box('mdat', Buffer.from('AAAABBBB'))]);
}

const dataOf = (file: Buffer): string[] => {
  const found: string[] = [];
  for (let at = file.indexOf('stco'); at >= 0; at = file.indexOf('stco', at + 4)) {
    const place = file.readUInt32BE(at + 12);
    found.push(file.toString('latin1', place, place + 4));
  }
  return found;
};

const chapters = [
  { title: 'Kenali izin ini', startMs: 0 },
  { title: 'Siapkan “dokumen”', startMs: 10_000 },
  { title: 'Buat akun', startMs: 32_763 },
];

describe.each([
  ['that has no room for them yet', movie()],
  ['that holds other things beside them', movie(box('udta', box('meta', Buffer.from('xyz'))))],
])('chapters put into an MP4 %s', (_, before) => {
  const after = withChapters(before, chapters);

  test('can be read again', () => {
    expect(chaptersOf(before)).toEqual([]);
    expect(chaptersOf(after)).toEqual(chapters);
  });

  test('leave every track’s data where its table says', () => {
    expect(dataOf(before)).toEqual(['AAAA', 'BBBB']);
    expect(dataOf(after)).toEqual(['AAAA', 'BBBB']);
  });

  test('leave the boxes in their order, and the file whole', () => {
    expect(boxesIn(after, 0, after.length).map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat']);
    expect(boxesIn(after, 0, after.length).reduce((sum, { size }) => sum + size, 0)).toBe(after.length);
  });
});

test('a file without an index is refused', () => {
  expect(() => withChapters(box('mdat'), chapters)).toThrow('no index');
});

test('a file whose sizes make no sense is refused instead of read for ever', () => {
  expect(() => boxesIn(Buffer.alloc(64, 1), 0, 4)).not.toThrow();
  const broken = box('free');
  broken.writeUInt32BE(3);
  expect(() => boxesIn(broken, 0, broken.length)).toThrow('3 bytes');
});
