import type { Config } from '../config.ts';

/** How a message travels. Pages name it; `contact` says which part of a person's contact it needs. */
export type Sender = { name: 'outbox' | 'email'; contact: 'phone' | 'email' };

/** Where a person can be reached; a profile is one. */
export type Contact = { phone: string; email: string | null };

/** The sender of a mode: a demo keeps messages on its outbox page, production sends e-mail. */
export const senderOf = (config: Pick<Config, 'mode'>): Sender =>
  config.mode === 'demo' ? { name: 'outbox', contact: 'phone' } : { name: 'email', contact: 'email' };
