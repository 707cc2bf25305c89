import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { outboxPage } from './pages/outbox.tsx';
import { newestMessages } from './store.ts';

/** As many messages as a tester reads back. */
const SHOWN = 50;

export const messageRoutes = new Hono<PortalEnv>();

/** Where a demo's messages can be read. In production there is no such page. */
messageRoutes.get('/peragaan/pesan', async (c) => {
  const { config, db, seal } = c.get('portal');
  if (config.mode !== 'demo') return c.notFound();
  const messages = await newestMessages(db, seal, SHOWN);
  return outboxPage(c, { messages, back: codePageOf(c.req.header('referer'), config.url) });
});

/** The page that somebody left to read a code, so that they find the way back. */
const codePageOf = (referer: string | undefined, url: string): string | null =>
  [paths.signUpCode, paths.forgottenCode].find((path) => referer === `${url}${path}`) ?? null;
