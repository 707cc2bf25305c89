import { readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/database/embedded.ts';
import type { Embedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { createLog } from '../src/log.ts';

/** What every test file is told: the server, the name by which this run's databases begin, and a folder that goes away at the end. */
export type TestServer = { url: string; prefix: string; folder: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One PostgreSQL for the whole run (a throw-away one, or that of DATABASE_URL) with a migrated, empty template database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pintu-tests-'));
  await chmod(folder, 0o755);
  const given = process.env['DATABASE_URL'];
  const server = given === undefined || given === '' ? await startThrowAway(folder) : { url: given, stop: async () => undefined };
  const prefix = `pintu_test_${process.pid}_${Date.now().toString(36)}`;
  try {
    await asAdmin(server.url, (admin) => admin.query(`create database ${prefix}_empty`));
    await migrate(databaseUrl(server.url, `${prefix}_empty`));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('testServer', { url: server.url, prefix, folder });
  return async () => {
    await dropDatabases(server.url, prefix);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Does one thing over a connection to the server's own database. */
export async function asAdmin<T>(url: string, act: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.end();
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  await asAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
  });
}

async function startThrowAway(folder: string): Promise<Embedded> {
  const dataFolder = join(folder, 'data');
  const server = await startEmbedded({ dataFolder, log: createLog('error'), durable: false });
  // Also when the run is broken off without a tear-down, no server and no folder stay behind.
  const abandon = () => {
    const pid = Number(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  return {
    ...server,
    stop: async () => {
      process.off('exit', abandon);
      await server.stop();
    },
  };
}
