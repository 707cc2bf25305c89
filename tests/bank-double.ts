import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** What the double does instead of answering the next requests. */
type Mood = { status: number } | { wait: number } | { text: string } | null;

type Charge = { number: string; amount: number; expires_on: string };
type Payment = { amount: number; reference: string; paid_at: string };

/** Answers as the bank's gateway of `docs/how-do-i-connect-a-bank.md`: gives codes, knows what was paid, and signs what it tells by itself. */
export async function openBankDouble() {
  const keys = { key: 'key of tests for the bank', callbackKey: 'callback key of the tests' };
  const codes = new Map<string, string>();
  const charges = new Map<string, Charge>();
  const paid = new Map<string, Payment>();
  const ill = new Map<string, number>();
  let mood: Mood = null;
  let asked: string[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.method === 'GET') asked.push(c.req.path.split('/').at(-1) ?? '');
    if (mood !== null && 'wait' in mood)
      await new Promise((resolve) => setTimeout(resolve, mood !== null && 'wait' in mood ? mood.wait : 0));
    if (mood !== null && 'status' in mood) return c.json({ error: 'refused' }, mood.status as 400);
    if (mood !== null && 'text' in mood) return c.text(mood.text);
    return c.req.header('authorization') === `Bearer ${keys.key}` ? next() : c.json({ error: 'unknown key' }, 401);
  });
  app.post('/api/charges', async (c) => {
    const charge = await c.req.json<Charge>();
    // The same bill has the same code, however often it is announced.
    const code = codes.get(charge.number) ?? `7700${String(codes.size + 1).padStart(8, '0')}`;
    codes.set(charge.number, code);
    charges.set(code, charge);
    return c.json({ code, qris: `00020101021226QRIS-OF-TESTS-${code}` }, 201);
  });
  app.get('/api/charges/:code', (c) => {
    const code = c.req.param('code');
    const status = ill.get(code);
    if (status !== undefined) return c.json({ error: 'this one' }, status as 400);
    return charges.has(code) ? c.json({ payment: paid.get(code) ?? null }) : c.json({ error: 'unknown code' }, 404);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  return {
    settings: { ...keys, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` },
    charges,
    /** Somebody pays; the bank says so when it is asked. */
    pay: (code: string, payment: Payment) => void paid.set(code, payment),
    /** Every question about this code fails; null = no more. */
    sicken: (code: string, status: number | null) => void (status === null ? ill.delete(code) : ill.set(code, status)),
    /** Which codes were asked about since the last look, whatever the answer. */
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    setMood: (next: Mood) => {
      mood = next;
    },
    /** What the bank posts by itself, signed. @param key another one, for a forger. */
    told: (content: unknown, key = keys.callbackKey) => {
      const body = typeof content === 'string' ? content : JSON.stringify(content);
      const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
      return { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-payment-signature': signature } };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
