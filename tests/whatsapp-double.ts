import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

type Template = { name: string; language: { code: string }; components: { type: string; parameters: { text: string }[] }[] };
type Asked = { messaging_product: string; to: string; type: string; template: Template };

/** What the double does instead of taking the next messages. */
type Mood = { answer: { status: number; code: number } } | { wait: number } | { page: string } | null;

/** How many blanks each approved template has. */
const approved = new Map([
  ['pintu_kode', 1],
  ['pintu_kabar', 2],
]);

/**
 * Answers as WhatsApp's Cloud API does: takes templates that are approved, with the right token and the right number of blanks, for numbers that have
 * WhatsApp, and refuses everything else with the API's own codes.
 */
export async function openWhatsAppDouble(): Promise<{
  settings: { token: string; phoneId: string; url: string; appSecret: string; verifyToken: string };
  taken: { id: string; to: string; template: Template }[];
  /** Numbers without WhatsApp, digits only. */
  unknown: Set<string>;
  setMood: (mood: Mood) => void;
  close: () => Promise<void>;
}> {
  const settings = { token: 'token-of-tests', phoneId: '1055', appSecret: 'secret-of-tests', verifyToken: 'kata-uji' };
  const taken: { id: string; to: string; template: Template }[] = [];
  const unknown = new Set<string>();
  let mood: Mood = null;
  const app = new Hono();
  app.post('/v23.0/:phoneId/messages', async (c) => {
    const refuse = (status: number, code: number) =>
      c.json({ error: { message: `(#${code}) refused`, type: 'OAuthException', code, fbtrace_id: 'A' } }, status as 400);
    if (mood !== null && 'wait' in mood) await new Promise((resolve) => setTimeout(resolve, (mood as { wait: number }).wait));
    if (mood !== null && 'page' in mood) return c.html(mood.page, 502);
    if (mood !== null && 'answer' in mood) return refuse(mood.answer.status, mood.answer.code);
    if (c.req.header('authorization') !== `Bearer ${settings.token}`) return refuse(401, 190);
    if (c.req.param('phoneId') !== settings.phoneId) return refuse(400, 100);
    const { messaging_product, to, type, template } = await c.req.json<Asked>();
    if (messaging_product !== 'whatsapp' || type !== 'template' || !/^\d{9,15}$/.test(to)) return refuse(400, 100);
    const blanks = template.language.code === 'id' ? approved.get(template.name) : undefined;
    if (blanks === undefined) return refuse(404, 132001);
    const filled = template.components.find((component) => component.type === 'body')?.parameters ?? [];
    if (filled.length !== blanks) return refuse(400, 132000);
    if (filled.some(({ text }) => text === '' || /[\n\t]| {4}/.test(text))) return refuse(400, 132012);
    if (unknown.has(to)) return refuse(400, 131026);
    const id = `wamid.${to}.${taken.length}`;
    taken.push({ id, to, template });
    return c.json({ messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id }] });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v23.0`;
  return {
    settings: { ...settings, url },
    taken,
    unknown,
    setMood: (next) => {
      mood = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
