import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsOf } from '../src/applications/store-documents.ts';
import { filmPerson } from '../src/world/people.ts';
import { startNurseDraft } from './drafts.ts';
import { letterPhoto } from './pictures.ts';
import { piecewise } from './piecewise.ts';
import { openTestPortal } from './portal.ts';
import { overNetwork, startProcess } from './portal-process.ts';
import { visitorOf } from './visitor.ts';

const PORT = 3968;
const BASE = `http://127.0.0.1:${PORT}`;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let running: ChildProcess;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(async () => {
  running.kill('SIGKILL');
  await world.close();
});

test('a portal that is killed in the middle of a file goes on at the byte', async () => {
  running = await startProcess(world.portal, PORT);
  const draft = await startNurseDraft(world.portal);
  const siti = visitorOf(overNetwork(BASE));
  await siti.signIn(filmPerson);
  const ktp = piecewise(BASE, siti, draft.id);
  const photo = await letterPhoto().jpeg({ quality: 100 }).toBuffer();
  const address = (await ktp.create([{ name: 'ktp.jpg', bytes: photo }])).headers.get('location') ?? '';
  const sent = ktp.cut(address, photo, 0, 100_000);
  await sleep(300);
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await Promise.all([gone, sent]);

  running = await startProcess(world.portal, PORT);
  const at = await ktp.offset(address);
  expect(at).toBeGreaterThan(60_000);
  expect(at).toBeLessThan(photo.length);
  expect((await ktp.patch(address, photo, at)).status).toBe(204);
  expect((await ktp.result(address)).body.is).toBe('taken');
  expect(await documentsOf(world.portal.db, draft.id)).toMatchObject([{ file: { bytes: photo.length } }]);
});
