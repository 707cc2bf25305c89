import { isDay } from './parse-date.ts';
import type { Office } from './office.ts';
import type { Question } from './service.ts';

/**
 * What a condition may ask of a question: one of some answers (a list), several of them, free text (null), a number, a day, a moment, or only
 * whether it was answered.
 */
export type Answerable = readonly string[] | null | { several: readonly string[] } | 'number' | 'day' | 'moment' | 'whether';

/** The answers of a question that has exactly one of them; null for every other. */
export const oneOf = (answerable: Answerable | undefined): readonly string[] | null =>
  Array.isArray(answerable) ? (answerable as readonly string[]) : null;

/** What may be asked of a question. */
export function answerableOf(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  office: Pick<Office, 'kelurahan'>,
): Answerable {
  const values = options.map(({ value }) => value);
  switch (kind) {
    case 'radio':
    case 'select':
      return values.length === 0 ? null : values;
    case 'checkbox':
      return values.length === 0 ? ['ya'] : { several: values };
    case 'kelurahan':
      return [...office.kelurahan.keys()];
    case 'integer':
    case 'decimal':
    case 'rupiah':
    case 'year':
      return 'number';
    case 'date':
      return 'day';
    case 'datetime':
      return 'moment';
    case 'map':
    case 'schedule':
    case 'repeat':
      return 'whether';
    case 'text':
    case 'textarea':
    case 'nik':
    case 'nib':
    case 'phone':
    case 'email':
      return null;
  }
}

/** Whether a word can be an answer of this type. */
export function isOfType(type: 'number' | 'day' | 'moment', word: string): boolean {
  if (type === 'number') return /^\d+(\.\d+)?$/.test(word);
  if (type === 'day') return isDay(word);
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(word) && isDay(word.slice(0, 10));
}
