import { ALWAYS, parseCondition } from './conditions.ts';
import type { ConditionFault } from './condition-fault.ts';
import type { KnownQuestions } from './conditions.ts';
import type { QuestionDefinition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import { exampleFor } from './examples.ts';
import type { Problem } from './fault.ts';
import { form } from '../web/texts/id/form.ts';
import { forCitizens } from './marks.ts';
import type { Office } from './office.ts';
import type { ProfileField, Question } from './service.ts';
import { optionInWords } from './slug-words.ts';

/** Reports a problem at a path of what was read. */
export type Report = (path: readonly (string | number)[], problem: Problem) => void;

/** A question in words, its condition not read yet. */
export function compileQuestion(definition: QuestionDefinition, office: Pick<Office, 'words' | 'examples'>): Question {
  const options = (definition.options ?? []).map(({ value, label_id }) => ({
    value,
    label: label_id === null ? optionInWords(value, office) : forCitizens(label_id),
  }));
  const fields = (definition.fields ?? []).map((field) => ({
    id: field.id,
    label: forCitizens(field.label_id),
    kind: field.type,
    required: field.required,
    options: (field.options ?? []).map(({ value, label_id }) => ({
      value,
      label: label_id === null ? optionInWords(value, office) : forCitizens(label_id),
    })),
  }));
  const bare = {
    id: definition.id,
    label: forCitizens(definition.label_id),
    help: forCitizens(definition.help_id),
    // The office has not said what can be chosen: people write it.
    kind: definition.type === 'select' && options.length === 0 ? ('text' as const) : definition.type,
    options,
    ...(fields.length === 0 ? {} : { fields }),
  };
  return {
    ...bare,
    required: definition.required,
    when: null,
    example: definition.example ?? exampleFor(bare, office),
    profileField: null,
    notBefore: definition.not_before ?? null,
  };
}

/** What is wrong with the questions by themselves: options that are missing or twice, conditions that cannot be read, an order that cannot be. */
export function checkQuestions(definitions: readonly QuestionDefinition[], known: KnownQuestions, report: Report): void {
  for (const [question, definition] of definitions.entries()) {
    const say = (key: string, problem: Problem) => report(['form_fields', question, key], problem);
    checkOptions(definition, say);
    checkFields(definition, (path, problem) => report(['form_fields', question, 'fields', ...path], problem));
    if (definition.when !== undefined) for (const problem of conditionProblems(definition.when, known)) say('when', problem);
    if (definition.not_before !== undefined) checkEarlier(definition, definitions, say);
  }
}

/** What is wrong with an expression, each with the name that was probably meant. */
export function conditionProblems(source: string, known: KnownQuestions | null): Problem[] {
  const parsed = parseCondition(source, known);
  if (parsed.ok) return [];
  return parsed.faults.map((fault) => ({ kind: 'condition', source, fault, meant: meant(fault) }));
}

/** The condition of a question whose expression has been checked. */
export const conditionOf = (source: string | undefined, known: KnownQuestions) => {
  if (source === undefined) return null;
  const parsed = parseCondition(source, known);
  return parsed.ok ? parsed.condition : ALWAYS;
};

/** The questions of "Data Anda", which every application begins with; their answers come from the account and go back to it. */
export function applicantQuestions(examples: { byQuestion: ReadonlyMap<string, string> }): Question[] {
  const words = form.applicant;
  const one = (id: string, kind: Question['kind'], profileField: ProfileField): Question => ({
    id,
    kind,
    profileField,
    ...words[profileField],
    required: true,
    options: [],
    when: null,
    example: examples.byQuestion.get(id) ?? form.example(words[profileField].label),
    notBefore: null,
  });
  return [
    one('pemohon_nama', 'text', 'name'),
    one('pemohon_nik', 'nik', 'nik'),
    one('pemohon_tempat_lahir', 'text', 'birthPlace'),
    one('pemohon_tanggal_lahir', 'date', 'birthDate'),
    one('pemohon_alamat', 'textarea', 'address'),
    one('pemohon_kelurahan', 'kelurahan', 'kelurahan'),
  ];
}

function checkOptions({ type, options, example }: QuestionDefinition, say: (key: string, problem: Problem) => void): void {
  const none = options === undefined || options.length === 0;
  if (type === 'radio' && none) say('options', { kind: 'missing', expected: { what: 'options' } });
  if (none) return;
  if (type !== 'radio' && type !== 'select' && type !== 'checkbox')
    say('options', { kind: 'wrong', found: `"${type}"`, expected: { what: 'options-with-choice' } });
  const values = options.map(({ value }) => value);
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) say('options', { kind: 'twice', what: 'options', found: twice });
  const examples =
    type === 'checkbox' ? (example ?? '').split('\n').filter((one) => one !== '') : example === undefined ? [] : [example];
  for (const one of examples)
    if (!values.includes(one))
      say('example', { kind: 'unknown-value', found: one, known: values, meant: didYouMean(one, values) });
}

/** Columns are a repeat group's; a list to choose from needs its options. */
function checkFields(
  { type, fields = [] }: QuestionDefinition,
  say: (path: (string | number)[], problem: Problem) => void,
): void {
  if (fields.length > 0 && type !== 'repeat')
    say([], { kind: 'wrong', found: `"${type}"`, expected: { what: 'fields-with-repeat' } });
  const seen = new Set<string>();
  for (const [at, field] of fields.entries()) {
    if (seen.has(field.id)) say([at, 'id'], { kind: 'twice', what: 'fields', found: field.id });
    seen.add(field.id);
    if (field.type === 'select' && field.options === undefined)
      say([at, 'options'], { kind: 'missing', expected: { what: 'options' } });
    if (field.type !== 'select' && field.options !== undefined)
      say([at, 'options'], { kind: 'wrong', found: `"${field.type}"`, expected: { what: 'options-with-choice' } });
  }
}

function checkEarlier(
  { type, not_before: earlier }: QuestionDefinition,
  definitions: readonly QuestionDefinition[],
  say: (key: string, problem: Problem) => void,
): void {
  const sameKind = definitions.filter((other) => other.type === type).map(({ id }) => id);
  if (type !== 'date' && type !== 'datetime')
    say('not_before', { kind: 'wrong', found: `"${type}"`, expected: { what: 'order-with-date' } });
  else if (!sameKind.includes(earlier ?? ''))
    say('not_before', {
      kind: 'unknown-name',
      what: `${type} question`,
      found: earlier ?? '',
      meant: didYouMean(earlier ?? '', sameKind),
    });
}

function meant(fault: ConditionFault): string | null {
  return fault.reason === 'unknown-question' || fault.reason === 'unknown-answer' ? didYouMean(fault.found, fault.known) : null;
}
