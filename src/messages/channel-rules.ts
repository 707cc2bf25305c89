/** A way out of the portal. To be reached on it somebody needs a phone, or an e-mail address. */
export type Channel = 'whatsapp' | 'sms' | 'email';

/** All of them, the one first that reaches most people: everybody here has a phone. An SMS costs the office money, so WhatsApp comes before it. */
export const channels = ['whatsapp', 'sms', 'email'] as const satisfies readonly Channel[];

/** Where a person can be reached (a phone `''` = has none), and the ways that they chose for notices; none chosen yet = undefined, the portal alone = empty. */
export type Contact = { phone: string; email: string | null; channels?: readonly Channel[] | undefined };

export type MessageKind = 'code' | 'notice' | 'reminder';

/** The ways that reach a person, of those that this portal has. */
const reaching = (to: Contact, open: readonly Channel[]): Channel[] =>
  channels.filter((channel) => open.includes(channel) && (channel === 'email' ? to.email !== null : to.phone !== ''));

/**
 * The ways that a new message takes. A code takes one, whatever was chosen: without it nobody gets in. A notice takes every way that was chosen; who chose
 * none yet, or only ways that do not reach them, gets it on the first that does.
 */
export function channelsFor(kind: MessageKind, to: Contact, open: readonly Channel[]): Channel[] {
  const possible = reaching(to, open);
  if (kind === 'code' || to.channels === undefined) return possible.slice(0, 1);
  const chosen = possible.filter((channel) => to.channels?.includes(channel));
  return chosen.length > 0 || to.channels.length === 0 ? chosen : possible.slice(0, 1);
}

/** The next way for a message that could not be sent on those tried: a chosen one first, then any that reaches them; null = there is none. */
export function nextChannel(kind: MessageKind, to: Contact, open: readonly Channel[], tried: readonly string[]): Channel | null {
  if (kind !== 'code' && to.channels?.length === 0) return null;
  const left = reaching(to, open).filter((channel) => !tried.includes(channel));
  return left.find((channel) => to.channels?.includes(channel)) ?? left[0] ?? null;
}
