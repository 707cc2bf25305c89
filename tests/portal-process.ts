import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../src/package-root.ts';
import type { Portal } from '../src/portal.ts';
import { settingsOf } from './portal.ts';
import type { visitorOf } from './visitor.ts';

/** The built portal in a process of its own, on the data of a test portal; killed by the caller. */
export async function startProcess(portal: Portal, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    cwd: packageRoot,
    env: { PATH: '/usr/bin:/bin', LOG_LEVEL: 'error', PORT: String(port), ...settingsOf(portal) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error('the portal did not start: build it first');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok === true) return child;
    await sleep(100);
  }
  throw new Error('the portal does not get ready');
}

/** What a visitor asks, over the network. @param base address of the portal, without a slash at its end. */
export const overNetwork = (base: string): Parameters<typeof visitorOf>[0] => ({
  request: (address, init) => fetch(`${base}${new URL(address).pathname}`, { ...init, redirect: 'manual' }),
});
