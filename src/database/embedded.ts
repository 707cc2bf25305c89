import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ensureBinaries } from './embedded-binaries.ts';
import { clusterFolder, clusterUrl, ensureCluster } from './embedded-cluster.ts';
import type { Cluster } from './embedded-cluster.ts';
import { holdFolder } from './embedded-hold.ts';
import { removeHome, serverHome, unprivileged } from './embedded-home.ts';
import { passingCluster } from './embedded-passing.ts';
import type { Log } from '../log.ts';

/** A running PostgreSQL of our own. `stop` waits until everything is on disk. */
export type Embedded = { url: string; stop: () => Promise<void> };

/** Longest wait for the server to answer, and to stop, in ms. Recovery after a crash takes its time. */
const START_MS = 120_000;
const STOP_MS = 30_000;

/** A free port can be taken by somebody else before the server has it. */
const PORTS_TRIED = 3;

/**
 * Starts the PostgreSQL that came from npm on the cluster of a data folder, making the cluster at first.
 * It listens on the loopback address only, with a random password; as root it runs as an unprivileged user.
 * @param options.durable false = no fsync, and `stop` throws the cluster away: for tests and films.
 * @throws AlreadyRunning when a living process holds the data folder.
 */
export async function startEmbedded(options: { dataFolder: string; log: Log; durable?: boolean }): Promise<Embedded> {
  const dataFolder = resolve(options.dataFolder);
  const home = await serverHome(dataFolder);
  const release = await holdFolder(dataFolder, clusterFolder(home));
  try {
    const durable = options.durable ?? true;
    const { binaries, cluster } = durable ? await lastingCluster(home) : await passingCluster(home);
    const { server, url } = await startServer(home, binaries, cluster, durable);
    let stopping: Promise<void> | null = null;
    server.once('exit', (code, signal) => {
      if (stopping === null) options.log.error({ code, signal }, 'the database server ended by itself');
    });
    const end = async () => {
      await stopServer(server, durable ? 'SIGINT' : 'SIGQUIT');
      if (!durable) await removeHome(dataFolder, home);
      await release();
    };
    return { url, stop: () => (stopping ??= end()) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function lastingCluster(home: string): Promise<{ binaries: string; cluster: Cluster }> {
  const binaries = await ensureBinaries(home);
  return { binaries, cluster: await ensureCluster(home, binaries) };
}

async function startServer(
  home: string,
  binaries: string,
  cluster: Cluster,
  durable: boolean,
): Promise<{ server: ChildProcess; url: string }> {
  for (let tried = 1; ; tried++) {
    const port = await freePort();
    const server = launch(home, binaries, cluster.folder, port, durable);
    const url = clusterUrl(cluster, port);
    if (await becomesReady(server, url)) return { server, url };
    await stopServer(server, 'SIGINT');
    if (tried === PORTS_TRIED) throw new Error(`the database did not start:\n${await lastWords(home)}`);
  }
}

function launch(home: string, binaries: string, cluster: string, port: number, durable: boolean): ChildProcess {
  const output = openSync(join(home, 'server.log'), 'a', 0o600);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=64MB',
    'max_connections=100',
    'timezone=UTC',
    `fsync=${durable ? 'on' : 'off'}`,
    `synchronous_commit=${durable ? 'on' : 'off'}`,
    `full_page_writes=${durable ? 'on' : 'off'}`,
    // Statements carry what people wrote: they stay out of the server's log.
    'log_min_messages=warning',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
  // In a session of its own: Ctrl-C reaches us first, and the server goes on until we have drained.
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])], {
    cwd: home,
    stdio: ['ignore', output, output],
    env: {},
    detached: true,
    ...unprivileged(),
  });
  closeSync(output);
  // A program that cannot be run at all is told of by `becomesReady`.
  server.on('error', () => undefined);
  return server;
}

async function becomesReady(server: ChildProcess, url: string): Promise<boolean> {
  for (const until = performance.now() + START_MS; performance.now() < until; await sleep(10)) {
    if (hasEnded(server)) return false;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answered) return true;
  }
  return false;
}

const hasEnded = (server: ChildProcess): boolean =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

/** @param how `SIGINT` = everything is on disk afterwards; `SIGQUIT` = at once, for what is thrown away. */
async function stopServer(server: ChildProcess, how: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (hasEnded(server)) return;
  const gone = once(server, 'exit');
  server.kill(how);
  const stopped = await Promise.race([gone.then(() => true), sleep(STOP_MS, false, { ref: false })]);
  if (stopped) return;
  server.kill('SIGQUIT');
  await gone;
}

async function lastWords(home: string): Promise<string> {
  const said = await readFile(join(home, 'server.log'), 'utf8').catch(() => '');
  return said.trim().split('\n').slice(-8).join('\n');
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
