import type { narration as indonesian } from '../id/narration.ts';

const papers = (documents: number): string =>
  documents === 0 ? 'your KTP' : documents === 1 ? 'one document' : `${documents} documents`;

/** "Nurse practice permit" within a sentence: "a nurse practice permit". */
const withArticle = (service: string): string =>
  `${/^[aeio]/i.test(service) ? 'an' : 'a'} ${service.slice(0, 1).toLowerCase()}${service.slice(1)}`;

/** What the films say in English: every sentence is spoken and is a caption, at most 14 words, goal before place and place before act. */
export const narration: typeof indonesian = {
  title: (service) => `How to get ${withArticle(service)}`,
  steps: [
    'Know this permit',
    'Prepare documents',
    'Make an account',
    'Choose the permit',
    'Sign in',
    'Fill in the form',
    'Upload and send',
  ],
  cover: {
    aim: 'After this video you can send the application by yourself from your phone.',
    steps: '7 steps',
    free: 'Free',
    hello: (service) => `This is how to get ${withArticle(service)}.`,
    promise: 'You can send it by yourself from your phone.',
  },
  documents: {
    heading: (count) => `Prepare ${papers(count)}`,
    note: 'Photos from your phone are enough. Keep them on your phone.',
    intro: (count) => `First, prepare these ${count} documents.`,
    places: ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'],
    last: 'Last',
    row: (place, name) => `${place}, ${name}.`,
    more: (count) => `Then ${count} more, as in this list.`,
    none: 'Good news, this permit does not always ask for documents.',
    noneMore: (heading) => `To be sure, see the part ${heading}.`,
    noneReady: 'Just have your KTP ready to fill in the form.',
  },
  signUp: {
    door: (link) => `To make an account, choose ${link} at the top.`,
    noAccount: (link) => `No account yet? Choose ${link}.`,
    name: (label) => `Fill in ${label} as on your KTP.`,
    nameKey: 'As on KTP',
    phone: (label) => `In the field ${label}, type a number that works.`,
    phoneKey: 'A working number',
    send: (button) => `Then press ${button}.`,
    code: (label) => `In the field ${label}, type the six digits from our message.`,
    codeKey: '6 digits',
    keepSecret: 'Do not tell this code to anybody.',
    goOn: (button) => `When it is done, press ${button}.`,
    nik: (label) => `Fill in ${label} with the 16 digits on your KTP.`,
    nikKey: '16 digits',
    password: (label) => `Then make a ${label} that you can remember.`,
    passwordKey: 'Keep it secret',
    create: (button) => `Press ${button}, then your account is ready.`,
  },
  category: {
    search: (label) => `In the field ${label}, you may type the name of the permit.`,
    category: (title) => `Or choose its group, which is ${title}.`,
    service: [(name) => `From this list, choose ${name}.`, (name) => `Choose ${name}.`],
    start: (button) => `Are the documents ready? Press ${button}.`,
    transaction: (choice, button) => `Choose ${choice}, then press ${button}.`,
    eligible: (button) => `Answer the questions, then press ${button}.`,
  },
  signIn: {
    door: (link) => `To go on another day, choose ${link}.`,
    phone: (label) => `Fill in the ${label} that you signed up with.`,
    password: (label) => `In the field ${label}, type your password.`,
    passwordKey: 'Keep it secret',
    submit: (button) => `After that, press ${button}.`,
    waiting: [(name) => `Your application is still there. Choose ${name}.`, (name) => `Choose ${name}.`],
    resume: (button) => `Then press ${button}.`,
  },
  form: {
    filled: (label) => `${label} is already filled in from your account.`,
    told: {
      write: [(label) => `In the field ${label}, type your answer.`, (label) => `Fill in ${label}.`],
      pick: [(label, option) => `At ${label}, choose ${option}.`, (_, option) => `Choose ${option}.`],
      answer: [
        (question, option) => `${question} In this example, choose ${option}.`,
        (_, option) => `Read the question, then choose ${option}.`,
      ],
      list: [(label) => `Choose ${label} from its list.`, (label) => `Choose ${label}.`],
      date: [(label) => `Fill in ${label} with day, month, then year.`, (label) => `Fill in ${label}.`],
      moment: [(label) => `For ${label}, fill in the date, then the time.`, (label) => `Fill in ${label}.`],
      lines: [(label) => `For ${label}, write one entry in each field.`, (label) => `Fill in ${label}.`],
      hours: [(label) => `For ${label}, tick the days, then write the hours.`, (label) => `Fill in ${label}.`],
      tick: [(label) => `Tick ${label}.`],
      place: [(label) => `For ${label}, write a landmark that is easy to find.`, (label) => `Fill in ${label}.`],
    },
    helped: {
      act: (label, help) => `In the field ${label}, ${help}`,
      like: (label, help) => `Fill in ${label} ${help}`,
    },
    save: [(button) => `Then press ${button}.`, (button) => `When it is done, press ${button}.`],
    fill: (label) => `fill in ${label}`,
    choose: (label) => `choose ${label}`,
    rest: {
      titles: (titles) => {
        const [first = '', last = ''] = [titles[0], titles.at(-1)];
        if (titles.length < 2) return first;
        if (titles.length > 2) return `${first} to ${last}`;
        return / and |,/.test(`${first} ${last}`) ? `${first}, then ${last}` : `${first} and ${last}`;
      },
      thenSave: [
        (act, others, button) => `Then ${act}${others > 0 ? ' and the rest' : ''}, and press ${button}.`,
        (act) => `Then ${act}.`,
      ],
      samePage: [
        (act, others) => `Then ${act}${others > 0 ? ' and the rest' : ''} in the same way.`,
        (act, others) => `After that, ${act}${others > 0 ? ' and so on' : ''}.`,
        (act) => `Then ${act}.`,
      ],
      samePicks: [(option) => `Answer the next ones too, for example ${option}.`, (option) => `Choose ${option}.`],
      one: [(title, act) => `In the part ${title}, ${act}.`, (_, act) => `Next, ${act}.`, (_, act) => `Then ${act}.`],
      many: [
        (title, act) => `In the part ${title}, ${act} and the rest in the same way.`,
        (title, act) => `Then ${act}, and complete the part ${title}.`,
        (_, act) => `Next, ${act} and so on.`,
        (_, __, label) => `Next ${label}, in the same way.`,
        (_, __, label) => `${label} and the others too.`,
      ],
      picks: [
        (title, option) => `In the part ${title}, answer what fits you, for example ${option}.`,
        (title, option) => `Then ${title}: choose what fits, for example ${option}.`,
        (_, option) => `Choose the answer that fits, for example ${option}.`,
      ],
    },
  },
  upload: {
    first: [(label) => `Press ${label}, then choose its photo.`, (label) => `Press ${label}.`],
    done: (state) => `The sign ${state} means that it worked.`,
    rest: [
      (name, others) =>
        others === 0
          ? `Then upload ${name} in the same way.`
          : `Then upload ${name}. The ${others} other${others === 1 ? '' : 's'} ${others === 1 ? 'goes' : 'go'} the same way.`,
      (name) => `Then ${name}, in the same way.`,
    ],
    optional: (words) => `What is marked ${words} you may skip.`,
    none: 'This permit asks for no documents.',
    next: (button) => `When all are there, press ${button}.`,
  },
  send: {
    check: (link) => `Read once more. Is something wrong? Choose ${link}.`,
    declare: (label) => `Tick: ${label}`,
    submit: (button) => `Last, press ${button}.`,
    sent: 'The application is sent. Now just wait for news.',
    number: (label) => `This is ${label.slice(0, 1).toLowerCase()}${label.slice(1)}. Keep it well.`,
    numberKey: 'Keep it',
  },
  review: {
    heading: 'Remember these seven steps',
    rows: (documents) => [
      { name: 'Know this permit', said: 'Know the permit' },
      { name: `Prepare ${papers(documents)}`, said: `prepare ${papers(documents)}` },
      { name: 'Make an account', said: 'make an account' },
      { name: 'Choose the permit', said: 'choose the permit' },
      { name: 'Sign in', said: 'Sign in' },
      { name: 'Fill in the form', said: 'fill in the form' },
      { name: 'Upload, send, keep the number', said: 'upload' },
    ],
    said: (documents) => [
      `Know the permit, prepare ${papers(documents)}, make an account, choose the permit.`,
      'Sign in, fill in the form, upload, send, then keep the number.',
    ],
  },
};
