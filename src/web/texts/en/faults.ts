import type { AnswerFault, DatePart, FieldWarning, ValueFault } from '../../../catalogue/field-fault.ts';
import { afterColon } from '../id/after-colon.ts';
import { faults as indonesian } from '../id/faults.ts';

type AtQuestion = { label: string; profileField?: string | null };

const numberNames = { nik: { name: 'The NIK', card: 'KTP' }, nib: { name: 'The NIB', card: 'NIB letter' } } as const;
const partNames: Record<string, string> = { hari: 'day', bulan: 'month', tahun: 'year', jam: 'hour', menit: 'minute' };

/** "day and month", "day, month and year". */
function list(parts: readonly DatePart[]): string {
  const words = parts.map((part) => partNames[part] ?? part);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const lower = (label: string): string => label.replace(/[?:.]$/, '');

function missing(fault: Extract<ValueFault, { reason: 'missing' }>, label: string): string {
  switch (fault.kind) {
    case 'radio':
      return 'Nothing is chosen yet. Choose one answer.';
    case 'select':
      return 'Nothing is chosen yet. Choose one from the list.';
    case 'kelurahan':
      return 'No kelurahan is chosen yet. Choose one from the list.';
    case 'date':
      return 'The date is empty. Write day, month and year.';
    case 'datetime':
      return 'Date and time are empty. Write day, month, year and time.';
    case 'repeat':
      return `${lower(label)}: empty. Fill in at least one.`;
    case 'checkbox':
      return 'Nothing is ticked yet. Tick what is so.';
    case 'schedule':
      return 'Days and hours are empty. Tick the days, then write the hours.';
    case 'map':
      return 'The place is empty. Describe where it is, or use your location.';
    case 'phone':
      return 'The phone number is empty. Example: 0812 3456 7890.';
    case 'email':
      return 'The e-mail address is empty. Example: name@example.id.';
    case 'rupiah':
      return 'The amount is empty. Example: 1.500.000.';
    case 'text':
    case 'textarea':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
      return `${lower(label)}: empty. Write your answer.`;
  }
}

function atField(fault: AnswerFault, question: AtQuestion): string {
  if (fault.reason !== 'in-entry') return ofValue(fault, question);
  const label = fault.label === '' ? question.label : fault.label;
  return entryFault(fault.entry, fault.label, ofValue(fault.fault, { label }));
}

const entryFault = (entry: number, label: string, sentence: string): string =>
  `Number ${entry}${label === '' ? '' : `, ${lower(label)}`}: ${afterColon(sentence)}`;

function ofValue(fault: ValueFault, question: AtQuestion): string {
  switch (fault.reason) {
    case 'missing':
      return missing(fault, question.label);
    case 'unknown-option':
      return 'This answer is not in the list. Choose one from the list.';
    case 'too-long':
      return `Too long: ${fault.length} characters. At most ${fault.most} characters.`;
    case 'no-words':
      return 'This answer has only punctuation. Use letters or digits.';
    case 'date-part-missing':
      return `The date is not complete. Write the ${list(fault.parts)} too.`;
    case 'no-such-date':
      return 'This date is not in the calendar. Check its day, month and year.';
    case 'year-digits':
      return `A year has 4 digits. You wrote ${fault.found}. Example: 2026.`;
    case 'date-in-future':
      return 'This date is still to come. Look at your KTP again.';
    case 'no-such-time':
      return 'This time does not exist. A right example: 14 30.';
    case 'before-other':
      return 'The end is before the beginning. Correct one of the two.';
    case 'no-such-year':
      return 'A year has 4 digits. Example: 2020.';
    case 'not-digits':
      return `${numberNames[fault.what].name} has only digits. Look at ${cardOf(fault.what, question)} again.`;
    case 'digit-count':
      return `${numberNames[fault.what].name} has ${fault.expected} digits. You wrote ${fault.found}. Look at ${cardOf(fault.what, question)} again.`;
    case 'not-a-number':
      return 'Use digits only. Example: 12.';
    case 'not-whole':
      return 'Write a whole number without a comma. Example: 12.';
    case 'two-readings':
      return `This number can be read in two ways. Write ${fault.whole} or ${fault.decimal}.`;
    case 'unknown-kelurahan':
      return 'This kelurahan is not in the list. Choose one from the list.';
    case 'no-such-phone':
      return 'This phone number is not complete. Example: 0812 3456 7890.';
    case 'no-such-email':
      return 'This e-mail address is not complete. Example: name@example.id.';
    case 'no-such-amount':
      return 'Write the amount with digits only. Example: 1.500.000.';
    case 'coordinate-missing':
      return `The point is not complete. Write the ${fault.part === 'lintang' ? 'latitude' : 'longitude'} too, or leave both empty.`;
    case 'no-such-coordinate':
      return 'This point cannot be read. Example: -0.50218 and 117.15380.';
    case 'place-outside':
      return 'This point is outside Indonesia. Latitude and longitude may be swapped.';
    case 'days-missing':
      return 'No day is ticked. Tick at least one day.';
    case 'hours-missing':
      return 'The hours are not complete. Write from when until when.';
    case 'ends-before-begins':
      return 'The end must be after the beginning. Correct one of the two.';
  }
}

/** Whose card to look at again: one's own on "Your details", else the card that the question is about. */
const cardOf = (what: 'nik' | 'nib', { profileField = null }: AtQuestion): string =>
  `${profileField === null ? 'the' : 'your'} ${numberNames[what].card}`;

function warning({ reason }: FieldWarning): string {
  switch (reason) {
    case 'nik-birth-date':
      return 'The date of birth in the NIK differs from what you wrote. Look at your KTP again. If it is right, go on.';
  }
}

/** Why an answer is not accepted and what to do; what may be a slip. What is wrong with a definition is told to officers. */
export const faults: typeof indonesian = {
  field: atField,
  warning,
  definition: indonesian.definition,
  place: indonesian.place,
};
