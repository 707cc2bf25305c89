import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLatest, keptFilesIn } from './kept-places.ts';
import { keepFile, keepLine, keptFile, readKeptWords } from './voice/kept-line.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const [FIRST, SECOND, THIRD] = ['aa'.repeat(32), 'aa'.repeat(31) + 'bb', 'cc'.repeat(32)] as const;
const ENCODING = '.aac1-32000.json';

/** A line of some 4 kB with its words and an encoding. */
async function keep(key: string): Promise<void> {
  await keepLine(folder, key, { samples: new Float32Array(2000), length: 2000, words: [], syllables: 3 });
  await keepFile(keptFile(folder, key, ENCODING), '{}');
  // The disk notes times in ms.
  await sleep(5);
}

test('the line that was used lately stays, with its sound and its encodings; what was not used for longest goes', async () => {
  for (const key of [FIRST, SECOND, THIRD]) await keep(key);
  expect(await readKeptWords(folder, FIRST)).not.toBeNull();
  await keepLatest(await keptFilesIn(folder), 0.009);
  expect(await readKeptWords(folder, FIRST)).toEqual({ length: 2000, words: [], syllables: 3 });
  expect(existsSync(keptFile(folder, FIRST, ENCODING))).toBe(true);
  expect(await readKeptWords(folder, SECOND)).toBeNull();
  expect(await readKeptWords(folder, THIRD)).not.toBeNull();
});

test('a line of which only a part is left counts as missing', async () => {
  await keep(FIRST);
  await rm(keptFile(folder, FIRST, '.wav'));
  expect(await readKeptWords(folder, FIRST)).toBeNull();
});

test('nothing is taken away while there is room, and a folder that is not there holds nothing', async () => {
  await keep(FIRST);
  await keepLatest(await keptFilesIn(folder), 1);
  expect(await readKeptWords(folder, FIRST)).not.toBeNull();
  expect(await keptFilesIn(join(folder, 'none'))).toEqual([]);
});
