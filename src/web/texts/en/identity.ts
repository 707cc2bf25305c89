import type { Texts } from '../texts.ts';

/** Signing in by a national provider, and asking the population register. */
export const identity: Texts['identity'] = {
  button: (name) => `Sign in with ${name}`,
  or: 'or',
  faults: {
    cancelled: (name) => `You cancelled signing in with ${name}. Try again, or use your phone number and password.`,
    down: (name) => `${name} cannot be reached now. Use your phone number and password, or try again later.`,
    expired: (name) => `That step took too long, or was used already. Press “Sign in with ${name}” again.`,
    refused: (name) => `We cannot accept the answer from ${name}. Use your phone number and password.`,
    incomplete: (name) => `${name} did not give your name or NIK. Use your phone number and password.`,
    'other-nik': () => 'An account with another NIK uses this phone number. Use your own number, or ask the office.',
    officer: () => 'Officers sign in with phone number and password.',
  },
  faultTitle: (name) => `Not signed in with ${name} yet`,
  phoneTitle: 'Your phone number',
  phoneLead: (person, name) => `${name} knows you as ${person}. One more step: prove your phone number.`,
  phoneWhy: 'Do you have an account with this number already? We connect it once the code is right. News goes to this number.',
  from: (name) => `From ${name}.`,
  fixed: (name) =>
    `From ${name}, so it cannot be changed here. Wrong? Have it corrected at the Dukcapil office, then sign in again.`,
  noPassword: (name) =>
    `Your account was made with ${name}. Want a password too? Sign out, then choose “Forgotten password?” when signing in.`,
  register: {
    title: 'Fill in from the population register',
    lead: 'We can fetch your place of birth and your address. You need not type them.',
    consent: 'I agree that my NIK, name and date of birth are sent to the population register to fill this in.',
    consentMissing: 'Not ticked. Tick it if you agree, or fill it in yourself below.',
    birthMissing: 'Fill in and save your date of birth first, so that the data can be matched.',
    button: 'Fetch my data',
    filledTitle: 'Your data is filled in',
    filled: 'Check it below, then press Save. Is something wrong? Correct it first.',
    failed: {
      'no-match': 'The population register does not match your NIK, name and date of birth. Fill it in yourself below.',
      down: 'The population register cannot be reached now. Fill it in yourself below.',
    },
    failedTitle: 'Could not be filled in automatically',
  },
};
