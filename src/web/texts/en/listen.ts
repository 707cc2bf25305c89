import type { listen as indonesian } from '../id/listen.ts';

/** "Listen": what is spoken at a question or a document, and the words of its buttons. */
export const listen: typeof indonesian = {
  said: {
    example: (sentence) => `Example in the video: ${sentence}`,
    fewOptions: (options) => `For you, choose what fits: ${options.join(', or ')}.`,
    options: (options) =>
      ['For you, choose what fits.', ...options.map((option, at) => `Choice ${at + 1}: ${option}.`)].join(' '),
    optional: (words) => `This is ${words}.`,
  },
  listen: 'Listen',
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Listen again',
  fromStart: 'From the start',
  loading: 'The sound is being prepared.',
  failed: 'The sound cannot be loaded. You can still read the text.',
  size: (kilobytes) => `about ${kilobytes} kB`,
  named: (words, of) => `${words}: ${of}`,
  sound: (of) => `Sound: ${of}`,
  help: {
    title: 'Need help?',
    withFilm: 'A short video, an illustrated guide, and sound.',
    withoutFilm: 'A guide and sound.',
    offered: (about) => `There is help for ${about}. Open what you like.`,
    offeredHere: 'There is help for this part. Open what you like.',
    instead: 'We are renewing the video of this part. These are the steps:',
    guide: 'See the illustrated guide',
    about: (label) => `help with ${label}`,
    step: (stage, title) => `Step ${stage}, ${title}`,
  },
};
