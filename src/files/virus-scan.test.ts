import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { eicar, openClamd } from '../../tests/clamd.ts';
import { createVirusScan } from './virus-scan.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function doubleWith(manner: Parameters<typeof openClamd>[0] = {}) {
  const clamd = await openClamd(manner);
  closers.push(clamd.close);
  return { ...clamd, scan: createVirusScan(clamd.address, manner?.mute === true ? 300 : undefined) };
}

const large = Buffer.alloc(5_000_000, 'a photograph of many pieces ');

describe('the scanner', () => {
  test.each([
    ['a small file', Buffer.from('halo')],
    ['nothing at all', Buffer.alloc(0)],
    ['a file of many pieces', large],
  ])('sees %s as it is, and says that it is clean', async (_, bytes) => {
    const { scan, seen } = await doubleWith();
    expect(await scan(bytes)).toEqual({ is: 'clean' });
    expect(seen.length).toBe(1);
    expect(seen[0]?.equals(bytes)).toBe(true);
  });

  test('says what it has found, wherever in the file it is', async () => {
    const { scan } = await doubleWith();
    expect(await scan(Buffer.concat([large, eicar()]))).toEqual({ is: 'infected', name: 'Eicar-Test-Signature' });
  });

  test.each([
    ['that says nothing', { mute: true }],
    ['that hangs up', { hangsUp: true }],
    ['to which the file is too large', { most: 1_000_000 }],
    ['that speaks of something else', { says: 'PONG\0' }],
    ['whose sentence breaks off', { says: 'stream: O' }],
    ['that never ends its sentence', { says: 'stream: '.repeat(2000) }],
  ])('%s has not answered, which is not the same as clean', async (_, manner) => {
    const { scan } = await doubleWith(manner);
    expect(await scan(large)).toEqual({ is: 'no-answer' });
  });

  test.each(['127.0.0.1:1', '/nowhere/clamd.ctl'])('that is not there (%s) has not answered', async (address) => {
    expect(await createVirusScan(address)(large)).toEqual({ is: 'no-answer' });
  });
});

const CLAMD = '/usr/sbin/clamd';

/** Where Debian's clamav-daemon is installed; its signatures are one of our own, so that none are loaded from the network. */
test.runIf(existsSync(CLAMD))('the real clamd is understood', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pintu-clamd-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const socket = join(folder, 'clamd.ctl');
  await writeFile(join(folder, 'own.ndb'), `Eicar-Own:0:*:${eicar().toString('hex')}\n`);
  await writeFile(
    join(folder, 'clamd.conf'),
    `LocalSocket ${socket}\nDatabaseDirectory ${folder}\nForeground yes\nStreamMaxLength 6M\n`,
  );
  const clamd = spawn(CLAMD, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  closers.unshift(async () => clamd.kill('SIGKILL'));
  while (!existsSync(socket) && clamd.exitCode === null) await wait(50);
  const scan = createVirusScan(socket);
  expect(await scan(large)).toEqual({ is: 'clean' });
  expect(await scan(eicar())).toEqual({ is: 'infected', name: 'Eicar-Own.UNOFFICIAL' });
  expect(await scan(Buffer.alloc(7_000_000))).toEqual({ is: 'no-answer' });
});
