import type { Office } from '../../catalogue/office.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { isRecord } from '../../catalogue/record.ts';
import { capitalised, optionInWords, slugInWords } from '../../catalogue/slug-words.ts';
import { asTyped, entriesOf, setPart } from './definition-text.ts';
import type { DefinitionText } from './definition-text.ts';

type Words = Pick<Office, 'words' | 'conditions'>;

/** One condition to choose, with what it says in words. `value`: `when:` and an expression, or `label:` and a label. */
type ConditionChoice = { value: string; label: string };

/** Choices under the question, or the subject, that they belong to; `null`: labels that the portal knows. */
export type ConditionGroup = { question: string | null; choices: ConditionChoice[] };

/** The choice that stands for an expression that somebody writes. */
export const OWN_CONDITION = 'lain';

/**
 * What something can depend on: every answer of every question that offers some, and, for documents, the labels of the office.
 * @param given.among ids of the questions that are answered by then; without it, all.
 */
export function conditionChoices(
  record: RawRecord,
  office: Words,
  given: { labels: boolean; among?: ReadonlySet<string> },
): ConditionGroup[] {
  const groups: ConditionGroup[] = entriesOf(record, 'form_fields').flatMap(({ entry }) => {
    const id = asTyped(entry['id']);
    if (id === '' || given.among?.has(id) === false) return [];
    const choices = answersOf(entry, office);
    return choices.length === 0 ? [] : [{ question: asTyped(entry['label_id']) || id, choices }];
  });
  if (!given.labels) return groups;
  const used = entriesOf(record, 'requirements').map(({ entry }) => asTyped(entry['applies_when']));
  const labels = [...new Set([...used.filter((label) => label !== ''), ...office.conditions.keys()])];
  const choices = labels.map((label) => ({
    value: `label:${label}`,
    label: office.conditions.get(label)?.words ?? capitalised(slugInWords(label, office)),
  }));
  return [...groups, { question: null, choices }];
}

/** Which choice a document or question has, and the expression where it is none of the choices. */
export function conditionIn(entry: RawRecord, groups: readonly ConditionGroup[]): { chosen: string; own: string } {
  const [label, when] = [asTyped(entry['applies_when']), asTyped(entry['when'])];
  if (label !== '' && when === '') return { chosen: `label:${label}`, own: '' };
  if (when === '') return { chosen: '', own: '' };
  const known = groups.some(({ choices }) => choices.some(({ value }) => value === `when:${when}`));
  return known ? { chosen: `when:${when}`, own: '' } : { chosen: OWN_CONDITION, own: when };
}

/**
 * Writes what was chosen. For a document its condition is also said in words, for the page of the service.
 * @param path the document or question.
 */
export function setCondition(
  document: DefinitionText,
  path: readonly (string | number)[],
  given: { chosen: string; own: string; groups: readonly ConditionGroup[]; inWords: boolean },
): void {
  const { chosen, own, groups, inWords } = given;
  const before = asTyped(document.getIn([...path, 'when']));
  const [kind = '', ...rest] = chosen.split(':');
  const chosenOne = rest.join(':');
  const label = kind === 'label' ? chosenOne : undefined;
  const when = chosen === OWN_CONDITION ? own.trim() : kind === 'when' ? chosenOne : '';
  // A label and an expression together: only somebody who writes YAML has both, and only the expression was shown.
  if (kind !== OWN_CONDITION) setPart(document, [...path, 'applies_when'], label);
  setPart(document, [...path, 'when'], when === '' ? undefined : when);
  if (inWords && when !== before) setPart(document, [...path, 'when_words'], wordsFor(chosen, groups));
}

/** A condition in words, for a list: what was chosen, several answers of one question, else the expression as it was written. */
export function conditionInWords({ chosen, own }: { chosen: string; own: string }, groups: readonly ConditionGroup[]): string {
  const all = groups.flatMap(({ question, choices }) => choices.map((choice) => ({ ...choice, question })));
  const one = all.find(({ value }) => value === chosen);
  if (one !== undefined) return one.question === null ? one.label : said(one.question, [one.label]);
  const [, id = '', answers = ''] = /^(\w+) in \[([^\]]*)\]$/.exec(own) ?? [];
  const among = answers.split(',').map((answer) => all.find(({ value }) => value === `when:${id} == ${answer.trim()}`));
  const [first] = among;
  if (first?.question == null || among.includes(undefined)) return own;
  return said(
    first.question,
    among.flatMap((choice) => choice?.label ?? []),
  );
}

const said = (question: string, answers: readonly string[]): string =>
  `${question.replace(/[?:.]+$/, '')}: ${answers.join(' / ')}`;

function wordsFor(chosen: string, groups: readonly ConditionGroup[]): string | undefined {
  const group = groups.find(({ choices }) => choices.some(({ value }) => value === chosen));
  const choice = group?.choices.find(({ value }) => value === chosen);
  if (group?.question == null || choice === undefined) return undefined;
  return said(group.question, [choice.label]);
}

function answersOf(entry: RawRecord, office: Words): ConditionChoice[] {
  const id = asTyped(entry['id']);
  const type = asTyped(entry['type']);
  if (type !== 'radio' && type !== 'select' && type !== 'checkbox') return [];
  const sign = type === 'checkbox' ? 'has' : '==';
  return optionsIn(entry, office).map(({ value, label }) => ({ value: `when:${id} ${sign} ${quoted(value)}`, label }));
}

/** The options of a question, each with the words that people see. */
export function optionsIn(entry: RawRecord, office: Pick<Office, 'words'>): { value: string; label: string }[] {
  const options: unknown = entry['options'];
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) => {
    if (isRecord(option)) return [{ value: asTyped(option['value']), label: asTyped(option['label_id']) }];
    const value = asTyped(option);
    return value === '' ? [] : [{ value, label: optionInWords(value, office) }];
  });
}

const quoted = (value: string): string => (/^[\w.-]+$/.test(value) ? value : JSON.stringify(value));
