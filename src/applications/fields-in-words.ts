import { answerInWords } from '../catalogue/answer-in-words.ts';
import type { Office } from '../catalogue/office.ts';
import { fieldNames, parseAnswer } from '../catalogue/parse-answer.ts';
import type { Question } from '../catalogue/service.ts';
import type { Fields } from './typed-rules.ts';

/** What stands in the fields of a question, as people read it: the answer where it is one, else the very signs. `''` for nothing. */
export function fieldsInWords(question: Question, fields: Fields, office: Office): string {
  const parsed = parseAnswer(question, fields, office);
  if (parsed.ok) return answerInWords(question, parsed.value, office);
  return fieldNames(question)
    .map((name) => (fields[name] ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}
