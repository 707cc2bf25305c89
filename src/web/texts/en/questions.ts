import type { questions as indonesian } from '../id/questions.ts';

/** What stands at the questions that have more than one field. */
export const questions: typeof indonesian = {
  place: {
    words: 'Address or nearest landmark',
    point: 'Point on the map',
    pointHint: 'May be left empty. Example: latitude -0.50218 and longitude 117.15380.',
    latitude: 'Latitude',
    longitude: 'Longitude',
    here: 'Use my location',
    hereHint: 'Press it when you are at that place.',
    asking: 'Looking for your location…',
    found: 'Your location is filled in.',
    failed: 'Your location cannot be read. Describe the place instead.',
  },
  schedule: {
    line: (line) => `Hours ${line}`,
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    from: 'From',
    until: 'Until',
    timeHint: 'Tick the days. Write hours like 08:00.',
    add: 'Add hours for other days',
    remove: (line) => `Remove hours ${line}`,
    note: 'Note (may be left empty)',
  },
  entries: {
    entry: (entry) => `Number ${entry}`,
    add: 'Add one more',
    remove: (entry) => `Remove number ${entry}`,
    full: (most) => `At most ${most}.`,
  },
  optional: (label) => `${label} (may be left empty)`,
  amount: 'Write it with digits. Example: 1.500.000.',
  several: 'You may choose more than one.',
};
