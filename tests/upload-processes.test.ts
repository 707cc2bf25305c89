import { createHash } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsOf } from '../src/applications/store-documents.ts';
import { nurseWithDraft } from './drafts.ts';
import { letterPhoto } from './pictures.ts';
import { piecewise } from './piecewise.ts';
import { openTestPortal, servePortal } from './portal.ts';
import { startProcess } from './portal-process.ts';

const PORT = 3969;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let here: Awaited<ReturnType<typeof servePortal>>;
let other: ChildProcess;
beforeAll(async () => {
  world = await openTestPortal();
  [here, other] = await Promise.all([servePortal(world.app), startProcess(world.portal, PORT)]);
});
afterAll(async () => {
  other.kill('SIGKILL');
  await here.close();
  await world.close();
});

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a file goes on in another process while the first still holds the dead line, and comes out whole', async () => {
  const { siti, draft } = await nurseWithDraft(world);
  const [first, second] = [here.url, `http://127.0.0.1:${PORT}`].map((base) => piecewise(base, siti, draft.id));
  const photo = await letterPhoto().jpeg({ quality: 100 }).toBuffer();
  const address = (await first!.create([{ name: 'ktp.jpg', bytes: photo }])).headers.get('location') ?? '';
  const cut = await first!.hang(address, photo, 0, 70_000);
  const at = await second!.offset(address);
  expect(at).toBeGreaterThan(0);
  await second!.cut(address, photo, at, 60_000);
  // What the first still held it writes now, and over nothing that came since.
  await cut();
  const now = await second!.offset(address);
  expect(now).toBeGreaterThan(70_000);
  // Nothing is put in a wrong place by who thinks that less is there.
  expect((await first!.patch(address, photo, at)).status).toBe(409);
  expect((await second!.patch(address, photo, now)).status).toBe(204);
  expect((await first!.result(address)).body.is).toBe('taken');
  const [held, ...more] = await documentsOf(world.portal.db, draft.id);
  const kept = await world.portal.files.get(held?.file.id ?? '');
  expect([sum(kept ?? new Uint8Array()), more]).toEqual([sum(photo), []]);
});
