import type { MessageKind } from '../../../messages/channel-rules.ts';
import type { MessageFault } from '../../../messages/fault-rules.ts';
import type { unsent as indonesian } from '../id/unsent.ts';

const kinds: Readonly<Record<MessageKind, string>> = { code: 'Sign-in code', notice: 'News', reminder: 'Reminder' };

const faults: Readonly<Record<MessageFault, string>> = {
  unreachable: 'The server cannot be reached.',
  'timed-out': 'The server does not answer.',
  'server-fault': 'The server has a problem.',
  'rate-limit': 'Too many messages at once.',
  broken: 'The cause is not known.',
  'no-address': 'This person has no address for this way.',
  'no-server': 'This way is not set up in the portal.',
  'sign-in-refused': 'The server refuses the password of the office. Look at SMTP_URL, or SMS_USER and SMS_PASSWORD.',
  'token-refused': 'WhatsApp refuses the office’s token. Check WHATSAPP_TOKEN.',
  'account-blocked': 'The office’s WhatsApp account is limited. Open WhatsApp Manager.',
  'address-refused': 'This address or number is refused. Perhaps it is mistyped.',
  'message-refused': 'The message is refused.',
  'template-refused': 'The WhatsApp template is not approved, or has other blanks.',
  'not-on-whatsapp': 'This number cannot receive WhatsApp.',
  'gateway-refused': 'The SMS gateway takes no message from the office. Look at its credit and account.',
  expired: 'The code is over. The person asks for a new one.',
};

/** The administrator's page of messages that could not be sent. */
export const unsent: typeof indonesian = {
  title: 'Failed messages',
  lead: 'Messages that did not arrive, the newest first. Addresses are masked, what they say is not shown.',
  allWell: 'All messages were sent.',
  count: (failed: number, waiting: number) => `${failed} wait for you, ${waiting} are tried again by themselves.`,
  shown: (most: number) => `Only the newest ${most} are shown.`,
  head: ['Time', 'Kind', 'By', 'Cause', 'Next'],
  kinds,
  faults,
  unknownFault: 'The cause is not known.',
  tries: (attempts: number) => `tried ${attempts} times`,
  next: {
    again: (time: string) => `Tried again ${time}`,
    passedOn: 'Passed on another way',
    over: 'Need not be sent again',
  },
  resend: 'Send again',
  resendOne: (time: string, kind: string) => `Send again: ${kind}, ${time}`,
  resendAll: (count: number) => `Send all again (${count})`,
  resentTitle: 'Sent again',
  resent: (count: number) => `${count} messages are queued. What fails again will show here again.`,
  nothingLeft: 'Nothing has to be sent again.',
};
