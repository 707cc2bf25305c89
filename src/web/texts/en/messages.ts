import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { messages as indonesian } from '../id/messages.ts';

const ENGLISH = { language: 'en' } as const;

/** What the demo outbox says, and the messages that belong to accounts. */
export const messages: typeof indonesian = {
  accounts: {
    code: (code, minutes) => ({
      subject: 'Your Pintu sign-in code',
      body: `Your Pintu sign-in code: ${code}. Valid for ${minutes} minutes. Do not tell this code to anybody, not even an officer.`,
    }),
    hasAccount: (signIn, forgotten) => ({
      subject: 'Your mobile number has a Pintu account already',
      body: `Somebody signed up to Pintu with your mobile number. It has an account already, so there is no code. Sign in at ${signIn}. Forgotten your password? Make a new one at ${forgotten}. Was it not you? Ignore this message.`,
    }),
    noAccount: (signUp) => ({
      subject: 'Your mobile number has no Pintu account yet',
      body: `Somebody asked Pintu for a new password for your mobile number. It has no account yet. Sign up at ${signUp}. Was it not you? Ignore this message.`,
    }),
    passwordChanged: (time, forgotten) => ({
      subject: 'The password of your Pintu account was changed',
      body: `The password of your Pintu account was changed on ${time}. Was it not you? Make a new password now at ${forgotten}.`,
    }),
    unused: (day, signIn) => ({
      subject: `Your Pintu account is closed on ${dayWithWeekday(day, ENGLISH)}`,
      body: [
        `Your Pintu account was not used for long. We close it on ${dayWithWeekday(day, ENGLISH)}.`,
        'Do you still need it? Sign in once, and it stays.',
        `Sign in at ${signIn}`,
      ].join('\n'),
    }),
  },
  outbox: {
    title: 'Demo messages',
    lead: 'In a demo, messages are not sent to phones. All messages of Pintu are here, the newest first.',
    empty: 'No messages yet.',
    to: (phone) => `To ${phone}`,
    back: 'Back to the code page',
  },
};
