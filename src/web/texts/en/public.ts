import type { publicPages as indonesian } from '../id/public.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Home, the services and the pages that the footer links to. */
export const publicPages: typeof indonesian = {
  back: { services: 'All permits' },
  workingDays: (days) => counted(days, 'working day'),
  free: 'Free.',
  closed: {
    title: (service) => `${service} is not offered any more`,
    text: 'You cannot apply for this permit any more. Applications that you have begun go on.',
    mine: 'See my applications',
    others: 'See all permits',
  },
  search: {
    label: 'Find a permit',
    hint: 'Example: nurse, banner, research',
    submit: 'Search',
  },
  home: {
    title: 'Which permit do you need?',
    lead: 'Get it by phone or computer. You always know whose turn it is.',
    popular: 'Often asked for',
    sent: 'Have you sent one?',
    mine: { title: 'See my applications', text: 'How far it is, whose turn it is' },
    verify: { title: 'Check whether a permit is genuine', text: 'Without signing in' },
    firstTime: 'Is it your first time?',
    steps: [
      { title: 'Prepare the documents', text: 'The list is on the page of each permit.' },
      { title: 'Fill in and send from your phone', text: 'You may stop. Your answers are saved.' },
      { title: 'Get the permit on your phone', text: 'We tell you at every step.' },
    ],
    byKind: 'Choose by kind',
    waiting: {
      draft: { whose: 'Not sent yet · your turn', saved: (when) => `Saved on ${when}.`, go: 'Go on' },
      correction: {
        whose: 'Now it is your turn',
        saved: () => 'Something needs your correction.',
        go: 'See what needs correcting',
      },
      payment: { whose: 'Now it is your turn', saved: () => 'There is a fee to pay.', go: 'See the bill' },
    },
  },
  help: {
    title: 'Need help?',
    whatsapp: 'Ask on WhatsApp',
    phone: 'Phone us',
    counter: 'Come to the counter',
    counterHelp: (hours) => `Officers help you to fill it in. ${hours}.`,
    address: 'Address',
    hours: 'Opening hours',
    noMoney: 'Officers never ask for money.',
    noMoneyRest: 'Do not give money to anybody.',
  },
  services: {
    title: 'All permits',
    lead: (count) => `${count} permits, by kind. Choose one to see what it needs.`,
    count: (count) => counted(count, 'permit'),
    found: (query, count) => `${counted(count, 'permit')} found for “${query}”.`,
    foundTitle: (query) => `Search: ${query}`,
    nothing: (query) => `No permit found for “${query}” yet.`,
    nothingHelp: 'Try a shorter word, such as the job or the thing. Or choose by kind below.',
    askUs: 'Still not found? Ask us, officers help you to find it.',
    all: 'See all permits',
    through: (where) => `Through ${where}`,
  },
  service: {
    officialName: (name) => `Official name: ${name}`,
    who: 'For whom?',
    cost: 'Cost',
    costNote: 'Officers never ask for money.',
    costVaries: 'Depends on your case',
    costElse: 'Otherwise',
    time: 'How long it takes',
    timeValue: (days) => `${counted(days, 'working day')} (Monday-Friday)`,
    timeNote: 'Counted from when you send; days of correction do not count.',
    validity: 'The permit is valid',
    output: 'What you get',
    start: 'Start an application',
    startNote: (minutes) =>
      `${minutes === null ? '' : `About ${counted(minutes, 'minute')}. `}You may stop, your answers are saved.`,
    documents: 'What to prepare',
    noDocuments: 'No documents are always asked for.',
    more: 'More, depending on your situation',
    moreCount: (count) => `${count} more document${count === 1 ? '' : 's'}`,
    optional: 'It is optional.',
    uncertain: 'the office must confirm',
    uncertainTitle: 'The office must confirm',
    uncertainNote: 'Only officers see this note.',
    after: 'After you send',
    stages: {
      check: { title: 'An officer checks your documents', text: 'Is something missing? We tell you item by item.' },
      review: (office) => ({ title: `${office} reviews it`, text: '' }),
      sign: { title: 'The head of office signs', text: 'Electronic signature' },
      issued: { title: 'The permit is issued', text: 'You get it on your phone. You need not come to the office.' },
    },
    stageDays: (days) => `${counted(days, 'working day')}.`,
    rules: 'The rules that apply',
    complaint: 'A complaint about this permit?',
    complaintLink: 'Make a complaint',
    film: 'Watch how it is done',
  },
  handOver: {
    title: (where) => `You get this permit through ${where}`,
    go: (where) => `Open ${where}`,
    help: 'Not sure how to begin? Come to the counter or ask us. Officers help you.',
  },
  promise: {
    title: 'Our service promise',
    lead: (office) => `This is what you may expect from ${office}.`,
    points: 'What we promise',
    list: [
      'You always know how far your application is, and whose turn it is.',
      'If something is missing, we name each item and how to correct it.',
      'If we refuse, we give the reason and tell you how to object.',
      'Officers never ask for money.',
    ],
    days: 'How long each permit takes',
    daysNote: 'Working days count from when you send. Days on which you make corrections, and holidays, do not count.',
    broken: 'Did we not keep this promise?',
  },
  complaint: {
    title: 'Make a complaint',
    lead: 'Slow service, a mistake, or somebody who asked for money? Tell us. Choose the easiest way for you.',
    answered: (days, settled) => `We answer within ${days} days and settle it within ${settled} days.`,
    whatToSay: 'What to mention',
    sayList: [
      'the permit and the file number, if you have one',
      'what happened and when',
      'your mobile number, so that we can answer',
    ],
    safe: 'A complaint does not affect your application.',
  },
  privacy: {
    title: 'Your personal data',
    lead: (office) => `${office} uses your data only to handle permits.`,
    parts: [
      {
        title: 'What we keep',
        list: [
          'Account: name, mobile number, NIK, place and date of birth, address, and e-mail if you give it.',
          'The answers and documents of each application, and your messages with the office.',
          'Documents that you keep to use again, such as your KTP. You can remove them at any time.',
          'Name and mobile number of who you ask to help, and which part they filled in.',
          'Name, NIB and address of your business, and names and mobile numbers of its staff, if you add them.',
          'Your rating of our service, without your name and without the number of your file.',
          'A record of who did what and when, without your data in it.',
        ],
      },
      {
        title: 'Who sees it',
        list: [
          'The officers who check, the city office that reviews your permit, and the head of office. Each sees only what is theirs to do.',
          'Who you ask to help sees that one application only, as long as you allow it.',
          'Staff of your business see its applications, until they leave or you remove them.',
          'Whoever scans the QR code on a permit sees its kind, number, dates, and the name partly hidden. The NIK is never shown there.',
        ],
      },
      {
        title: 'How we protect it',
        list: [
          'Names, NIK, mobile numbers, answers and documents are stored encrypted.',
          'Answers and files that were not sent yet stay on your phone, for 7 days at most. Both go when you sign out.',
          'This site has no advertising and no trackers of others.',
          'Cookies keep you signed in, your answers safe, your language chosen, and forms protected.',
          'One more cookie counts visits without a name. You may say no on the page How visits are counted.',
        ],
      },
      {
        title: 'Your rights',
        list: [
          'To see and correct your data on the account page.',
          'To ask for a copy, a correction or deletion. Contact us in one of the ways below.',
        ],
      },
    ],
    kept: {
      title: 'How long we keep it',
      list: (given) => [
        given.draftDays === null
          ? 'Drafts that are not sent: until you remove them.'
          : `Drafts that are not sent: ${given.draftDays} days since they were last filled in. We tell you ${given.draftWarningDays} days before.`,
        given.closedMonths === null
          ? 'Applications that were refused or withdrawn: for good.'
          : `Answers and documents of applications that were refused or withdrawn: ${given.closedMonths} months.`,
        given.issuedYears === null
          ? 'Applications with a permit: for good.'
          : `Answers and documents of applications with a permit: ${given.issuedYears} years after the permit ends. Without an end they are not removed.`,
        'Permits, file numbers, decisions, and the record of who did what: for good.',
        given.accountMonths === null
          ? 'Account and businesses: as long as you have the account.'
          : `We close accounts that were not used for ${given.accountMonths} months. We tell you ${given.accountWarningDays} days before.`,
        ...(given.accountMonths === null
          ? []
          : ['Accounts with a valid permit, a running application or a business stay. The name on old applications stays.']),
        given.keptDocumentMonths === null
          ? 'Documents that you keep: as long as you have the account.'
          : `Documents that you keep: ${given.keptDocumentMonths} months since you last signed in.`,
        given.messageMonths === null
          ? 'News from the office: as long as you have the account.'
          : `News from the office: ${given.messageMonths} months.`,
        given.correspondenceMonths === null
          ? 'Messages between you and the office: as long as their application is kept.'
          : `Messages between you and the office: ${given.correspondenceMonths} months after the application ended.`,
        `Messages with a code: ${given.codeDays} days. Records of sign-in: ${given.sessionDays} days after you sign out.`,
        `Who took part in a trial of a video or sentence, without a name: ${given.comparisonMonths} months after it ended.`,
        `What you said of your own skill and when you watched a video, without a name: ${given.skillMonths} months.`,
        `Files whose upload broke off: ${given.uploadDays} days.`,
        `Appointments: ${given.appointmentDays} days after their time.`,
        `Answers that could not be sent yet stay on your device, for at most ${given.deviceDays} days. They go when you sign out.`,
      ],
    },
    ownDocuments: 'See the documents that I keep',
    law: 'The law behind this is Law Number 27 of 2022 on Personal Data Protection.',
  },
  helpPage: {
    title: 'Help',
    lead: 'Officers help you, free of charge. Choose the easiest way.',
    questions: 'Often asked',
    faq: [
      {
        question: 'I have no phone or cannot use it',
        answer: 'Come to the counter with your KTP and your documents. An officer fills it in together with you.',
      },
      {
        question: 'May I stop in the middle?',
        answer:
          'Yes. Each page is saved when you press “Save and continue”. Go on at any time from My applications, on any phone.',
      },
      {
        question: 'How do I send documents?',
        answer:
          'A photo from your phone is enough, if all text is readable and all four corners are seen. PDF, JPG and PNG files can be used.',
      },
      {
        question: 'When is my permit ready?',
        answer:
          'The latest date is on the page of your application. If you are asked for corrections, the count stops until you send again.',
      },
      {
        question: 'How do I check whether a permit is genuine?',
        answer: 'Scan the QR code on the letter, or open Check a permit. You need not sign in.',
      },
    ],
  },
  contact: { whatsapp: (number) => `WhatsApp ${number}` },
  errors: {
    'not-found': {
      title: 'This page does not exist',
      text: 'The address may be mistyped, or the page is not for your account.',
    },
    refused: {
      title: 'We refused this request',
      text: 'The page may have been open for too long. Go back, load it again, then try once more.',
    },
    'too-large': {
      title: 'The file is too large',
      text: 'What you sent is too large for us. Go back and choose a smaller file. Saved answers are not lost.',
    },
    'too-many': {
      title: 'Tried too often',
      text: 'Wait a few minutes, then try again. Saved answers are not lost.',
    },
    full: {
      title: 'Our storage is full',
      text: 'Your file is not saved. This is not your fault. Try again in a little while.',
    },
    bug: {
      title: 'Something broke on our side',
      text: 'It is not your fault. Try again in a moment. Saved answers are not lost.',
    },
    reference: 'Does it still happen? Tell an officer this code:',
    home: 'To the home page',
  },
};
