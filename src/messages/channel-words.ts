import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import type { StoredMessage } from './store.ts';

/** What a message says; `code`: alone, where it carries one; `link`: where to act. */
type Said = { subject: string; body: string; link: string; code: string | null };

/** A text without line breaks and rows of spaces: templates refuse them, and an SMS pays for them. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What an SMS says: a notice what it is about and where it can be read, a code all. */
export const smsText = ({ subject, body, link, code }: Said): string =>
  code === null ? oneLine(`${subject}. ${link}`) : oneLine(body === '' ? `${subject}: ${code}` : body);

/** What fills the blanks of the approved WhatsApp template: the code, or what a notice is about and where it can be read. */
export const whatsAppBlanks = ({ subject, link, code }: Said): string[] =>
  code === null ? [oneLine(subject), oneLine(link)] : [code];

/** A stored message as it is said on a way outside; one without a link of its own leads to the person's page of messages. */
export const saidOf = ({ config }: Pick<Portal, 'config'>, { kind, content }: Pick<StoredMessage, 'kind' | 'content'>): Said => ({
  subject: content.subject,
  body: content.body,
  link: content.link ?? `${config.url}${paths.inbox}`,
  code: kind === 'code' ? content.code : null,
});
