import type { AnnouncedEvent } from '../../announced-acts.ts';
import type { AddressFault } from './public-address.ts';

/** An address that is told what happens. `secrets`: the one that counts, and the old one as long as it does. */
export type Webhook = {
  id: string;
  name: string;
  url: string;
  secrets: string[];
  events: AnnouncedEvent[];
  services: string[];
  createdAt: Date;
  failures: number;
  failingSince: Date | null;
  pausedAt: Date | null;
  pauseReason: PauseReason | null;
};

export type PauseReason = 'by-hand' | 'gone' | 'failing';

/** So long an old secret signs too, in ms: the other side changes it without losing anything. */
export const OLD_SECRET_MS = 24 * 3_600_000;

export type WebhookFault = 'name' | 'events' | 'service' | AddressFault;

type Asked = { name: string; url: string; events: readonly AnnouncedEvent[]; services: readonly string[] };

/** An address as it may be added, or everything that is wrong with what was asked. @param address what is wrong with the address; null = nothing. */
export function readWebhook(
  asked: Asked,
  { address, services }: { address: AddressFault | null; services: ReadonlySet<string> },
): { ok: true; webhook: Pick<Webhook, 'name' | 'url' | 'events' | 'services'> } | { ok: false; faults: WebhookFault[] } {
  const name = asked.name.trim().slice(0, 80);
  const faults: WebhookFault[] = [];
  if (name === '') faults.push('name');
  if (address !== null) faults.push(address);
  if (asked.events.length === 0) faults.push('events');
  if (asked.services.some((slug) => !services.has(slug))) faults.push('service');
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, webhook: { name, url: asked.url, events: [...asked.events], services: [...asked.services] } };
}
