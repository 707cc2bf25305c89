import { readEntries } from './entries.ts';
import { atTime, clockInWords, dayInWords, fractionMark, rupiah, weekdayInWords, wholeNumber } from './formats.ts';
import { kelurahanInWords } from './kelurahan.ts';
import type { Office } from './office.ts';
import { callableInWords } from './phone.ts';
import { placeInWords } from './place.ts';
import { DAYS, scheduleInWords } from './schedule.ts';
import type { Question } from './service.ts';

/** A stored answer as people read it, the same on the review, the receipt, the desk and the permit. `''` for no answer; several lines stay several. */
export function answerInWords(
  question: Pick<Question, 'kind' | 'options' | 'fields'>,
  value: string,
  office: Pick<Office, 'kelurahan' | 'zoneName' | 'language'>,
): string {
  if (value === '') return '';
  switch (question.kind) {
    case 'radio':
    case 'select':
      return question.options.find((option) => option.value === value)?.label ?? value;
    case 'date':
      return dayInWords(value, office);
    case 'datetime':
      return `${dayInWords(value.slice(0, 10), office)} ${atTime(office)} ${clockInWords(value.slice(11), office)} ${office.zoneName}`;
    case 'integer':
      return wholeNumber(BigInt(value), office);
    case 'decimal': {
      const [whole = '0', fraction] = value.split('.');
      return fraction === undefined
        ? wholeNumber(BigInt(whole), office)
        : `${wholeNumber(BigInt(whole), office)}${fractionMark(office)}${fraction}`;
    }
    case 'kelurahan':
      return kelurahanInWords(value, office);
    case 'rupiah':
      return rupiah(Number(value));
    case 'phone':
      return callableInWords(value);
    case 'map':
      return placeInWords(value);
    case 'schedule':
      return scheduleInWords(value, {
        day: (day) => weekdayInWords(A_WEEK[DAYS.indexOf(day)] ?? '', office),
        time: (time) => clockInWords(time, office),
        zone: office.zoneName,
      });
    case 'checkbox':
      return tickedInWords(question.options, value, office);
    case 'repeat':
      return entriesInWords(question, value, office);
    case 'text':
    case 'textarea':
    case 'year':
    case 'nik':
    case 'nib':
    case 'email':
      return value;
  }
}

/** From a Monday on: the names of its days are those of every week. */
const A_WEEK = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];

const TICKED = { id: 'Ya', en: 'Yes' } as const;

function tickedInWords(options: Question['options'], value: string, { language }: Pick<Office, 'language'>): string {
  if (options.length === 0) return TICKED[language];
  const chosen = value.split('\n');
  return chosen.map((one) => options.find((option) => option.value === one)?.label ?? one).join('\n');
}

/** One entry a line; its cells that say something, one after the other. */
function entriesInWords(
  { fields = [] }: Pick<Question, 'fields'>,
  value: string,
  office: Pick<Office, 'kelurahan' | 'zoneName' | 'language'>,
): string {
  return readEntries(value)
    .map((cells) =>
      cells
        .map((cell, at) => {
          const field = fields[at];
          return field === undefined ? cell : answerInWords(field, cell, office);
        })
        .filter((cell) => cell !== '')
        .join(', '),
    )
    .join('\n');
}
