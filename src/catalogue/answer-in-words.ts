import { dayInWords, wholeNumber } from './formats.ts';
import { kelurahanInWords } from './kelurahan.ts';
import type { Office } from './office.ts';
import type { Question } from './service.ts';

/** A stored answer as people read it, the same on the review, the receipt, the desk and the permit. `''` for no answer; several lines stay several. */
export function answerInWords(
  question: Pick<Question, 'kind' | 'options'>,
  value: string,
  office: Pick<Office, 'kelurahan' | 'zoneName'>,
): string {
  if (value === '') return '';
  switch (question.kind) {
    case 'radio':
    case 'select':
      return question.options.find((option) => option.value === value)?.label ?? value;
    case 'date':
      return dayInWords(value);
    case 'datetime':
      return `${dayInWords(value.slice(0, 10))} pukul ${value.slice(11).replace(':', '.')} ${office.zoneName}`;
    case 'integer':
      return wholeNumber(BigInt(value));
    case 'decimal': {
      const [whole = '0', fraction] = value.split('.');
      return fraction === undefined ? wholeNumber(BigInt(whole)) : `${wholeNumber(BigInt(whole))},${fraction}`;
    }
    case 'kelurahan':
      return kelurahanInWords(value, office);
    case 'text':
    case 'textarea':
    case 'year':
    case 'nik':
    case 'nib':
    case 'map':
    case 'schedule':
    case 'repeat':
      return value;
  }
}
