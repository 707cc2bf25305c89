import type { Texts } from '../web/texts/texts.ts';
import type { Question, Requirement } from './service.ts';

/** What stands under a question: the definition's help, or what its kind of answer needs to be said about it; `''` = nothing. */
export function hintOf(
  t: Texts,
  { kind, help, options, fields = [] }: Pick<Question, 'kind' | 'help' | 'options' | 'fields'>,
): string {
  if (help !== '') return help;
  const { lines, place, date, moment, decimal } = t.applications.form;
  if (kind === 'repeat') return fields.length === 0 ? lines : '';
  if (kind === 'checkbox') return options.length === 0 ? '' : t.questions.several;
  if (kind === 'rupiah') return t.questions.amount;
  if (kind === 'map') return place;
  if (kind === 'date') return date;
  if (kind === 'datetime') return moment;
  return kind === 'decimal' ? decimal : '';
}

/** What is to know of a document before it is sent, a paragraph each. */
export function explainedOf(t: Texts, requirement: Pick<Requirement, 'whenInWords' | 'help' | 'whereToGet'>): string[] {
  const { whenInWords, help, whereToGet } = requirement;
  const all = [
    whenInWords === null ? '' : t.files.askedBecause(whenInWords),
    help,
    whereToGet === null ? '' : t.files.whereToGet(whereToGet),
  ];
  return all.filter((words) => words !== '');
}
