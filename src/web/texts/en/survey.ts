import type { survey as indonesian } from '../id/survey.ts';

const fits = ['Does not fit', 'Fits poorly', 'Fits', 'Fits very well'] as const;

/** The satisfaction survey as people fill it in. */
export const survey: typeof indonesian = {
  offer: {
    title: 'How was our service?',
    text: 'Rate our service in 9 short questions, without your name. You can skip this.',
    button: 'Rate our service',
    done: 'We have your rating. Thank you.',
  },
  notice: (address) => `Rate our service, about 2 minutes, and you can skip it: ${address}`,
  page: {
    title: 'Rate our service',
    lead: (service) => `About the service ${service}. There are 9 questions, about 2 minutes.`,
    nameless: 'We do not keep your name. Your answers change no decision.',
    question: (at, question) => `${at}. ${question}`,
    missing: (at) => `Question ${at} is not answered yet. Choose one answer.`,
    about: 'About you',
    aboutNote: 'You may leave this empty. It helps us to know whom we have served.',
    unsaid: 'I would rather not say',
    submit: 'Send my rating',
    tooOften: (until) => `Too many ratings come from this connection. Try again after ${until}.`,
  },
  thanks: {
    title: 'Thank you',
    text: 'We have your rating. We use it to make our service better.',
    again: 'We already have a rating for this application.',
    results: 'See how everybody rates us',
  },
  kiosk: {
    title: 'How was our service today?',
    lead: 'Choose the service that you came for. Then there are 9 questions. No name.',
    chooseService: 'Which service did you come for?',
    services: (count) => `${count} services`,
    progress: (at, of) => `Question ${at} of ${of}`,
    back: 'Back',
    stop: 'Stop',
    thanks: 'We have your rating.',
    thanksNote: (seconds) => `The screen goes back to the start in ${seconds} seconds.`,
    start: 'Back to the start',
    full: 'You cannot rate yet',
    closed: {
      title: 'Rating at the counter',
      text: 'This can be filled in on a tablet of our office only.',
      own: 'On your phone, scan the QR code at the counter. Or open the link in the message after your application is decided.',
      officer: 'Officers: open this tablet',
    },
  },
  elements: {
    requirements: {
      name: 'Requirements',
      question: 'Does what we asked for fit the permit that you applied for?',
      answers: fits,
    },
    procedure: {
      name: 'System, mechanism and procedure',
      question: 'Were the steps easy?',
      answers: ['Not easy', 'Not very easy', 'Easy', 'Very easy'],
    },
    time: {
      name: 'Time taken',
      question: 'Was the service fast?',
      answers: ['Not fast', 'Not very fast', 'Fast', 'Very fast'],
    },
    fee: {
      name: 'Cost',
      question: 'How was the cost?',
      answers: ['Very expensive', 'Rather expensive', 'Cheap', 'Free'],
    },
    product: {
      name: 'Result of the service',
      question: 'Is the result what we promised?',
      answers: fits,
    },
    competence: {
      name: 'Competence of officers',
      question: 'Were the officers competent: able, and sure of their work?',
      answers: ['Not competent', 'Not very competent', 'Competent', 'Very competent'],
    },
    behaviour: {
      name: 'Behaviour of officers',
      question: 'Were the officers polite?',
      answers: ['Not polite', 'Not very polite', 'Polite', 'Very polite'],
    },
    complaints: {
      name: 'Handling of complaints and suggestions',
      question: 'How do we handle complaints and suggestions?',
      answers: ['There is no way', 'There is one, but it does not work', 'It works, but not fully', 'It is well managed'],
    },
    facilities: {
      name: 'Facilities',
      question: 'How are our facilities, such as this site, the counter and the waiting room?',
      answers: ['Bad', 'Fair', 'Good', 'Very good'],
    },
  },
  facts: {
    sex: { label: 'Sex', choices: { woman: 'Woman', man: 'Man' } },
    age: {
      label: 'Age',
      choices: {
        'under-20': 'Under 20',
        '20-29': '20 to 29',
        '30-39': '30 to 39',
        '40-49': '40 to 49',
        '50-59': '50 to 59',
        '60-up': '60 or older',
      },
    },
    education: {
      label: 'Last school',
      choices: {
        primary: 'Primary school or less',
        'lower-secondary': 'Lower secondary school',
        'upper-secondary': 'Upper secondary school',
        diploma: 'Diploma studies',
        bachelor: "Bachelor's degree",
        master: "Master's degree or doctorate",
      },
    },
    job: {
      label: 'Work',
      choices: {
        'civil-servant': 'Civil service, army or police',
        employee: 'Employee',
        'self-employed': 'Own business',
        'health-worker': 'Health worker',
        student: 'Student',
        other: 'Other',
      },
    },
  },
};
