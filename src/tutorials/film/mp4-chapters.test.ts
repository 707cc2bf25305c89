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

const index = (a: number, b: number, more: Buffer[]) => box('moov', track(places(a)), track(places(b)), ...more);
const data = box('mdat', Buffer.from('AAAABBBB'));

/** An MP4 with its index first: two tracks whose data are `AAAA` and `BBBB`. */
function movie(...more: Buffer[]): Buffer {
  const start = box('ftyp').length + index(0, 0, more).length + 8;
  return Buffer.concat([box('ftyp'), index(start, start + 4, more), data]);
}

/** The same with its index at the end, and a gap before what is played. */
function movieWithIndexLast(): Buffer {
  const before = Buffer.concat([box('ftyp'), box('free', Buffer.alloc(3))]);
  return Buffer.concat([before, data, index(before.length + 8, before.length + 12, [])]);
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
  ['whose index comes last', movieWithIndexLast()],
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

  test('leave the file whole, with its index before what is played', () => {
    expect(boxesIn(after, 0, after.length).map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat']);
    expect(boxesIn(after, 0, after.length).reduce((sum, { size }) => sum + size, 0)).toBe(after.length);
  });
});

test('a film of one step has none, and its index comes first all the same', () => {
  const after = withChapters(movieWithIndexLast(), []);
  expect(chaptersOf(after)).toEqual([]);
  expect(boxesIn(after, 0, after.length).map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat']);
  expect(dataOf(after)).toEqual(['AAAA', 'BBBB']);
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
