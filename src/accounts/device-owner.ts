import { createHmac } from 'node:crypto';

/** Names a person to their own device, where it keeps what could not be sent: nobody else can tell it, or make it up. */
export const deviceOwner = (secret: string, personId: string): string =>
  createHmac('sha256', secret).update(`device:${personId}`).digest('base64url').slice(0, 22);
