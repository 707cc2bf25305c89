import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { clock as indonesian } from '../id/clock.ts';

const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** How the applicant reads how time passes. */
export const clock: typeof indonesian = {
  title: 'Count of days',
  used: (used, promised) => `Working days used: ${used} of ${promised}.`,
  turn: { office: 'Whose turn: the office.', applicant: 'Whose turn: yours. The count of days has stopped.' },
  applicantDays: (days) => `${workingDays(days)} during your turn do not count.`,
  over: (used) => `The office needed ${workingDays(used)}.`,
  complete: (moment) => `Found complete on ${moment}.`,
  receipt: 'Receipt “found complete” (PDF, in Indonesian)',
  days: (days, whose) => `${workingDays(days)}, ${whose}`,
  between: (since, until) => `${since} to ${until}`,
  rows: 'The days in detail',
  places: {
    completeness: 'Check of documents',
    technical: 'Review by the office in charge',
    review: 'Last look',
    signing: 'Signature',
    correction: 'Correction by you',
    payment: 'Payment by you',
  },
  turns: { office: 'turn of the office', applicant: 'your turn' },
  now: 'now',
  silence: {
    title: 'If the office does not answer',
    granted: (days) =>
      `The office must answer within ${workingDays(days)} after your application is found complete. If not, it counts as granted.`,
    nothing: (days) =>
      `The office must answer within ${workingDays(days)} after your application is found complete. If not, you may complain.`,
    stops: 'Days during your turn do not count.',
    basis: (basis) => `Legal basis: ${basis}.`,
    until: (day) => `For this application: ${dayWithWeekday(day, { language: 'en' })}.`,
    issued: 'This permit was issued because the time limit had passed.',
  },
};
