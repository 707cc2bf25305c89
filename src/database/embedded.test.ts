import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createLog } from '../log.ts';
import { startEmbedded } from './embedded.ts';
import { AlreadyRunning } from './embedded-hold.ts';
import { findRunning } from './embedded-join.ts';

const log = createLog('silent');

describe('the embedded server', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(inject('testServer').folder, 'embedded-'));
    await chmod(dataFolder, 0o755);
  });
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));

  test('keeps what was committed over a stop, and a second start says that it runs already', async () => {
    const first = await startEmbedded({ dataFolder, log });
    await expect(startEmbedded({ dataFolder, log })).rejects.toThrow(new AlreadyRunning(dataFolder, process.pid));
    await query(first.url, 'create table kept (word text)');
    await first.stop();
    await first.stop();
    const second = await startEmbedded({ dataFolder, log });
    expect(await query(second.url, 'select * from kept')).toEqual([]);
    await second.stop();
  });

  test('takes the folder up again after its portal was killed, and loses nothing', async () => {
    const portal = startInChild(dataFolder);
    const url = await firstLine(portal);
    await query(url, "insert into kept values ('disimpan')");
    const ended = once(portal, 'exit');
    portal.kill('SIGKILL');
    await ended;
    const again = await startEmbedded({ dataFolder, log });
    expect(await query(again.url, 'select word from kept')).toEqual([{ word: 'disimpan' }]);
    await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await again.stop();
  });

  test('is found by a second process of ours while it runs, and only then', async () => {
    expect(await findRunning(dataFolder)).toBeNull();
    const server = await startEmbedded({ dataFolder, log });
    expect(await findRunning(dataFolder)).toBe(server.url);
    await server.stop();
    expect(await findRunning(dataFolder)).toBeNull();
  });

  test('that is not to last leaves nothing behind', async () => {
    const passing = join(dataFolder, 'passing');
    const server = await startEmbedded({ dataFolder: passing, log, durable: false });
    expect(await query(server.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
    await server.stop();
    expect(await readdir(passing)).toEqual([]);
  });

  test('lets nobody in without its password', async () => {
    const server = await startEmbedded({ dataFolder, log });
    const guess = new URL(server.url);
    guess.password = 'tebakan';
    await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function startInChild(dataFolder: string): ChildProcess {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)});
    const { url } = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, log: console });
    console.log(url);
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const chunk of child.stdout) return String(chunk).trim();
  throw new Error('the child ended without a word');
}
