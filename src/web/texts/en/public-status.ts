import type { publicStatus as indonesian } from '../id/public-status.ts';

/** How an application stands, for whoever has its number and the phone, without an account. */
export const publicStatus: typeof indonesian = {
  title: 'Check an application',
  onHome: { title: 'Check by registration number', text: 'Without signing in' },
  lead: 'Enter the registration number and the applicant’s phone number. We send a code to that phone.',
  number: 'Registration number',
  numberHint: 'It is on the receipt. Example: SMR-2026-000123',
  phoneHint: 'The phone number that was used to sign up.',
  submit: 'Send the code',
  numberMissing: 'Enter the registration number.',
  numberWrong: 'This registration number is not complete. Copy it exactly from the receipt.',
  sent: 'If the number and the phone belong together, the code has been sent.',
  codeSubmit: 'See where it stands',
  change: 'Change the number',
  more: 'Sign in to see everything',
  moreText: 'Answers, documents and corrections can be seen only after you sign in.',
  again: 'Check another number',
  message: (code, minutes, number) => ({
    subject: 'Code to see an application',
    body: `Your code is ${code}. It works for ${minutes} minutes, to see how application ${number} stands. Do not tell this code to anybody.`,
  }),
};
