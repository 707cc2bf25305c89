import { shell as indonesian } from '../id/shell.ts';

/** What stands around every page, and the words that shared components say by themselves. The desk is Indonesian. */
export const shell: typeof indonesian = {
  product: indonesian.product,
  deskName: indonesian.deskName,
  deskTabs: indonesian.deskTabs,
  roles: indonesian.roles,
  title: (page, wrong) => `${wrong ? 'Error: ' : ''}${page} - Pintu`,
  otherLanguage: { code: 'id', name: 'Indonesia', short: 'ID' },
  skip: 'Skip to the content',
  demo: { label: 'Demo', mode: 'Demo mode.', note: 'Everything is invented.', outbox: 'See messages' },
  nav: {
    label: 'Main',
    services: 'All permits',
    applications: 'My applications',
    verify: 'Check a permit',
    help: 'Help',
    signIn: 'Sign in',
    account: 'My account',
    desk: 'Officers’ desk',
    signOut: 'Sign out',
  },
  footer: {
    label: 'About the service',
    phone: (number) => `Phone ${number}`,
    whatsapp: (number) => `WhatsApp ${number}`,
    promise: 'Our service promise',
    performance: 'How well we serve',
    complaint: 'Make a complaint',
    privacy: 'Your personal data',
    help: 'Help',
  },
  optional: 'optional',
  chooseFile: 'Choose file',
  print: 'Print',
  dateParts: { hari: 'Day', bulan: 'Month', tahun: 'Year', jam: 'Hour', menit: 'Minute' },
  stepStates: { done: 'done', now: 'now' },
  errors: {
    title: (count) => (count === 1 ? 'One answer needs correcting' : `${count} answers need correcting`),
    kept: 'Other answers are saved. Nothing is lost.',
  },
};
