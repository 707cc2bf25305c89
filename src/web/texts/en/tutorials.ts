import type { tutorials as indonesian } from '../id/tutorials.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What stands in the frames of a film, and what its files say. */
export const tutorials: typeof indonesian = {
  film: {
    step: (number, of) => `Step ${number} of ${of}`,
    finished: 'Done',
    summary: 'Summary',
    sampleData: 'Sample data',
    notFilmed: 'Not filmed',
    pickerHeading: (paper) => `Choose a photo: ${paper}`,
    pickerNote: 'Only a drawing. Your phone may look different.',
    cancel: 'Cancel',
    choose: 'Choose',
    valid: 'Valid',
    length: (minutes, seconds) =>
      [minutes === 0 ? '' : counted(minutes, 'minute'), seconds === 0 && minutes > 0 ? '' : counted(seconds, 'second')]
        .join(' ')
        .trim(),
    startHeading: 'Ready to get your permit?',
    startAt: (address) => `Open ${address}.`,
  },
};
