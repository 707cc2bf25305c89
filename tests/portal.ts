import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { inject } from 'vitest';
import { frozenClock, WORLD_DATE } from '../src/clock.ts';
import type { Clock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import type { Config } from '../src/config.ts';
import { openDatabase } from '../src/database/connection.ts';
import type { Database } from '../src/database/connection.ts';
import { createSeal } from '../src/database/seal.ts';
import { createLog } from '../src/log.ts';
import { packageRoot } from '../src/package-root.ts';
import type { Portal } from '../src/portal.ts';
import type { PortalEnv } from '../src/web/environment.ts';
import { asAdmin, databaseUrl } from './set-up.ts';

const DATA_KEY = '5a'.repeat(32);

/** Opens and closes what the test portal holds sealed. */
export const testSeal = createSeal(DATA_KEY);

type FreshDatabase = { db: Database; url: string; close: () => Promise<void> };

/** A database of one test's own with all tables and no rows; `close` removes it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { name, url, drop } = await copyDatabase('empty');
  const opened = openDatabase(url, (error) => {
    throw new Error(`lost the connection to ${name}`, { cause: error });
  });
  const close = async () => {
    await opened.close();
    await drop();
  };
  return { db: opened.db, url, close };
}

/** What a test may want otherwise: settings, another time, a portal without the world, the same one-time code always. */
type Wishes = { config?: Partial<Config>; clock?: Clock; world?: boolean; code?: string };

/** The world's date, a second later at every look: for stories in which one act follows another. */
export function tickingClock(): Clock {
  let seconds = 0;
  return { now: () => new Date(WORLD_DATE.getTime() + 1000 * seconds++) };
}

type TestPortal = {
  portal: Portal;
  app: Hono<PortalEnv>;
  close: () => Promise<void>;
  /** Starts it again on the same database and folder, with other settings; the old one is closed. */
  reopen: (config: Partial<Config>) => Promise<TestPortal>;
};

/** The real portal with the world in it, on a database and a data folder of its own, at the world's date; `close` removes both. */
export async function openTestPortal(wishes: Wishes = {}): Promise<TestPortal> {
  const { createApp } = await import('../src/web/server.ts');
  const dataFolder = await mkdtemp(join(inject('testServer').folder, 'portal-'));
  const world = wishes.world ?? true;
  if (world) await cp(await worldTemplate(), dataFolder, { recursive: true });
  const { url, drop } = await copyDatabase(world ? 'world' : 'empty');
  const remove = async () => {
    await drop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  const open = async (wished: Wishes): Promise<TestPortal> => {
    const { portal, close } = await openOn(url, dataFolder, wished);
    return {
      portal,
      app: createApp(portal),
      close: async () => {
        await close();
        await remove();
      },
      reopen: async (config) => {
        await close();
        return open({ ...wished, config: { ...wished.config, ...config } });
      },
    };
  };
  return open(wishes);
}

/** The portal on a free port, for a browser. */
export async function servePortal(app: Hono<PortalEnv>): Promise<{ url: string; close: () => Promise<void> }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test portal has no port');
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

async function openOn(url: string, dataFolder: string, wishes: Wishes) {
  const { openPortal } = await import('../src/open-portal.ts');
  return openPortal({ ...readConfig(settingsFor(url, dataFolder)), ...wishes.config }, createLog('silent'), {
    clock: wishes.clock ?? frozenClock(),
    ...(wishes.code === undefined ? {} : { code: wishes.code }),
  });
}

/** The environment in which another process opens the data of a test portal. */
export const settingsOf = ({ config }: Pick<Portal, 'config'>): Record<string, string> =>
  settingsFor(config.databaseUrl ?? '', config.dataFolder);

const settingsFor = (url: string, dataFolder: string) => ({
  PINTU_DATA: dataFolder,
  PINTU_SECRET: 'a secret for tests, known to everybody',
  PINTU_DATA_KEY: DATA_KEY,
  PINTU_SERVICES: join(packageRoot, 'services'),
  PINTU_OFFICE: join(packageRoot, 'office'),
  DATABASE_URL: url,
});

/** Brings the world into a database once a run, whichever test file comes first; answers the folder with the world's files. */
async function worldTemplate(): Promise<string> {
  const { url, prefix, folder } = inject('testServer');
  const files = join(folder, 'world');
  await asAdmin(url, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [prefix]);
    const made = await admin.query('select 1 from pg_database where datname = $1', [`${prefix}_world`]);
    if (made.rowCount !== 0) return;
    await rm(files, { recursive: true, force: true });
    await mkdir(files);
    const draft = await copyDatabase('empty');
    const { seedWorld } = await import('../src/world/seed.ts');
    const { portal, close } = await openOn(draft.url, files, {});
    try {
      await seedWorld(portal);
    } finally {
      await close();
    }
    await admin.query(`alter database ${draft.name} rename to ${prefix}_world`);
  });
  return files;
}

async function copyDatabase(template: 'empty' | 'world'): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const server = inject('testServer');
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.url, (admin) => admin.query(`create database ${name} template ${server.prefix}_${template}`));
  const drop = async () => {
    await asAdmin(server.url, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  };
  return { name, url: databaseUrl(server.url, name), drop };
}
