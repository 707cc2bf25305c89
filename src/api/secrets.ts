import { randomBytes } from 'node:crypto';

/** A new token; what stands before it says in any text what it is. */
export const newToken = (): string => `pintu_${randomBytes(32).toString('base64url')}`;

/** A new secret that signs what is told, as Standard Webhooks writes it. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
