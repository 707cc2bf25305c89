import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';

/** What the double does with one question, instead of proposing something. */
export type ModelMood =
  | { proposes: string }
  | { writes: string }
  | { refuses: string }
  | { ends: 'length' | 'content_filter' }
  | { status: number; headers?: Record<string, string> }
  | { page: string }
  | { wait: number };

const askedSchema = z.object({ model: z.string(), messages: z.array(z.object({ role: z.string(), content: z.string() })) });

/**
 * Answers like an OpenAI-compatible endpoint ("chat completions") to whoever has the key. Without a mood it proposes every text with "apabila" said as "jika".
 * `moods` are used up one a question; `asked` is every body that came, `texts` what was asked about.
 */
export async function openModelDouble() {
  const key = 'key of tests';
  const asked: string[] = [];
  const texts: string[] = [];
  const moods: ModelMood[] = [];
  const app = new Hono();
  app.post('/v1/chat/completions', async (c) => {
    if (c.req.header('authorization') !== `Bearer ${key}`) return c.json({ error: { message: 'wrong key' } }, 401);
    const body = await c.req.text();
    const { model, messages } = askedSchema.parse(JSON.parse(body));
    if (model !== 'model-of-tests') return c.json({ error: { message: 'no such model' } }, 404);
    asked.push(body);
    const { teks: text } = z.object({ teks: z.string() }).parse(JSON.parse(messages.at(-1)?.content ?? ''));
    texts.push(text);
    const usual = { proposes: text.replaceAll(/apabila/gi, 'jika') };
    const next = moods.shift() ?? usual;
    if ('wait' in next) await new Promise((resolve) => setTimeout(resolve, next.wait));
    const mood = 'wait' in next ? usual : next;
    if ('status' in mood) return c.json({ error: { message: 'not now' } }, mood.status as 400, mood.headers);
    if ('page' in mood) return c.html(mood.page);
    if ('refuses' in mood) return c.json(chat('', { message: { role: 'assistant', content: null, refusal: mood.refuses } }));
    if ('ends' in mood) return c.json(chat('{"usulan": "Isi', { finish_reason: mood.ends }));
    return c.json(chat('writes' in mood ? mood.writes : JSON.stringify({ usulan: mood.proposes })));
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    settings: { url: `http://${host}/v1`, key, model: 'model-of-tests' },
    asked,
    texts,
    moods,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** An answer as such endpoints give it. */
const chat = (content: string, more: object = {}) => ({
  id: 'chat-of-tests',
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more }],
});
