import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSeal } from '../../tests/portal.ts';
import { createPieceStore } from './piece-store.ts';

const ID = '00000000-0000-4000-8000-000000000001';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a sender sends. */
async function* bytesOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

test('what comes is put behind what its sender knows to be there, and nowhere else', async () => {
  const store = createPieceStore(folder, testSeal);
  expect(await store.append(ID, 0, bytesOf('x'))).toBeNull();
  await store.begin(ID);
  expect(await store.append(ID, 0, bytesOf('KTP ', 'dan '))).toBe(8);
  // Two that asked at the same time how much is there: the later one must ask again.
  expect(await store.append(ID, 0, bytesOf('KTP dan STR'))).toBeNull();
  expect(await store.append(ID, 8, bytesOf('STR'))).toBe(11);
  await store.begin(ID);
  expect((await store.read(ID))?.toString()).toBe('KTP dan STR');
  expect(await readdir(folder)).toEqual([ID]);
});
