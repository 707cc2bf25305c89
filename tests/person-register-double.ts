import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { registerSignature } from '../src/registers/person-register.ts';

/** What the double does instead of answering. */
type Mood = { status: number } | { page: string } | { wait: number } | null;

type Facts = { name: string; birthDate: string; birthPlace: string; address: string; kelurahan: string };

/** A bridge to the population register, as `docs/how-do-i-connect-a-register.md` asks for it: answers who signs, and only when all three facts fit. */
export async function openPersonRegisterDouble(people: ReadonlyMap<string, Facts>) {
  const secret = 'a secret between the portal and its bridge';
  const asked: unknown[] = [];
  let mood: Mood = null;
  const app = new Hono();
  app.post('/person', async (c) => {
    const body = await c.req.text();
    if (mood !== null && 'wait' in mood)
      await new Promise((resolve) => setTimeout(resolve, mood !== null && 'wait' in mood ? mood.wait : 0));
    if (mood !== null && 'status' in mood) return c.json({}, mood.status as 500);
    if (mood !== null && 'page' in mood) return c.html(mood.page);
    const signed = registerSignature(secret, c.req.header('x-pintu-time') ?? '', body);
    if (c.req.header('x-pintu-signature') !== signed) return c.json({ error: 'signature' }, 401);
    const { person, consent } = JSON.parse(body) as {
      person: { nik: string; name: string; birthDate: string };
      consent: boolean;
    };
    asked.push(JSON.parse(body));
    const known = people.get(person.nik);
    if (!consent || known?.name !== person.name || known.birthDate !== person.birthDate) return c.json({ match: false });
    const { birthPlace, address, kelurahan } = known;
    return c.json({ match: true, person: { birthPlace, address, kelurahan } });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  return {
    settings: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/person`, secret },
    asked,
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
