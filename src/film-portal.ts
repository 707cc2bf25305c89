import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { frozenClock } from './clock.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import type { Props } from './tutorials/stage/verbs.ts';
import { createApp } from './web/server.ts';
import { paths } from './web/paths.ts';
import { documentFor } from './world/documents/document-for.ts';
import { filmPerson } from './world/people.ts';
import { seedPeople } from './world/seed.ts';

/** Opens a portal for nobody but the film: no name of the machine's own database or data is used, and the film's person has no account yet. */
export async function withFilmPortal<T>(config: Config, use: (portal: Portal, baseUrl: string) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pintu-film-'));
  const own: Config = {
    ...config,
    mode: 'demo',
    databaseUrl: null,
    smtpUrl: null,
    secret: null,
    dataKey: null,
    dataFolder,
    url: 'http://localhost',
  };
  try {
    const { portal, close } = await openPortal(own, createLog('error'), { clock: frozenClock(), durable: false });
    try {
      await seedPeople(portal, [filmPerson.id]);
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

/** What the film's person has at hand: the portal, the messages on its outbox page, and documents of their own. */
export const filmProps = (baseUrl: string): Props => ({
  baseUrl,
  readCode: () => newestCode(baseUrl),
  documentFile: async (id, name) => {
    const drawn = await documentFor({ id, name }, filmPerson);
    return { name: drawn.name, mimeType: drawn.contentType, buffer: Buffer.from(drawn.bytes) };
  },
});

/** The newest code on the demo's outbox page, read as a person would. */
async function newestCode(baseUrl: string): Promise<string> {
  const page = await (await fetch(baseUrl + paths.outbox)).text();
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(page.slice(page.indexOf('<main')).replaceAll(/<[^>]*>/g, ' '))?.[1];
  if (code === undefined) throw new Error('the outbox shows no code');
  return code;
}
