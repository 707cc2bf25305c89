import type { understanding as indonesian } from '../id/understanding.ts';

/** Questions after a film, for who wants to try. */
export const understanding: typeof indonesian = {
  title: 'Which one is right?',
  lead: (questions) =>
    questions === 1
      ? 'Have you watched it? Try one question. No name is asked, and you may skip it.'
      : `Have you watched it? Try ${questions} questions. No name is asked, and you may skip them.`,
  begin: 'Try to answer',
  place: (at, of) => `Question ${at} of ${of}`,
  choice: (at) => `Choice ${at}`,
  answer: 'Answer',
  missing: 'Nothing is chosen yet. Choose one answer.',
  right: 'Right',
  rightText: 'You know this part already.',
  wrong: 'Not quite',
  wrongText: 'That is all right. Watch that part again, then try once more.',
  scene: 'Watch that part',
  again: 'Answer again',
  next: 'Next question',
  back: 'Back to the video',
  service: (name) => `See ${name}`,
};
