import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { applicationNotices as indonesian } from '../id/application-notices.ts';

const byWhen = (dueOn: string | null): string =>
  dueOn === null ? 'We tell you at every step.' : `We answer by ${dayWithWeekday(dueOn, { language: 'en' })} at the latest.`;

/** What is sent to applicants, outside the portal too. It names the service and the number, nothing private. */
export const applicationNotices: typeof indonesian = {
  byWhen,
  sent: ({ service, number, address, dueOn, office, own = [] }) => ({
    subject: `${service}: we received your application`,
    body: [
      `We received your application: ${service}. Your file number is ${number}.`,
      byWhen(dueOn),
      ...own,
      `See how it stands at ${address}`,
      `${office.shortName}. Officers never ask for money.`,
    ].join('\n'),
  }),
  complete: ({ service, number, address, dueOn, completeAt }) => ({
    subject: `${service}: your application is complete`,
    body: [
      `Your application for ${service}, file number ${number}, was found complete on ${completeAt}.`,
      byWhen(dueOn),
      `Save the receipt from ${address}`,
    ].join('\n'),
  }),
  'sent-again': ({ service, number, address, dueOn, office }) => ({
    subject: `${service}: we received your corrections`,
    body: [
      `We received your corrections for ${service}, file number ${number}.`,
      byWhen(dueOn),
      `See how it stands at ${address}`,
      `${office.shortName}. Officers never ask for money.`,
    ].join('\n'),
  }),
  correction: ({ service, number, address, items, own = [] }) => ({
    subject: `${service}: something needs your correction`,
    body: [
      `Please correct ${items} ${items === 1 ? 'thing' : 'things'} for ${service}, file number ${number}.`,
      'The count of days stops until you send the corrections.',
      ...own,
      `Open ${address}`,
    ].join('\n'),
  }),
  issued: ({ service, number, address, own = [] }) => ({
    subject: `${service}: your permit is issued`,
    body: [`Your permit is issued: ${service}. File number ${number}.`, ...own, `Save the letter from ${address}`].join('\n'),
  }),
  revoked: ({ service, permit, reason, address }) => ({
    subject: `${service}: your permit is revoked`,
    body: [
      `Your permit ${service}, letter number ${permit}, is revoked and no longer valid.`,
      `The reason: ${reason}`,
      `An explanation and how to object are at ${address}`,
    ].join('\n'),
  }),
  suspended: ({ service, permit, reason, address }) => ({
    subject: `${service}: your permit is suspended`,
    body: [
      `Your permit ${service}, letter number ${permit}, is suspended. It is not valid until we lift the suspension.`,
      `The reason: ${reason}`,
      `An explanation and how to object are at ${address}`,
    ].join('\n'),
  }),
  lifted: ({ service, permit, address }) => ({
    subject: `${service}: your permit is valid again`,
    body: [`Your permit ${service}, letter number ${permit}, is valid again.`, `See it at ${address}`].join('\n'),
  }),
  refused: ({ service, number, address, own = [] }) => ({
    subject: `${service}: your application is decided`,
    body: [
      `Your application for ${service}, file number ${number}, cannot be granted.`,
      ...own,
      `The reason and how to object are at ${address}`,
    ].join('\n'),
  }),
};
