import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** The built portal as an engineer starts it, on a data folder of its own and with nothing else in its environment. */
function pintu(words: string[], settings: Record<string, string>): Started {
  const child = spawn(process.execPath, ['dist/main.js', ...words], {
    cwd: packageRoot,
    env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return { child, said: () => output, ended: once(child, 'exit').then(([code]: (number | null)[]) => code ?? null) };
}

describe('the portal as it is started from the command line', () => {
  let folder = '';
  let port = 0;
  const running: Started[] = [];
  const start = (words: string[], settings: Record<string, string> = {}) => {
    const started = pintu(words, { PINTU_DATA: join(folder, 'data'), PORT: String(port), ...settings });
    running.push(started);
    return started;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pintu-start-'));
    port = await freePort();
  });
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  test('brings itself up, is stopped, starts again and has lost nothing; a second start says what is so', async () => {
    const first = start(['start']);
    await ready(port, first);
    expect(first.said()).toContain(`http://localhost:${port}`);
    expect(first.said()).toContain('Siti Rahmawati');
    const numbers = await sentNumbers(port);
    expect(numbers.length).toBeGreaterThan(0);

    const second = start(['start'], { PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(join(folder, 'data'));
    expect(second.said()).not.toContain('    at ');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const again = start(['start']);
    await ready(port, again);
    expect(await sentNumbers(port)).toEqual(numbers);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  test('in production refuses to start without its secrets, and names every one', async () => {
    const refused = start(['start'], { PINTU_MODE: 'production' });
    expect(await refused.ended).toBe(1);
    for (const name of ['PINTU_URL', 'PINTU_SECRET', 'PINTU_DATA_KEY', 'SMTP_URL']) expect(refused.said()).toContain(name);
  });

  test('on a port that another program has, says so in a line', async () => {
    const other = createServer().listen(port);
    await once(other, 'listening');
    const refused = start(['start'], { PINTU_DATA: join(folder, 'other') });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`PORT: another program listens on ${port} already`);
    expect(refused.said()).not.toContain('    at ');
    await new Promise((resolve) => other.close(resolve));
  });

  test('answers a wrong command with what there is', async () => {
    const asked = start(['mulai']);
    expect(await asked.ended).toBe(2);
    expect(asked.said()).toContain('pintu start');
  });
});

/** What the demo outbox holds, as a thing that must survive a restart. */
async function sentNumbers(port: number): Promise<string[]> {
  const page = await (await fetch(`http://127.0.0.1:${port}/peragaan/pesan`)).text();
  return [...page.matchAll(/SMR-\d{4}-\d{6}/g)].map(([number]) => number);
}

async function ready(port: number, { said, child }: Started): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the portal ended: ${said()}`);
    const answered = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  throw new Error(`the portal did not become ready: ${said()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
