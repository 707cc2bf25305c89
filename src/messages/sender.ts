import type { Config } from '../config.ts';
import { channels } from './channel-rules.ts';
import type { Channel } from './channel-rules.ts';

/** What carries one-time codes. Pages name it; `contact` says which part of a person's contact it needs. */
type Sender = { name: 'outbox' | Channel; contact: 'phone' | 'email' };

type Ways = Pick<Config, 'mode' | 'smtpUrl' | 'whatsApp'>;

/** The ways out of this portal. A demo lets people choose among all of them, and its outbox page carries what they chose. */
export const openChannels = ({ mode, smtpUrl, whatsApp }: Ways): Channel[] =>
  channels.filter((channel) => mode === 'demo' || (channel === 'email' ? smtpUrl : whatsApp) !== null);

/** What carries codes: a demo's outbox page; in production WhatsApp, which proves the phone, else e-mail. */
export function senderOf(config: Ways): Sender {
  if (config.mode === 'demo') return { name: 'outbox', contact: 'phone' };
  return config.whatsApp === null ? { name: 'email', contact: 'email' } : { name: 'whatsapp', contact: 'phone' };
}
