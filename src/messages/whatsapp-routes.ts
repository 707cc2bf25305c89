import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { findPeople } from '../accounts/store.ts';
import type { Portal } from '../portal.ts';
import type { PortalEnv } from '../web/environment.ts';
import { whatsAppFault } from './fault-rules.ts';
import { noteFailure } from './message-job.ts';
import { findByReceipts } from './store.ts';

/**
 * What WhatsApp tells later: of many numbers it says only after it took a message that they cannot receive it. Every post is signed with the secret of the
 * office's app; without that setting there is no such page.
 */
export const whatsAppRoutes = new Hono<PortalEnv>();

/** Asked once, when the address is entered at Meta. */
whatsAppRoutes.get('/kabar-whatsapp', (c) => {
  const verifyToken = c.get('portal').config.whatsApp?.verifyToken ?? null;
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = c.req.query();
  if (verifyToken === null || mode !== 'subscribe' || !isSame(token ?? '', verifyToken)) return c.notFound();
  return c.text(challenge ?? '');
});

whatsAppRoutes.post('/kabar-whatsapp', async (c) => {
  const portal = c.get('portal');
  const appSecret = portal.config.whatsApp?.appSecret ?? null;
  if (appSecret === null) return c.notFound();
  const body = Buffer.from(await c.req.arrayBuffer());
  const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
  if (!isSame(c.req.header('x-hub-signature-256') ?? '', signature)) return c.text('', 403);
  // Other news of the account comes on the same way; it is taken and left alone.
  const news = newsSchema.safeParse(parsed(body));
  if (news.success) await noteUndelivered(portal, news.data);
  return c.text('ok');
});

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  errors: z.array(z.object({ code: z.number() })).default([]),
});
const newsSchema = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ value: z.object({ statuses: z.array(statusSchema).default([]) }) })) })),
});

async function noteUndelivered(portal: Portal, { entry }: z.infer<typeof newsSchema>): Promise<void> {
  const { db, seal } = portal;
  const statuses = entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses));
  const failed = statuses.filter(({ status }) => status === 'failed');
  const codes = new Map(failed.map(({ id, errors }) => [seal.hash('receipt', id), errors[0]?.code ?? null]));
  const messages = await findByReceipts(db, seal, [...codes.keys()]);
  const people = await findPeople(
    db,
    seal,
    messages.flatMap(({ personId }) => personId ?? []),
  );
  for (const message of messages) {
    // Told twice, it is noted once.
    if (message.state !== 'sent') continue;
    const contact = people.get(message.personId ?? '')?.profile ?? null;
    await noteFailure(portal, message, whatsAppFault(400, codes.get(message.receiptHash ?? '') ?? null), contact);
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Compares in a time that tells nothing. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
