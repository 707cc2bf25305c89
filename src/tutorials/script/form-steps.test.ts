import { expect, test } from 'vitest';
import type { FormPage, Question, QuestionKind } from '../../catalogue/service.ts';
import { formSteps } from './form-steps.ts';

let count = 0;
const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: `q${(count += 1)}`,
  label: `Isian ${count}`,
  help: '',
  kind,
  required: true,
  options: [],
  when: null,
  example: '',
  profileField: null,
  notBefore: null,
  ...more,
});
const page = (title: string, ...questions: Question[]): FormPage => ({ id: title, title, questions });

/** What is told and what is filled with the rest, page titles before it. */
const outlined = (pages: readonly FormPage[]) =>
  formSteps(pages).map(({ pages: of, told, rest }) => [
    of.map(({ title }) => title).join('+'),
    told.map(({ kind }) => kind).join(' '),
    rest.map(({ kind }) => kind).join(' '),
  ]);

test('the first question of each manner is told, the others are filled with the rest', () => {
  expect(outlined([page('A', question('text'), question('integer'), question('date')), page('B', question('radio'))])).toEqual([
    ['A', 'text date', 'integer'],
    ['B', 'radio', ''],
  ]);
});

test('what the account has told is not asked again', () => {
  const name = question('text', { profileField: 'name' });
  expect(outlined([page('A', name, question('text', { profileField: 'address' }))])).toEqual([['A', 'text', '']]);
});

test('a help that tells what to write is spoken, the same help once', () => {
  const help = 'Salin persis seperti pada STR.';
  expect(
    outlined([
      page('A', question('text')),
      page('B', question('text', { help }), question('text')),
      page('C', question('text', { help })),
    ]),
  ).toEqual([
    ['A', 'text', ''],
    ['B', 'text', 'text'],
    ['C', '', 'text'],
  ]);
});

test.each([
  [3, 3],
  [6, 3],
  [7, 3],
  [30, 3],
])('%i pages without anything new are filled in %i strides', (pages, strides) => {
  const plain = Array.from({ length: pages }, (_, at) => page(`P${at}`, question('text'), question('text')));
  expect(outlined([page('A', question('text')), ...plain])).toHaveLength(strides + 1);
});
