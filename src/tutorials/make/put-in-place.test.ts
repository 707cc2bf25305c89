import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putFilmInPlace, putFoldersInPlace, putSetInPlace } from './put-in-place.ts';

let folder: string;
let draft: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-place-'));
  [draft, out] = [join(folder, 'out.draft-1'), join(folder, 'out')];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(root: string, files: readonly string[], text: string): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

const filesIn = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted();

const FULL = ['sip.mp4', 'sip.vtt', 'sip.chapters.vtt', 'sip.webp', 'film.html', 'film.json'];

test('one full film stands in the folder itself, whatever else lies there', async () => {
  await write(
    draft,
    FULL.map((file) => `hemat/${file}`),
    'new',
  );
  await write(out, ['film.json', 'sip.mp4', 'notes.txt'], 'old');
  await putFilmInPlace(draft, out, { service: 'sip', format: 'hemat', stage: null });
  expect(await filesIn(out)).toEqual([...FULL, 'notes.txt'].toSorted());
  expect(await readFile(join(out, 'sip.mp4'), 'utf8')).toBe('new');
  expect(await readFile(join(out, 'notes.txt'), 'utf8')).toBe('old');
});

test('a step film by itself has no chapters and no poster', async () => {
  await write(
    draft,
    ['phone/langkah-3/sip.mp4', 'phone/langkah-3/sip.vtt', 'phone/langkah-3/film.html', 'phone/langkah-3/film.json'],
    'new',
  );
  await putFilmInPlace(draft, out, { service: 'sip', format: 'phone', stage: 3 });
  expect(await filesIn(out)).toEqual(['film.html', 'film.json', 'sip.mp4', 'sip.vtt']);
});

test('where a file is missing the folder does not look whole: its report is not there', async () => {
  await write(draft, ['hemat/sip.mp4', 'hemat/film.json'], 'new');
  await write(out, ['film.json'], 'old');
  await expect(putFilmInPlace(draft, out, { service: 'sip', format: 'hemat', stage: null })).rejects.toThrow('ENOENT');
  expect(await filesIn(out)).not.toContain('film.json');
});

test('several formats stand in folders of their own; those that were not made now stay', async () => {
  await write(draft, ['phone/sip.mp4', 'hemat/sip.mp4'], 'new');
  await write(out, ['phone/sip.mp4', 'phone/left.txt', 'landscape/sip.mp4'], 'old');
  await putFoldersInPlace(draft, out, ['phone', 'hemat']);
  expect(await filesIn(out)).toEqual(['hemat/sip.mp4', 'landscape/sip.mp4', 'phone/sip.mp4']);
  expect(await readFile(join(out, 'phone/sip.mp4'), 'utf8')).toBe('new');
});

test('a set takes the place of the one before it, all of it, also where there was no folder yet', async () => {
  await write(draft, ['set.json', 'phone/sip.mp4'], 'new');
  await write(out, ['set.json', 'landscape/sip.mp4'], 'old');
  await putSetInPlace(draft, out);
  expect(await filesIn(out)).toEqual(['phone/sip.mp4', 'set.json']);
  const deep = join(folder, 'a/b/set');
  await write(draft, ['set.json'], 'new');
  await putSetInPlace(draft, deep);
  expect(await filesIn(deep)).toEqual(['set.json']);
});
