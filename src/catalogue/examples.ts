import { form } from '../web/texts/id/form.ts';
import type { Office } from './office.ts';
import { callablePhone } from './phone.ts';
import { readSchedule } from './schedule.ts';
import type { Answers, Question, Service } from './service.ts';

/** Every question of a service answered with its own example: invented people and things. */
export const exampleAnswers = (service: Pick<Service, 'pages'>): Answers =>
  Object.fromEntries(service.pages.flatMap(({ questions }) => questions.map(({ id, example }) => [id, example])));

/** What the film answers where the definition has no example: by the question's id, its help, its kind; of options the commonest. */
export function exampleFor(
  question: Pick<Question, 'id' | 'label' | 'help' | 'kind' | 'options' | 'fields'>,
  office: Pick<Office, 'examples'>,
): string {
  const { byQuestion, byKind, options } = office.examples;
  const { fields = [] } = question;
  if (question.options.length > 0) {
    const values = question.options.map(({ value }) => value);
    return options.find((common) => values.includes(common)) ?? values[0] ?? '';
  }
  if (fields.length > 0) return fields.map((field) => exampleFor({ ...field, help: '' }, office)).join('\t');
  const known = byQuestion.get(question.id);
  if (known !== undefined && fits(question.kind, known)) return known;
  return inHelp(question) ?? byKind.get(question.kind) ?? form.example(question.label);
}

/** Whether an example that was chosen by a question's name also fits its kind: `mulai` is a day in one service and a moment in another. */
function fits(kind: Question['kind'], value: string): boolean {
  switch (kind) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'datetime':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
    case 'integer':
      return /^\d+$/.test(value);
    case 'year':
      return /^\d{4}$/.test(value);
    case 'decimal':
      return /^\d+(\.\d+)?$/.test(value);
    case 'nik':
      return /^\d{16}$/.test(value);
    case 'nib':
      return /^\d{13}$/.test(value);
    case 'rupiah':
      return /^\d+$/.test(value);
    case 'phone':
      return callablePhone(value) === value;
    case 'email':
      return /^[^@\s]+@[^@\s]+$/.test(value);
    case 'schedule':
      return readSchedule(value).hours.length > 0;
    case 'checkbox':
      return value === 'ya' || value === '';
    case 'text':
    case 'textarea':
    case 'kelurahan':
    case 'map':
    case 'repeat':
    case 'radio':
    case 'select':
      return true;
  }
}

/** "Contoh: KT 1234 AB." in the help of a question that is answered in words. */
function inHelp({ kind, help }: Pick<Question, 'kind' | 'help'>): string | null {
  if (kind !== 'text' && kind !== 'textarea') return null;
  return /\bcontoh: ([^;]+?)\.?$/i.exec(help)?.[1] ?? null;
}
