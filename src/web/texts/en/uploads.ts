import type { uploads as indonesian } from '../id/uploads.ts';

/** Files that are sent in the background. */
export const uploads: typeof indonesian = {
  full: 'Our storage is full at the moment. The file is not saved. Pintu tries again later.',
  tooLarge: (megabytes) => `This file is too large. At most ${megabytes} MB.`,
  tooLargeTogether: (megabytes) => `These files together are too large. At most ${megabytes} MB.`,
  unfit: 'This file cannot be sent. Choose it again.',
  tooMany: 'Too many files are still on their way. Wait until some have been sent.',
  line: {
    sending: 'Uploading {name}: {share} %.',
    checking: 'Checking {name}…',
    queued: 'Waiting for its turn',
    waiting: 'Waiting for a signal.',
    paused: 'Sending is paused.',
    server: 'Our server has a problem. This is not your fault. Pintu tries again.',
    signedOut: 'You need to sign in again. The files are kept on this phone.',
    elsewhere: 'They are being sent from another window.',
    refused: '{name} cannot be used yet. {said}',
    unsaid: 'Choose that file again.',
    closed: '{name} was not sent, because that document can no longer be changed.',
    done: 'All files have been sent.',
    holding: 'The application is sent by itself once the files have arrived. Keep this page open.',
    left: (count, kind) => `${count ?? '{n}'} ${kind}${count === 1 ? '' : 's'} left.`,
    progress: 'How much has been sent',
    pause: 'Pause',
    goOn: 'Continue',
    again: 'Try now',
    dropAll: 'Cancel those files',
    see: 'Look',
    close: 'Close',
    goAhead: 'Kept on this phone. You may go on filling in.',
  },
  open: {
    title: (count) => `${count} ${count === 1 ? 'file has' : 'files have'} not arrived yet`,
    text: 'Open this application on the phone that sends them, and wait until it is done. Or cancel those files.',
    drop: 'Cancel those files',
  },
};
