import type { Portal } from '../portal.ts';
import type { MessageFault } from './fault-rules.ts';
import { deliverMail } from './mail.ts';
import { deliverBySms } from './sms.ts';
import type { StoredMessage } from './store.ts';
import { deliverByWhatsApp } from './whatsapp.ts';

/** `receipt`: the other side's name for what it took; null = it gives none. */
export type Outcome = { ok: true; receipt: string | null } | { ok: false; fault: MessageFault };

/** Hands one message to the way that it takes, once. */
export async function deliver(portal: Pick<Portal, 'config' | 'office'>, message: StoredMessage): Promise<Outcome> {
  if (message.content.to === '') return { ok: false, fault: 'no-address' };
  switch (message.sender) {
    case 'email':
      return deliverMail(portal, message.content);
    case 'whatsapp':
      return deliverByWhatsApp(portal, message);
    case 'sms':
      return deliverBySms(portal, message);
    case 'portal':
    case 'outbox':
      throw new Error(`a message waits for ${message.sender}, which carries none`);
  }
}
