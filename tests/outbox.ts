import type { Portal } from '../src/portal.ts';
import { newestMessages } from '../src/messages/store.ts';
import type { MessageContent } from '../src/messages/store.ts';

/** What was sent to a phone (normalised), the newest first. */
export async function messagesTo({ db, seal }: Portal, phone: string): Promise<MessageContent[]> {
  const messages = await newestMessages(db, seal, 1000);
  return messages.map(({ content }) => content).filter(({ to }) => to === phone);
}

/** The six digits of the newest message to a phone. */
export async function newestCode(portal: Portal, phone: string): Promise<string> {
  const [newest] = await messagesTo(portal, phone);
  const code = /\b\d{6}\b/.exec(newest?.body ?? '')?.[0];
  if (code === undefined) throw new Error(`the newest message to this phone holds no code: ${newest?.subject ?? 'none'}`);
  return code;
}
