import type { Texts } from '../texts.ts';

/** To whoever has begun, when the requirements of the service have become others since. */
export const draftChanges: Texts['draftChanges'] = {
  title: 'The requirements have changed since you began',
  text: 'Your answers are kept. Before you send, look at what has changed.',
  look: 'See what has changed',
  listed: 'Requirements have changed',
  lead: 'The office has updated this service. Your answers and files that still fit are used.',
  todo: 'What you need to complete',
  nothingTodo: 'This change leaves nothing for you to complete.',
  answer: 'Question',
  document: 'Document',
  was: (answer) => `Your answer so far: ${answer}`,
  gone: 'What is no longer asked for',
  goneLead: 'These answers and files are not sent.',
  yours: (answer) => `Your answer: ${answer}`,
  typedOnly: 'You have typed it but not saved it.',
  all: (count) => `Changes of questions and documents (${count})`,
  allNote: 'Before and now',
  afterwards: 'You can send this draft once you use the new requirements.',
  stale: {
    title: 'Something has changed again',
    text: 'This draft has changed since you opened the page. Read it once more, then press the button.',
  },
  closed: {
    title: 'This service is not open at the moment',
    text: 'Your draft is kept, but it cannot be sent now.',
    look: 'Read what this means',
    ask: 'Ask us when this service opens again.',
    elsewhere: (name) => `This service is now handled through ${name}. This draft cannot be sent from here.`,
    service: 'See the page of the service',
    back: 'Back to the draft',
  },
};
