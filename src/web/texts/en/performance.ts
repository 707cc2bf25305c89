import { dayInWords, wholeNumber } from '../../../catalogue/formats.ts';
import type { performance as indonesian } from '../id/performance.ts';

const ENGLISH = { language: 'en' } as const;
const PARTS = ['first', 'second', 'third', 'fourth'];

const monthInWords = (month: string): string => dayInWords(`${month}-01`, ENGLISH).replace(/^1 /, '');

const days = (count: number): string =>
  count === 0 ? 'the same day' : count === 1 ? '1 working day' : `${wholeNumber(count, ENGLISH)} working days`;

/** How well the office does, for everybody to read. */
export const performance: typeof indonesian = {
  title: 'How well we serve',
  lead: (office) => `How well ${office} serves, by the ratings of applicants and by how the service is used.`,
  invented: 'Demo mode: the figures on this page are invented.',
  month: monthInWords,
  period: ({ key, kind, months }) => {
    const year = key.slice(0, 4);
    const part = PARTS[Number(key.slice(-1)) - 1];
    switch (kind) {
      case 'month':
        return monthInWords(months[0] ?? '');
      case 'quarter':
        return `${part} quarter of ${year}`;
      case 'half':
        return `${part} half of ${year}`;
      case 'year':
        return `the year ${year}`;
    }
  },
  value: (value) => value.toFixed(2),
  number: (value) => wholeNumber(value, ENGLISH),
  percent: (value) => (value === null ? 'none yet' : `${value} %`),
  satisfaction: {
    title: 'How satisfied people are',
    grades: { A: 'Very good', B: 'Good', C: 'Less good', D: 'Not good' },
    grade: (grade, words) => `Grade ${grade}, ${words.toLowerCase()}`,
    value: 'Satisfaction (IKM)',
    of: 'of 100',
    answers: (count, period) => `${wholeNumber(count, ENGLISH)} ratings, ${period}`,
    notEnough: 'Not enough answers yet',
    notEnoughText: (count, needed, period) =>
      `There are ${wholeNumber(count, ENGLISH)} of the ${wholeNumber(needed, ENGLISH)} ratings that are needed for ${period}.`,
    none: (period) => `There is no value yet for ${period}. Every applicant is asked for one once their application is decided.`,
    caption: 'Value of each part of the service',
    head: ['Part', 'Value (25 to 100)'],
    how: 'Computed from nine parts, by regulation Permen PANRB 14/2017. Every part weighs the same.',
  },
  pace: {
    title: 'How long it takes',
    caption: 'Working days until a decision, last twelve months',
    head: ['Service', 'Half are done within', '9 of 10 are done within'],
    days,
    sentence: ({ half, nineOfTen }) =>
      half === nineOfTen
        ? `In the last twelve months nine of ten applications were done within ${days(half)}.`
        : `In the last twelve months half of the applications were done within ${days(half)}, nine of ten within ${days(nineOfTen)}.`,
    returned: ({ share, interval }) =>
      `Of 100 applications ${Math.round(100 * share)} were handed back to be mended (between ${Math.round(100 * interval.low)} and ${Math.round(100 * interval.high)}).`,
    none: 'No service has enough decided applications yet.',
    note: 'Counted are working days at the office. Days on which the applicant mends something or pays are left out.',
  },
  usage: {
    title: 'How the service is used',
    caption: 'How applications are sent, by month',
    row: (month, count) => `${month}, ${count} applications`,
    alone: (share) => `${share} alone`,
    table: 'See the figures',
    head: ['Month', 'Applications', 'Online alone', 'Online with help', 'At the counter'],
    ways: { online: 'Online alone', assisted: 'Online with help', counter: 'At the counter' },
    none: 'No applications are counted yet. Figures are counted every night.',
    untold: 'not told apart',
    few: 'A number from 1 to 4 is not told, nor one that would give it away.',
    note: 'With help means that a helper had leave from the applicant. Figures are counted every night.',
  },
};
