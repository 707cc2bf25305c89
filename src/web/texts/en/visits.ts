import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { visits as indonesian } from '../id/visits.ts';

const ENGLISH = { language: 'en' } as const;
const hours: typeof indonesian.hours = ({ begins, ends, zoneName }) => `${begins} to ${ends} ${zoneName}`;
const ready = (what: string): string[] => (what === '' ? [] : [`Have ready: ${what}`]);

/** The visit of an office to the applicant's place: what they are told, and how they ask for another day. */
export const visits: typeof indonesian = {
  hours,
  title: 'Visit by an officer',
  lead: (service) => `An officer comes to see your place for ${service}.`,
  onStatus: (day) => `An officer comes on ${day}`,
  prepare: 'Have your place ready. An officer comes to see it.',
  facts: { day: 'Day', hours: 'Time', who: 'Who comes', ready: 'What to have ready', office: 'From' },
  nothingReady: 'Nothing in particular.',
  noMoney: 'This visit is free of charge. Officers never ask for money.',
  letter: 'Ask the officer for a letter of duty or a staff card.',
  calendar: 'Save to your calendar',
  calendarTitle: (service) => `Visit by an officer: ${service}`,
  moved: (why) => `The office moved this visit. The reason: ${why}`,
  none: 'No visit is planned for this application.',
  back: 'Back to the application',
  ask: {
    title: 'Ask for another day',
    lead: 'Not possible on that day? You may ask for another day once.',
    clock: 'Working days until the new day do not count in the time that we promised.',
    label: 'Why, and on which day can you?',
    hint: 'Example: I am out of town until Thursday. Friday is fine.',
    missing: 'Write your reason and a day that suits you.',
    long: 'Write less, at most 500 letters.',
    submit: 'Ask for another day',
    asked: 'We received your wish',
    askedText: 'The officer chooses another day and tells you. Until then the old day stands.',
    answered: 'You have asked for another day before. Is something in the way again? Write a message to the officer.',
    tooLate: 'The visit is today or is over. Write a message to the officer.',
  },
  notices: {
    planned: (facts) => ({
      subject: `${facts.service}: an officer comes on ${dayWithWeekday(facts.day, ENGLISH)}`,
      body: [
        `An officer comes to see your place for ${facts.service}, file number ${facts.number}.`,
        `The day is ${dayWithWeekday(facts.day, ENGLISH)}, from ${hours(facts)}.`,
        `Who comes: ${facts.who}.`,
        ...ready(facts.ready),
        `See it, save it to your calendar or ask for another day at ${facts.address}`,
        'This visit is free of charge. Officers never ask for money.',
      ].join('\n'),
    }),
    moved: (facts) => ({
      subject: `${facts.service}: the visit by an officer has another day`,
      body: [
        `We moved the visit for ${facts.service}, file number ${facts.number}.`,
        `Now it is ${dayWithWeekday(facts.day, ENGLISH)}, from ${hours(facts)}.`,
        `The reason: ${facts.why}`,
        `Who comes: ${facts.who}.`,
        ...ready(facts.ready),
        `See it at ${facts.address}`,
      ].join('\n'),
    }),
    cancelled: (facts) => ({
      subject: `${facts.service}: the officer does not come`,
      body: [
        `We called off the visit for ${facts.service}, file number ${facts.number}, on ${dayWithWeekday(facts.day, ENGLISH)}.`,
        `The reason: ${facts.why}`,
        `See how the application stands at ${facts.address}`,
      ].join('\n'),
    }),
    tomorrow: (facts) => ({
      subject: `${facts.service}: an officer comes tomorrow`,
      body: [
        `Tomorrow, ${dayWithWeekday(facts.day, ENGLISH)}, an officer comes for ${facts.service}, file number ${facts.number}.`,
        `The time is ${hours(facts)}.`,
        `Who comes: ${facts.who}.`,
        ...ready(facts.ready),
        `See it at ${facts.address}`,
      ].join('\n'),
    }),
  },
  caseGoesOn: 'The application has gone on to another step.',
};
