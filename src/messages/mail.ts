import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Office } from '../catalogue/office.ts';
import type { MessageContent } from './store.ts';

/** Longest wait for the mail server, in ms; then the queue tries again. */
const PATIENCE_MS = 15_000;

/** Why a mail did not leave, as a short symbol: the server's own words can hold the address. */
export type MailFault = 'no-server' | 'unreachable' | 'sign-in-refused' | 'address-refused' | 'message-refused' | 'broken';

/** Sends one message by e-mail through `SMTP_URL`. */
export async function deliverMail(
  portal: { config: Config; office: Office },
  message: MessageContent,
): Promise<{ ok: true } | { ok: false; fault: MailFault }> {
  const { smtpUrl, url } = portal.config;
  if (smtpUrl === null) return { ok: false, fault: 'no-server' };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.sendMail({
      from: { name: 'Pintu', address: `pintu@${new URL(url).hostname}` },
      to: message.to,
      subject: message.subject,
      text: message.body,
    });
    return { ok: true };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  } finally {
    transport.close();
  }
}

function faultOf(error: unknown): MailFault {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'ETIMEDOUT':
    case 'EDNS':
    case 'ETLS':
      return 'unreachable';
    case 'EAUTH':
    case 'ENOAUTH':
      return 'sign-in-refused';
    case 'EENVELOPE':
      return 'address-refused';
    case 'EMESSAGE':
      return 'message-refused';
    default:
      return 'broken';
  }
}
