import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putWhole, writeWhole } from './whole-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-whole-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file takes the place of the one before', async () => {
  const file = join(folder, 'a');
  await writeWhole(file, Buffer.from('one'));
  await writeWhole(file, Buffer.from('two'));
  expect(await readFile(file, 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a']);
});

test('a full disk is told with the folder it holds, and leaves the file as it was', async () => {
  const file = join(folder, 'a');
  // Everything that is written to /dev/full is refused as by a full disk.
  const writing = putWhole(file, async (draft) => {
    await writeFile(draft, 'ha');
    await writeFile('/dev/full', 'half');
  });
  await expect(writing).rejects.toThrow(`The disk that holds ${folder} is full: ${file} could not be written`);
  expect(await readFile(file, 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a']);
});

test.each([
  ['EROFS', 'may only be read'],
  ['EFBIG', 'takes no file as large as this'],
])('a disk that answers %s is told as well', async (code, said) => {
  const refused = Object.assign(new Error('refused'), { code });
  await expect(putWhole(join(folder, 'c'), () => Promise.reject(refused))).rejects.toThrow(
    `The disk that holds ${folder} ${said}`,
  );
});

test('any other fault is told as it is', async () => {
  const fault = new Error('the pieces do not fit together');
  await expect(putWhole(join(folder, 'b'), () => Promise.reject(fault))).rejects.toBe(fault);
});
