import type { counting as indonesian } from '../id/counting.ts';

export const counting: typeof indonesian = {
  title: 'How visits are counted',
  lead: 'We count at which step people get stuck. That lets us mend the pages that are difficult.',
  states: {
    yes: 'Visits from this device are counted, without a name.',
    'no-here': 'Visits from this device are not counted.',
    'no-everywhere': 'Your browser asks not to be counted. We do as it says.',
    officer: 'You are signed in as an officer. Visits of officers are not counted.',
  },
  parts: (days, months) => [
    {
      title: 'What is counted',
      list: [
        'Steps that are opened, finished or left, and how long they take.',
        'The kind of mistake, such as a photograph that is too large. Not what it holds.',
        'Whether help, sound or a video was opened.',
        'The width of the screen and the line: slow or good.',
        'Answers to questions after a video: right or not yet.',
        'The sentence that you write below a help text, if you write one. You may leave it empty.',
        'What you ask at the counter, by phone or WhatsApp: only the service, the step and the kind of question.',
      ],
    },
    {
      title: 'What is never counted',
      list: [
        'Your name, NIK, phone number, address, or what you write in forms.',
        'Your internet (IP) address and other sites that you open.',
        'The words that you search for.',
      ],
    },
    {
      title: 'How it works',
      list: [
        'Your browser gets a random number. It changes every day.',
        `Once an application is begun, its steps are known by a code. The code joins the days of one application, so that we know whether people come back. It is not the number of your application, and it is deleted after ${days} days.`,
        `Records of single visits are deleted after ${days} days. After that only totals remain.`,
        'Groups of fewer than five people are not shown.',
        'If you say no, every service stays the same.',
      ],
    },
    {
      title: 'Trying out videos and help sentences',
      list: [
        'At times half of the people who sign in see a video and half do not. Chance chooses.',
        'We note whether the application was sent, with a code in place of a name.',
        `Records of single people are deleted ${months} months after the trial has ended.`,
        'When you watch a video is noted by a code too. We want to know whether you still need one when you apply again.',
        'If you say no to being counted, you take no part and see the help as usual.',
      ],
    },
  ],
  vote: {
    title: 'About this help',
    ask: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you. Your answer helps us mend this page.',
    close: 'You may close this page.',
    line: 'What was not clear?',
    lineHint: 'Do not write a name, NIK or phone number. The office reads this, and deletes it after 90 days.',
    send: 'Send',
    nothing: 'Not answered yet. Choose one, or write a sentence.',
    tooLong: (most) => `Too long. At most ${most} letters.`,
    tooMany: (until) => `Too many answers from this network. Try again after ${until}.`,
  },
  sayNo: 'Do not count my visits',
  sayYes: 'You may count my visits',
};
