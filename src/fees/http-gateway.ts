import { z } from 'zod';
import type { PaymentSettings } from '../config.ts';
import type { GatewayFault, PaymentGateway } from './gateway.ts';

/** Longest wait for the bank, in ms; a person waits for the answer too. */
const PATIENCE_MS = 10_000;

const given = z.object({ code: z.string().regex(/^[A-Za-z0-9-]{4,40}$/), qris: z.string().min(1).max(1000).nullish() });

/** How a bank tells of a payment, asked or by itself: whole rupiah. */
export const paymentSchema = z.object({
  amount: z.int().positive(),
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{3,63}$/),
  paid_at: z.iso.datetime({ offset: true }),
});
const asked = z.object({ payment: paymentSchema.nullable() });

/**
 * A bank's gateway as `docs/how-do-i-connect-a-bank.md` describes it: `POST /charges` announces a bill and answers with its code, `GET /charges/<code>` tells whether
 * it was paid. Banks speak differently: one that does gets an adapter like this one.
 */
export function httpGateway({ url, key }: Pick<PaymentSettings, 'url' | 'key'>, patienceMs = PATIENCE_MS): PaymentGateway {
  const ask = (path: string, init: RequestInit) => askBank(`${url}${path}`, key, init, patienceMs);
  return {
    name: 'bank',
    openCode: async ({ number, amountRupiah, dueOn }) => {
      const body = JSON.stringify({ number, amount: amountRupiah, expires_on: dueOn });
      const told = await ask('/charges', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      if ('fault' in told) return { ok: false, fault: told.fault };
      const read = given.safeParse(told.answer);
      return read.success ? { ok: true, code: read.data.code, qris: read.data.qris ?? null } : { ok: false, fault: 'unreadable' };
    },
    askPayment: async (code) => {
      const told = await ask(`/charges/${encodeURIComponent(code)}`, {});
      if ('fault' in told) return { ok: false, fault: told.fault };
      const read = asked.safeParse(told.answer);
      if (!read.success) return { ok: false, fault: 'unreadable' };
      const { payment } = read.data;
      if (payment === null) return { ok: true, payment: null };
      const { amount, reference, paid_at: paidAt } = payment;
      return { ok: true, payment: { amountRupiah: amount, reference, paidAt: new Date(paidAt) } };
    },
  };
}

async function askBank(
  address: string,
  key: string,
  init: RequestInit,
  patienceMs: number,
): Promise<{ answer: unknown } | { fault: GatewayFault }> {
  try {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${key}` };
    const response = await fetch(address, { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) {
      await response.body?.cancel();
      return { fault: response.status >= 500 ? 'unreachable' : 'refused' };
    }
    return { answer: await response.json() };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'unreadable' };
    return { fault: error instanceof Error && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable' };
  }
}
