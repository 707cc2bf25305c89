import type { literacy as indonesian } from '../id/literacy.ts';

export const literacy: typeof indonesian = {
  title: 'How well can you use this portal?',
  lead: 'Five questions, one minute. No answer is wrong.',
  privacy: 'You need not answer. Answers are kept without your name and change nothing about your application.',
  back: 'My applications',
  offer: {
    first: 'Help us make the portal easier: five short questions about what you can do.',
    after: 'Your permit has been issued. Is it easier for you now? Five short questions.',
  },
  go: 'Answer now',
  later: 'Not now',
  questions: {
    account: 'Making an account',
    form: 'Filling in a form',
    upload: 'Photographing and uploading a paper',
    status: 'Seeing how far an application is',
    password: 'Keeping a password safe',
  },
  answers: [
    'I cannot',
    'Only with help all the time',
    'I can, sometimes with help',
    'On my own, sometimes unsure',
    'On my own, and I am sure',
  ],
  choose: 'Choose one answer.',
  missing: (question) => `${question}: choose one answer.`,
  submit: 'Send answers',
  thanks: 'Thank you.',
  thanksText: 'Your answers help us to improve this portal.',
};
