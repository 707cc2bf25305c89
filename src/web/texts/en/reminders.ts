import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { reminders as indonesian } from '../id/reminders.ts';

const ENGLISH = { language: 'en' } as const;

/** What reminders say. They name the service and the number, nothing private. */
export const reminders: typeof indonesian = {
  draft: ({ service, address, days }) => ({
    subject: `${service}: your application is not sent yet`,
    body: [
      `You began an application for ${service}. It is not sent yet, and was not opened for ${days} days.`,
      'Your answers are kept. Nothing has to be done again.',
      `Go on at ${address}`,
      'Changed your mind? Remove it on the same page.',
    ].join('\n'),
  }),
  removal: ({ service, address, day }) => ({
    subject: `${service}: your draft is removed on ${dayWithWeekday(day, ENGLISH)}`,
    body: [
      `Your draft for ${service} was not opened for long. We remove its answers and documents on ${dayWithWeekday(day, ENGLISH)}.`,
      'Do you still need it? Save one page of it, and the draft stays.',
      `Go on at ${address}`,
    ].join('\n'),
  }),
  correction: ({ service, address, number, days }) => ({
    subject: `${service}: we wait for your correction`,
    body: [
      `Something has to be corrected for ${service}, file number ${number}. We have waited for ${days} days.`,
      'We go on with your application once the correction is sent.',
      `Open ${address}`,
    ].join('\n'),
  }),
  expiry: ({ service, address, number, left, lastDay }) => ({
    subject: `${service}: your permit ends in ${left} days`,
    body: [
      `Your ${service}, letter number ${number}, is valid until ${dayWithWeekday(lastDay, ENGLISH)}. That is in ${left} days.`,
      'Do you still need it? Apply for a new one before that day.',
      `Begin at ${address}`,
    ].join('\n'),
  }),
  registered: ({ service, address, left, lastDay }) => ({
    subject: `${service}: your permit ends in ${left} days`,
    body: [
      `By the office’s records your ${service} is valid until ${dayWithWeekday(lastDay, ENGLISH)}. That is in ${left} days.`,
      'It was issued before this portal existed. Have its number ready and apply before that day.',
      `Begin at ${address}`,
    ].join('\n'),
  }),
};
