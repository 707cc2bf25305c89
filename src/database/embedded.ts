import { randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { chown, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureBinaries, serverHome, unprivileged } from './embedded-binaries.ts';
import { holdFolder } from './embedded-hold.ts';
import type { Log } from '../log.ts';

/** A running PostgreSQL of our own. `stop` waits until everything is on disk. */
export type Embedded = { url: string; stop: () => Promise<void> };

/** Longest wait for the server to answer, and to stop, in ms. Recovery after a crash takes its time. */
const START_MS = 60_000;
const STOP_MS = 30_000;

/**
 * Starts the PostgreSQL that came from npm on the cluster of a data folder, making the cluster at first.
 * It listens on the loopback address only, with a random password; as root it runs as an unprivileged user.
 * @param options.durable false = no fsync, for tests and films whose database is thrown away.
 * @throws AlreadyRunning when a living process holds the data folder.
 */
export async function startEmbedded(options: { dataFolder: string; log: Log; durable?: boolean }): Promise<Embedded> {
  const home = await serverHome(options.dataFolder);
  const release = await holdFolder(options.dataFolder, join(home, 'cluster'));
  try {
    const binaries = await ensureBinaries(home);
    const password = await ensureCluster(home, binaries);
    const port = await freePort();
    const server = launch(home, binaries, port, options.durable ?? true);
    const url = `postgresql://pintu:${password}@127.0.0.1:${port}/postgres`;
    await waitUntilReady(server, url, home);
    return {
      url,
      stop: async () => {
        await stopServer(server);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function ensureCluster(home: string, binaries: string): Promise<string> {
  const passwordFile = join(home, 'password');
  const made = join(home, 'cluster', 'PG_VERSION');
  const known = await readFile(passwordFile, 'utf8').catch(() => null);
  if (known !== null && (await readFile(made).catch(() => null)) !== null) return known;
  await rm(join(home, 'cluster'), { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const user = unprivileged();
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const options = [
    '-D',
    join(home, 'cluster'),
    '-U',
    'pintu',
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const initdb = spawn(join(binaries, 'bin/initdb'), options, { stdio: ['ignore', 'ignore', 'pipe'], env: {}, ...(user ?? {}) });
  let complaint = '';
  initdb.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  const [code] = (await once(initdb, 'exit')) as [number | null];
  if (code === 0) return password;
  await rm(join(home, 'cluster'), { recursive: true, force: true });
  throw new Error(`initdb failed (${code}): ${complaint.trim()}`);
}

function launch(home: string, binaries: string, port: number, durable: boolean): ChildProcess {
  const output = openSync(join(home, 'server.log'), 'a');
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=64MB',
    'max_connections=60',
    `fsync=${durable ? 'on' : 'off'}`,
    `synchronous_commit=${durable ? 'on' : 'off'}`,
    'log_min_messages=warning',
    'log_min_error_statement=panic',
  ];
  const options = ['-D', join(home, 'cluster'), ...settings.flatMap((setting) => ['-c', setting])];
  // In a session of its own: Ctrl-C reaches us first, and the server goes on until we have drained.
  return spawn(join(binaries, 'bin/postgres'), options, {
    stdio: ['ignore', output, output],
    env: {},
    detached: true,
    ...(unprivileged() ?? {}),
  });
}

async function waitUntilReady(server: ChildProcess, url: string, home: string): Promise<void> {
  const until = performance.now() + START_MS;
  while (performance.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answered) return;
    await sleep(50);
  }
  await stopServer(server);
  const said = await readFile(join(home, 'server.log'), 'utf8').catch(() => '');
  throw new Error(`the database did not start:\n${said.trim().split('\n').slice(-8).join('\n')}`);
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  const stopped = await Promise.race([gone.then(() => true), sleep(STOP_MS, false, { ref: false })]);
  if (!stopped) {
    server.kill('SIGQUIT');
    await gone;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
