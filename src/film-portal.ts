import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { frozenClock } from './clock.ts';
import type { Config } from './config.ts';
import { FILM_DATA, removeLeftPortals } from './film-leftovers.ts';
import { noJobs } from './jobs.ts';
import { createLog } from './log.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import { createApp } from './web/server.ts';

/** The one-time code of a film: the same film has the same pictures. It opens nothing but a portal that is thrown away. */
const FILM_CODE = '428193';

/** Opens a portal for nobody but the film: no name of the machine's own database or data is used, and the film's person has no account yet. */
export async function withFilmPortal<T>(config: Config, use: (portal: Portal, baseUrl: string) => Promise<T>): Promise<T> {
  await removeLeftPortals();
  const dataFolder = await mkdtemp(join(tmpdir(), FILM_DATA));
  const own: Config = {
    ...config,
    mode: 'demo',
    databaseUrl: null,
    smtpUrl: null,
    whatsApp: null,
    sms: null,
    wording: null,
    clamdAddress: null,
    s3: null,
    secret: null,
    dataKey: null,
    dataFolder,
    url: 'http://localhost',
  };
  try {
    const { portal, close } = await openPortal(own, createLog('error'), {
      clock: frozenClock(),
      durable: false,
      jobs: noJobs,
      code: FILM_CODE,
    });
    try {
      return await serving(portal, (baseUrl) => use(portal, baseUrl));
    } finally {
      await close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function serving<T>(portal: Portal, use: (baseUrl: string) => Promise<T>): Promise<T> {
  const server = serve({ fetch: createApp(portal).fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  }
}
