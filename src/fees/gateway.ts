import type { Config } from '../config.ts';
import { demoGateway } from './demo-gateway.ts';
import { httpGateway } from './http-gateway.ts';
import type { Fee, PaymentTold } from './rules.ts';

/**
 * Why the bank did not answer as hoped. `timed-out`, `unreachable`: later, perhaps. `refused`: it does not want to, whoever operates the portal looks at the settings.
 * `unreadable`: it says what we do not understand.
 */
export type GatewayFault = 'timed-out' | 'unreachable' | 'refused' | 'unreadable';

type CodeGiven = { ok: true; code: string; qris: string | null } | { ok: false; fault: GatewayFault };

/** @property payment null = nobody has paid yet. */
type PaymentAsked = { ok: true; payment: Omit<PaymentTold, 'code'> | null } | { ok: false; fault: GatewayFault };

/** A bank that gives codes and tells what was paid with them. No money and no card passes through the portal. */
export type PaymentGateway = {
  name: 'bank' | 'demo';
  /** A code for a bill. Asked twice for the same number, the bank answers with the same code. */
  openCode: (bill: Pick<Fee, 'number' | 'amountRupiah' | 'dueOn'>) => Promise<CodeGiven>;
  askPayment: (code: string) => Promise<PaymentAsked>;
};

/** The bank of this portal; null = the office has none, and officers record what the bank reports on paper. */
export function gatewayOf(config: Pick<Config, 'payment' | 'mode' | 'url'>): PaymentGateway | null {
  if (config.payment !== null) return httpGateway(config.payment);
  return config.mode === 'demo' ? demoGateway(config.url) : null;
}
