import type { Mp4Box } from './mp4-boxes.ts';
import { boxesIn } from './mp4-boxes.ts';

/** A chapter of a file: where it begins, and what it is called. */
export type Chapter = { title: string; startMs: number };

/** The way down to the tables of a track that say where its data lies. */
const TRACK = ['moov', 'trak', 'mdia', 'minf', 'stbl'];
const LONGEST_TITLE_BYTES = 255;

/**
 * Puts chapters into a finished MP4 whose index comes first, so that a film that was saved keeps them; node-av has no way to hand them to FFmpeg.
 * What lies behind the index moves by as much as is put in.
 */
export function withChapters(movie: Buffer, chapters: readonly Chapter[]): Buffer {
  const list = chapterBox(chapters);
  const moov = boxesAt(movie, ['moov'])[0];
  if (moov === undefined) throw new Error('the MP4 has no index');
  const [known] = boxesAt(movie, ['moov', 'udta']);
  const added = known === undefined ? box('udta', list) : list;
  const at = known === undefined ? moov.at + moov.size : known.at + known.size;
  const longer = Buffer.concat([movie.subarray(0, at), added, movie.subarray(at)]);
  for (const grown of known === undefined ? [moov] : [moov, known]) longer.writeUInt32BE(grown.size + added.length, grown.at);
  for (const table of boxesAt(longer, [...TRACK, 'stco'])) moveBy(longer, table, added.length);
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
