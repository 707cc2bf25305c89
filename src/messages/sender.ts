import type { Config } from '../config.ts';
import { channels } from './channel-rules.ts';
import type { Channel } from './channel-rules.ts';

/** What carries one-time codes. Pages name it; `contact` says which part of a person's contact it needs. */
type Sender = { name: 'outbox' | Channel; contact: 'phone' | 'email' };

type Ways = Pick<Config, 'mode' | 'smtpUrl' | 'whatsApp' | 'sms'>;

/** The ways out of this portal. A demo lets people choose among all of them, and its outbox page carries what they chose. */
export function openChannels({ mode, smtpUrl, whatsApp, sms }: Ways): Channel[] {
  const settings: Record<Channel, unknown> = { whatsapp: whatsApp, sms, email: smtpUrl };
  return channels.filter((channel) => mode === 'demo' || settings[channel] !== null);
}

/** What carries codes: a demo's outbox page; in production WhatsApp or else SMS, which prove the phone, else e-mail. */
export function senderOf(config: Ways): Sender {
  if (config.mode === 'demo') return { name: 'outbox', contact: 'phone' };
  const [name = 'email'] = openChannels(config);
  return { name, contact: name === 'email' ? 'email' : 'phone' };
}
