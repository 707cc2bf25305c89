import type { Channel } from '../../../messages/channel-rules.ts';
import type { inbox as indonesian } from '../id/inbox.ts';

const ways: Readonly<Record<Channel, string>> = { whatsapp: 'WhatsApp', sms: 'SMS', email: 'e-mail' };

/** What the person's own page of messages says, how they choose the ways of notices, and which way a code takes. */
export const inbox: typeof indonesian = {
  ways,
  header: (count: number) => `${count >= 100 ? '99+' : count} new messages`,
  page: {
    title: 'Messages',
    lead: 'Everything the office tells you is here, the newest first.',
    empty: 'No messages yet. News about your applications will appear here.',
    unread: 'New',
    older: 'Older messages',
    newest: 'Back to the newest messages',
    choose: 'Choose how you get news',
  },
  choice: {
    title: 'How you get news',
    always: 'All news is always on your Messages page. Choose another way too, so that you know quickly.',
    open: 'Open Messages',
    openNew: (count: number) => `Open Messages, ${count >= 100 ? 'more than 99' : count} new`,
    legend: 'Send news also by',
    whatsapp: (phone: string) => `WhatsApp to ${phone}`,
    sms: (phone: string) => `SMS to ${phone}`,
    email: (address: string | null) => (address === null ? 'E-mail (first give your address above)' : `E-mail to ${address}`),
    none: 'Nothing chosen? Then news is on the Messages page only.',
    save: 'Save choice',
    saved: 'Your choice is saved.',
    whoTitle: 'Which message comes which way?',
    code: (way: Channel) =>
      way === 'email' ? 'Sign-in codes always come by e-mail.' : `Sign-in codes always come by ${ways[way]} to your phone.`,
    notices: 'News of applications, issued permits and reminders come the ways you choose.',
    fallback: 'One way fails? We try another of yours.',
    onlyYou: 'A message holds the name of the permit and the file number only, none of your personal data.',
  },
  code: {
    byPhone: { whatsapp: 'We send 6 digits by WhatsApp to', sms: 'We send 6 digits by SMS to' },
  },
};
