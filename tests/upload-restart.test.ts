import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsOf } from '../src/applications/store-documents.ts';
import { packageRoot } from '../src/package-root.ts';
import { filmPerson } from '../src/world/people.ts';
import { startNurseDraft } from './drafts.ts';
import { letterPhoto } from './pictures.ts';
import { piecewise } from './piecewise.ts';
import { openTestPortal, settingsOf } from './portal.ts';
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

/** The built portal in a process of its own, on the data of the test portal. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    cwd: packageRoot,
    env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'error', PORT: String(PORT), ...settingsOf(world.portal) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error('the portal did not start: build it first');
    const answer = await fetch(`${BASE}/readyz`).catch(() => null);
    if (answer?.ok === true) return child;
    await sleep(100);
  }
  throw new Error('the portal does not get ready');
}

test('a portal that is killed in the middle of a file goes on at the byte', async () => {
  running = await start();
  const draft = await startNurseDraft(world.portal);
  const siti = visitorOf({
    request: (address, init) => fetch(`${BASE}${new URL(address).pathname}`, { ...init, redirect: 'manual' }),
  });
  await siti.signIn(filmPerson);
  const ktp = piecewise(BASE, siti, draft.id);
  const photo = await letterPhoto().jpeg({ quality: 100 }).toBuffer();
  const address = (await ktp.create([{ name: 'ktp.jpg', bytes: photo }])).headers.get('location') ?? '';
  const sent = ktp.cut(address, photo, 0, 100_000);
  await sleep(300);
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await Promise.all([gone, sent]);

  running = await start();
  const at = await ktp.offset(address);
  expect(at).toBeGreaterThan(60_000);
  expect(at).toBeLessThan(photo.length);
  expect((await ktp.patch(address, photo, at)).status).toBe(204);
  expect((await ktp.result(address)).body.is).toBe('taken');
  expect(await documentsOf(world.portal.db, draft.id)).toMatchObject([{ file: { bytes: photo.length } }]);
});
