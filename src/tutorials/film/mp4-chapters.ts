import type { Mp4Box } from './mp4-boxes.ts';
import { boxesIn } from './mp4-boxes.ts';

/** A chapter of a file: where it begins, and what it is called. */
export type Chapter = { title: string; startMs: number };

/** The way down to the tables of a track that say where its data lies. */
const TRACK = ['moov', 'trak', 'mdia', 'minf', 'stbl'];
const LONGEST_TITLE_BYTES = 255;

/**
 * A finished MP4 with chapters, so that a film that was saved keeps them (node-av has no way to hand them to FFmpeg), and with its index before what is played,
 * so that it can be played before it is all there.
 */
export function withChapters(movie: Buffer, chapters: readonly Chapter[]): Buffer {
  const boxes = boxesIn(movie, 0, movie.length);
  const [head, moov, data] = ['ftyp', 'moov', 'mdat'].map((name) => boxes.find((found) => found.name === name));
  if (head === undefined || moov === undefined || data === undefined) throw new Error('the MP4 has no index, or nothing in it');
  const index = withList(bytesOf(movie, moov), chapters);
  const moved = head.size + index.length - data.at;
  for (const table of boxesAt(index, [...TRACK, 'stco'])) moveBy(index, table, moved);
  return Buffer.concat([bytesOf(movie, head), index, bytesOf(movie, data)]);
}

const bytesOf = (movie: Buffer, { at, size }: Mp4Box): Buffer => movie.subarray(at, at + size);

/** An index with a list of chapters in it. */
function withList(index: Buffer, chapters: readonly Chapter[]): Buffer {
  const list = chapters.length === 0 ? Buffer.alloc(0) : chapterBox(chapters);
  const [known] = boxesAt(index, ['moov', 'udta']);
  if (known === undefined) return box('moov', Buffer.concat([index.subarray(8), list.length === 0 ? list : box('udta', list)]));
  const end = known.at + known.size;
  const longer = Buffer.concat([index.subarray(0, end), list, index.subarray(end)]);
  longer.writeUInt32BE(known.size + list.length, known.at);
  longer.writeUInt32BE(longer.length, 0);
  return longer;
}

/** The chapters of an MP4; none when it has no list of them. */
export function chaptersOf(movie: Buffer): Chapter[] {
  const [list] = boxesAt(movie, ['moov', 'udta', 'chpl']);
  if (list === undefined) return [];
  const chapters: Chapter[] = [];
  let at = list.at + 17;
  for (let left = movie.readUInt8(at - 1); left > 0; left--) {
    const end = at + 9 + movie.readUInt8(at + 8);
    chapters.push({ startMs: Number(movie.readBigUInt64BE(at) / 10_000n), title: movie.toString('utf8', at + 9, end) });
    at = end;
  }
  return chapters;
}

/** All boxes at the end of a path of names. */
function boxesAt(movie: Buffer, path: readonly string[]): Mp4Box[] {
  let found: Mp4Box[] = [{ name: '', at: 0, size: movie.length, headSize: 0 }];
  for (const name of path)
    found = found.flatMap(({ at, size, headSize }) =>
      boxesIn(movie, at + headSize, at + size).filter((inner) => inner.name === name),
    );
  return found;
}

/** A list of chapters as Nero wrote them first and FFmpeg, VLC and others read them: times in units of 100 ns. */
function chapterBox(chapters: readonly Chapter[]): Buffer {
  const entries = chapters.map(({ title, startMs }) => {
    const name = Buffer.from(title, 'utf8').subarray(0, LONGEST_TITLE_BYTES);
    const entry = Buffer.alloc(9);
    entry.writeBigUInt64BE(BigInt(Math.round(startMs)) * 10_000n);
    entry.writeUInt8(name.length, 8);
    return Buffer.concat([entry, name]);
  });
  return box('chpl', Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, chapters.length]), ...entries]));
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A table of places in the file: version, count, then one number of 32 bits each. */
function moveBy(movie: Buffer, { at, headSize }: Mp4Box, by: number): void {
  const count = movie.readUInt32BE(at + headSize + 4);
  const first = at + headSize + 8;
  for (let entry = 0; entry < count; entry++) movie.writeUInt32BE(movie.readUInt32BE(first + entry * 4) + by, first + entry * 4);
}
