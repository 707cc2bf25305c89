import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { PortalEnv } from '../web/environment.ts';
import { paymentSchema } from './http-gateway.ts';
import { takePayment } from './take-payment.ts';

/** What the bank tells by itself. Every post is signed with the secret that it shares with the portal; without that setting there is no such page. */
export const paymentCallbackRoutes = new Hono<PortalEnv>();

/** Where the signature stands: `sha256=` and the HMAC of the body in hexadecimal. */
const SIGNATURE_HEADER = 'x-payment-signature';

const toldSchema = z.object({ code: z.string().min(1).max(40), payment: paymentSchema });

paymentCallbackRoutes.post('/kabar-pembayaran', async (c) => {
  const portal = c.get('portal');
  const { payment: settings } = portal.config;
  if (settings === null) return c.notFound();
  const body = Buffer.from(await c.req.arrayBuffer());
  if (!isSigned(body, c.req.header(SIGNATURE_HEADER) ?? '', settings.callbackKey)) return c.text('', 403);
  const told = toldSchema.safeParse(parsed(body));
  // Told again it would be no clearer: the bank need not repeat it, but its people should know.
  if (!told.success) return c.text('unreadable', 422);
  const { code, payment } = told.data;
  const { amount, reference, paid_at: paidAt } = payment;
  await takePayment(portal, { code, amountRupiah: amount, reference, paidAt: new Date(paidAt) });
  // A mismatch is ours to look at, too: telling it once more changes nothing.
  return c.text('ok');
});

function isSigned(body: Buffer, given: string, key: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', key).update(body).digest('hex')}`);
  const signature = Buffer.from(given);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
