import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SceneTake, Still } from '../stage/take.ts';
import { openTakeCache } from './take-cache.ts';

let folder: string;
let stage: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-takes-'));
  stage = join(folder, 'stage');
  await mkdir(stage);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const cache = () => openTakeCache(join(folder, 'takes'));
const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

/** A take of one beat whose pictures are these texts. */
async function take(sceneId: string, pictures: readonly string[]): Promise<SceneTake> {
  const stills = await Promise.all(
    pictures.map(async (picture, at): Promise<Still> => {
      const file = join(stage, `${sceneId}-${at}.png`);
      await writeFile(file, picture);
      const area = { x: 0, y: 0, width: 390, height: 844 };
      return { file, hash: picture.slice(0, 1), area, scale: 2, textLines: [], boxes: [], documentHeight: 900 };
    }),
  );
  const [before, between, after] = stills;
  if (before === undefined || between === undefined || after === undefined) throw new Error('three pictures are needed');
  const fingerprint = { path: '/', role: '', name: '', box: null, textHash: '' };
  return {
    sceneId,
    beats: [
      {
        before,
        after,
        between: [{ still: between, viewTop: 0 }],
        viewTop: 0,
        viewTopAfter: 0,
        target: null,
        control: null,
        caret: null,
        navigated: false,
        fingerprint,
      },
    ],
  };
}

const filesOf = ({ beats }: SceneTake): string[] =>
  beats.flatMap(({ before, after, between }) => [before.file, ...between.map(({ still }) => still.file), after.file]);

describe('a kept take', () => {
  test('is read again with its pictures, also when those that it was made of are gone', async () => {
    const given = await take('form-1', ['a', 'b', 'c']);
    const kept = await cache().keep(KEY, given);
    await rm(stage, { recursive: true });
    const found = await cache().read(KEY);
    expect(found).toEqual(kept);
    if (found === null) throw new Error('it is not there');
    expect(await Promise.all(filesOf(found).map((file) => readFile(file, 'utf8')))).toEqual(['a', 'b', 'c']);
    expect({ ...found, beats: [] }).toEqual({ ...given, beats: [] });
  });

  test('of another key is another one; of a key that nobody kept there is none', async () => {
    await cache().keep(KEY, await take('form-1', ['a', 'b', 'c']));
    expect(await cache().read(OTHER)).toBeNull();
  });

  test('gives way to a newer one of the same key', async () => {
    await cache().keep(KEY, await take('form-1', ['a', 'b', 'c']));
    await cache().keep(KEY, await take('form-1', ['d', 'e', 'f']));
    const found = await cache().read(KEY);
    expect(await readFile(filesOf(found!)[0]!, 'utf8')).toBe('d');
  });
});

describe('a take is kept whole or not at all', () => {
  test('where a picture is missing nothing is kept, and nothing is left lying about', async () => {
    const given = await take('form-1', ['a', 'b', 'c']);
    await rm(filesOf(given)[1]!);
    await expect(cache().keep(KEY, given)).rejects.toThrow('ENOENT');
    expect(await cache().read(KEY)).toBeNull();
    expect(await readdir(join(folder, 'takes', KEY.slice(0, 2)))).toEqual([]);
  });

  test('one that was torn off in the middle counts as missing', async () => {
    const kept = await cache().keep(KEY, await take('form-1', ['a', 'b', 'c']));
    await writeFile(join(dirname(filesOf(kept)[0]!), 'take.json'), '{"sceneId":"form-1","be');
    expect(await cache().read(KEY)).toBeNull();
  });

  test('the draft of a process that was killed is not taken for one', async () => {
    const draft = join(folder, 'takes', KEY.slice(0, 2), `${KEY}.draft-1`);
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'x.png'), 'half');
    expect(await cache().read(KEY)).toBeNull();
  });
});

describe('what was not used for longest goes first', () => {
  test('when there is more than there may be; the draft of a killed process before all', async () => {
    const large = 'x'.repeat(200_000);
    const old = await cache().keep(KEY, await take('old', [large, 'b', 'c']));
    await sleep(20);
    const fresh = await cache().keep(OTHER, await take('fresh', [large, 'b', 'c']));
    const draft = join(folder, 'takes', 'ee', `${'ee'.repeat(32)}.draft-1`);
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'x.png'), 'half');
    await sleep(20);
    expect(await cache().read(KEY)).toEqual(old);
    await cache().prune(0.3);
    expect(await cache().read(KEY)).toEqual(old);
    expect(filesOf(fresh).some(existsSync)).toBe(false);
    expect(existsSync(draft)).toBe(false);
  });

  test('nothing while there is room', async () => {
    const kept = await cache().keep(KEY, await take('form-1', ['a', 'b', 'c']));
    await cache().prune(1);
    expect(await cache().read(KEY)).toEqual(kept);
  });
});
