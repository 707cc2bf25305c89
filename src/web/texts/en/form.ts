import { form as indonesian } from '../id/form.ts';

/** Words that the catalogue itself puts into a form. What officers read of it stays theirs. */
export const form: typeof indonesian = {
  applicant: {
    title: 'Your details',
    name: { label: 'Name as on your KTP', help: 'Write it exactly as on your KTP (identity card).' },
    nik: { label: 'KTP number (NIK)', help: '16 digits, at the top of your KTP.' },
    birthPlace: { label: 'Place of birth', help: 'As on your KTP.' },
    birthDate: { label: 'Date of birth', help: 'Day, month, year. Example: 3 5 1998.' },
    address: { label: 'Home address', help: 'Do not shorten it. Write street, number and RT (neighbourhood number).' },
    kelurahan: { label: 'Kelurahan of your home', help: 'The kelurahan is your urban village. Choose one from the list.' },
  },
  circumstances: (page) => (page === 1 ? 'Your situation' : `Your situation (${page})`),
  doesItApply: (words) => `Does this apply to you: ${words}?`,
  uncertain: indonesian.uncertain,
  transactions: {
    question: 'Kind of application',
    new: { label: 'New application', help: 'You do not have this permit yet.' },
    renewal: { label: 'Renewal', help: 'Your old permit has ended, or ends soon.' },
    change: { label: 'Change', help: 'Something differs from your old permit.' },
    replacement: { label: 'Replacement', help: 'Your letter is lost or damaged.' },
    revocation: { label: 'Revocation', help: 'You do not use this permit any more.' },
  },
  byAnswer: 'Depending on your answers',
  example: (label) => `${label} (example)`,
};
