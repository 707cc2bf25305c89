import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf } from './zip.ts';
import type { ZipEntry } from './zip.ts';

const at = new Date('2026-11-24T00:00:00Z');
const film = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 251));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-zip-'));
  await writeFile(join(folder, 'film.mp4'), film);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (entries: ZipEntry[]) => {
  const zip = await zipOf(entries, at);
  if (zip === null) throw new Error('no zip');
  return { told: zip.bytes, sent: new Uint8Array(await new Response(zip.stream()).arrayBuffer()) };
};

test('a zip holds its files whole, and is as large as was told before', async () => {
  const { told, sent } = await bytesOf([
    { name: 'index.html', text: '<p>Selamat datang · ñ</p>' },
    { name: 'gambar/langkah é.webp', text: new Uint8Array([1, 2, 3]) },
    { name: 'film.mp4', file: join(folder, 'film.mp4') },
  ]);
  const files = unzipSync(sent);
  expect(Object.keys(files)).toEqual(['index.html', 'gambar/langkah é.webp', 'film.mp4']);
  expect(new TextDecoder().decode(files['index.html'])).toBe('<p>Selamat datang · ñ</p>');
  expect(Buffer.from(files['film.mp4'] ?? []).equals(film)).toBe(true);
  expect(sent.length).toBe(told);
});

test('the same files make the same bytes', async () => {
  const entries: ZipEntry[] = [
    { name: 'a.txt', text: 'a' },
    { name: 'film.mp4', file: join(folder, 'film.mp4') },
  ];
  expect(Buffer.from((await bytesOf(entries)).sent).equals(Buffer.from((await bytesOf(entries)).sent))).toBe(true);
});

test('there is no zip when one of its files is not there', async () => {
  expect(
    await zipOf(
      [
        { name: 'a.txt', text: 'a' },
        { name: 'b.mp4', file: join(folder, 'b.mp4') },
      ],
      at,
    ),
  ).toBeNull();
});
