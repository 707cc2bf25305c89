import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPieceCache } from './piece-cache.ts';
import type { PieceCache } from './piece-cache.ts';
import type { EncodedPiece } from './piece-order.ts';

/** A piece of two pictures, so many bytes together. */
const pieceOf = (bytes: number): EncodedPiece => ({
  head: Uint8Array.of(1, 2, 3),
  pictures: [
    { frame: 0, key: true, bytes: new Uint8Array(bytes - 4).fill(7) },
    { frame: 10, key: false, bytes: Uint8Array.of(9, 8, 7, 6) },
  ],
  frames: 20,
  qp: 33,
  decoded: 2,
  cutMs: 12,
  encodeMs: 30,
  fromCache: false,
});

let folder: string;
let cache: PieceCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-piece-cache-'));
  cache = openPieceCache(join(folder, 'pieces'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileOf = (key: string) => join(folder, 'pieces', key.slice(0, 2), key);
const filesKept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

describe('a piece that was kept', () => {
  test('comes back with all its pictures, and says that it was kept', async () => {
    await cache.keep('aa11', pieceOf(5000));
    const found = await cache.read('aa11');
    expect(found).toMatchObject({ frames: 20, qp: 33, decoded: 2, cutMs: 0, encodeMs: 0, fromCache: true });
    expect([...found!.head]).toEqual([1, 2, 3]);
    expect(found!.pictures.map(({ frame, key, bytes }) => [frame, key, bytes.length])).toEqual([
      [0, true, 4996],
      [10, false, 4],
    ]);
    expect([...found!.pictures[1]!.bytes]).toEqual([9, 8, 7, 6]);
  });

  test('is not there under another key, or in another folder', async () => {
    await cache.keep('aa11', pieceOf(5000));
    expect(await cache.read('aa12')).toBeNull();
    expect(await openPieceCache(join(folder, 'nothing')).read('aa11')).toBeNull();
  });

  test.each([
    ['cut off', (file: string) => truncate(file, 2000)],
    ['empty', (file: string) => truncate(file, 0)],
    ['changed in one byte', async (file: string) => writeFile(file, (await readFile(file)).fill(0, 4000, 4001))],
  ])('counts as missing when its file is %s', async (_, damage) => {
    await cache.keep('aa11', pieceOf(5000));
    await damage(fileOf('aa11'));
    expect(await cache.read('aa11')).toBeNull();
    await cache.keep('aa11', pieceOf(5000));
    expect(await cache.read('aa11')).not.toBeNull();
  });

  test('leaves no draft beside it', async () => {
    await cache.keep('aa11', pieceOf(5000));
    expect(await filesKept()).toEqual(['aa11']);
  });
});

/** Waits until the disk's clock has gone on, so that what comes next is younger. */
const laterThan = async (key: string) => {
  const { ctimeMs } = await stat(fileOf(key));
  const other = join(folder, 'clock');
  for (let now = ctimeMs; now <= ctimeMs; now = (await stat(other)).ctimeMs) await writeFile(other, '');
  await rm(other);
};

const keepInTurn = async (...keys: string[]) => {
  for (const key of keys) {
    await cache.keep(key, pieceOf(100_000));
    await laterThan(key);
  }
};

describe('a cache that has become too large', () => {
  test('lets go what was not used for longest', async () => {
    await keepInTurn('aa1', 'bb2', 'cc3');
    await cache.read('aa1');
    await cache.prune(0.21);
    expect((await filesKept()).toSorted()).toEqual(['aa1', 'cc3']);
  });

  test('keeps all that fits', async () => {
    await keepInTurn('aa1', 'bb2');
    await cache.prune(1);
    expect(await filesKept()).toHaveLength(2);
    await openPieceCache(join(folder, 'nothing')).prune(0);
  });
});
