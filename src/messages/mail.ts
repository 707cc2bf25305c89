import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Office } from '../catalogue/office.ts';
import type { Outcome } from './deliver.ts';
import type { MessageFault } from './fault-rules.ts';
import type { MessageContent } from './store.ts';

/** Longest wait for the mail server, in ms; then the queue tries again. */
const PATIENCE_MS = 15_000;

/** Sends one message by e-mail through `SMTP_URL`. */
export async function deliverMail(portal: { config: Config; office: Office }, message: MessageContent): Promise<Outcome> {
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
    return { ok: true, receipt: null };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  } finally {
    transport.close();
  }
}

function faultOf(error: unknown): MessageFault {
  if (!(error instanceof Error) || !('code' in error)) return 'broken';
  switch (error.code) {
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'EDNS':
    case 'ETLS':
      return 'unreachable';
    case 'ETIMEDOUT':
      return 'timed-out';
    case 'EAUTH':
    case 'ENOAUTH':
      return mayPass(error) ? 'server-fault' : 'sign-in-refused';
    case 'EENVELOPE':
      return mayPass(error) ? 'server-fault' : 'address-refused';
    case 'EMESSAGE':
      return mayPass(error) ? 'server-fault' : 'message-refused';
    default:
      return 'broken';
  }
}

/** Mail servers answer 4xx to what they may take later, as greylisting and full mailboxes do. */
const mayPass = (error: Error): boolean =>
  'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 400 && error.responseCode < 500;
