import type { autosave as indonesian } from '../id/autosave.ts';

/** What a page of the form says about saving by itself. */
export const autosave: typeof indonesian = {
  saving: 'Saving…',
  failed: 'Not saved yet. Your answers are kept on this phone for now. Pintu keeps trying.',
  failedHere: 'Not saved yet. Do not close this page. Pintu keeps trying.',
  again: 'Try now',
  signedOut: 'You need to sign in again. Your answers are kept on this phone.',
  left: 'You have signed out. New answers are not saved.',
  signIn: 'Sign in again',
  gone: 'These answers can no longer be saved here. Reload the page.',
  tooLong: 'Not saved yet. Your answer is too long. Make it shorter first.',
  differs: 'Not saved yet. This page differs elsewhere. Choose at the question first.',
  elsewhere: (answer: string) =>
    answer === '' ? 'On another phone or window this is empty.' : `On another phone or window it says: ${answer}`,
  keepMine: 'Use mine',
  takeTheirs: 'Use that one',
  unsent: {
    title: 'Answers from this phone that were not sent',
    text: 'These answers stayed on the phone when the connection was lost.',
    use: 'Use these answers',
    drop: 'Throw away',
    empty: 'Empty',
  },
  leave: 'Your answers are saved while you type. You may stop and go on later from any phone.',
  unpressed: {
    title: 'There are new answers that you have not saved',
    text: 'Open the page, check it, then press the save button.',
  },
};
