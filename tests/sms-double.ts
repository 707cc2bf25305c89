import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** What the double does instead of taking the next messages. */
type Mood = { answer: { status: number; code: number | null } } | { wait: number } | { page: string } | null;

/** Answers as an SMS gateway that speaks like Twilio: takes a form with To, From and Body from whoever has the password, and refuses with its codes. */
export async function openSmsDouble() {
  const settings = { user: 'AC-of-tests', password: 'password of tests', from: 'DPMPTSP' };
  const taken: { to: string; from: string; body: string }[] = [];
  let mood: Mood = null;
  const app = new Hono();
  app.post('/2010-04-01/Accounts/AC-of-tests/Messages.json', async (c) => {
    const refuse = (status: number, code: number | null) =>
      c.json({ status, message: 'refused', ...(code === null ? {} : { code }) }, status as 400);
    const now = mood;
    if (now !== null && 'wait' in now) await new Promise((resolve) => setTimeout(resolve, now.wait));
    if (now !== null && 'page' in now) return c.html(now.page, 502);
    if (now !== null && 'answer' in now) return refuse(now.answer.status, now.answer.code);
    const [, given = ''] = (c.req.header('authorization') ?? '').split('Basic ');
    if (Buffer.from(given, 'base64').toString() !== `${settings.user}:${settings.password}`) return refuse(401, 20003);
    const { To: to, From: from, Body: body } = await c.req.parseBody<Record<string, string>>();
    if (to === undefined || !/^\+\d{8,15}$/.test(to)) return refuse(400, 21211);
    if (from !== settings.from) return refuse(400, 21606);
    if (body === undefined || body === '') return refuse(400, 21602);
    taken.push({ to, from, body });
    return c.json({ sid: `SM${taken.length}`, status: 'queued' }, 201);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2010-04-01/Accounts/AC-of-tests/Messages.json`;
  return {
    settings: { ...settings, url },
    taken,
    setMood: (next: Mood) => {
      mood = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
