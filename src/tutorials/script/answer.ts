import type { Office } from '../../catalogue/office.ts';
import { postedOf } from '../../catalogue/parse-answer.ts';
import type { Question } from '../../catalogue/service.ts';
import { target } from './beat.ts';
import type { Action, Target } from './script.ts';

/** How a question is answered with the hands: what a viewer has seen once need not be told again. */
export type Manner = 'write' | 'pick' | 'list' | 'date' | 'moment' | 'lines' | 'place';

const MANNERS: Record<Question['kind'], Manner> = {
  text: 'write',
  textarea: 'write',
  year: 'write',
  integer: 'write',
  decimal: 'write',
  nik: 'write',
  nib: 'write',
  schedule: 'write',
  radio: 'pick',
  select: 'list',
  kelurahan: 'list',
  date: 'date',
  datetime: 'moment',
  repeat: 'lines',
  map: 'place',
};

/** The manner of a question. */
export const mannerOf = ({ kind }: Pick<Question, 'kind'>): Manner => MANNERS[kind];

/** What a person does to give an answer. */
export function answerWith(question: Question, answer: string, office: Pick<Office, 'kelurahan'>): Action {
  switch (mannerOf(question)) {
    case 'pick':
      return { verb: 'choose', target: { ...target('radio', optionLabel(question, answer)), within: question.label } };
    case 'list':
      return { verb: 'select', target: wholeQuestion(question), option: listed(question, answer, office) };
    case 'date':
    case 'moment':
      return { verb: 'date', target: wholeQuestion(question), date: answer };
    case 'write':
    case 'lines':
    case 'place':
      return { verb: 'type', target: wholeQuestion(question), text: postedOf(question, answer)[question.id] ?? answer };
  }
}

/** The question on the screen, also where its answer is one of several controls. */
export function wholeQuestion(question: Question): Target {
  const manner = mannerOf(question);
  if (manner === 'list') return target('combobox', question.label);
  const several = manner === 'pick' || manner === 'date' || manner === 'moment';
  return target(several ? 'group' : 'textbox', question.label);
}

/** What the chosen option is called. */
export const optionLabel = ({ options }: Question, answer: string): string =>
  options.find(({ value }) => value === answer)?.label ?? answer;

const listed = (question: Question, answer: string, { kelurahan }: Pick<Office, 'kelurahan'>): string =>
  question.kind === 'kelurahan' ? (kelurahan.get(answer)?.name ?? answer) : optionLabel(question, answer);
