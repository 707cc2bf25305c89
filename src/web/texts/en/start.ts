import type { start as indonesian } from '../id/start.ts';

/** Before a form begins: what is asked for, who may ask, and the permit that there is already. */
export const start: typeof indonesian = {
  what: 'What would you like to do?',
  whatMissing: 'Nothing is chosen yet. Choose what you would like to do.',
  renewed: (number) => `You renew permit number ${number}. We copy its answers, you only check them.`,
  goOn: 'Continue',
  before: 'Before you start',
  beforeLead: 'Answer this first, so that you do not fill in a form for nothing.',
  yes: 'Yes',
  no: 'No',
  notAnswered: 'Not answered yet. Choose Yes or No.',
  stopped: {
    title: 'You cannot apply for this permit yet',
    why: 'Why',
    instead: 'What you can do',
    link: 'Open the page that helps',
    kept: 'Chose the wrong one? Your answers are still on the page before.',
    back: 'Change my answers',
  },
  old: {
    title: 'Your old permit',
    lead: 'We copy your answers from the old permit. You only have to check them.',
    which: 'Which permit?',
    permit: (number) => `Number ${number}`,
    until: (day) => `Valid until ${day}`,
    withoutEnd: 'Valid without end',
    other: 'Another permit that is not in this list',
    otherHint: 'For example one from before this portal.',
    number: 'Number of the old permit',
    numberHint: 'Copy it exactly as on the old letter.',
    numberHintOther: 'Only if the permit is not in the list.',
    numberMissing: 'The number of the old permit is empty. Look at your old letter.',
    numberTooLong: 'This number is too long. Copy only the number.',
    whichMissing: 'Nothing is chosen yet. Choose one permit.',
    begin: 'Start the form',
    back: 'Back',
  },
  row: {
    what: 'What it is about',
    oldPermit: 'Old permit',
  },
};
