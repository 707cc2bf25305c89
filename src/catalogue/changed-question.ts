import type { Question } from './service.ts';

/** One respect in which something is another one now, in the words of the definition; `''` = there was, or is, nothing. */
export type Detail<Aspect extends string> = { aspect: Aspect; before: string; after: string };

/** In which respect a question is another one. */
export type QuestionAspect =
  | 'wording'
  | 'help'
  | 'kind'
  | 'options-added'
  | 'options-removed'
  | 'options-reworded'
  | 'columns'
  | 'required'
  | 'optional'
  | 'condition'
  | 'order';

type Compared = Omit<Question, 'example' | 'profileField' | 'chosenAtStart'>;

/** Aspects after which an answer that was good may not be, or one may be needed that was not. New words and more to choose from leave answers as they are. */
const AGAIN: readonly QuestionAspect[] = ['kind', 'options-removed', 'columns', 'required', 'condition', 'order'];

/** What is other about a question; `again`: who has answered it may have to look at it again. */
export function changedQuestion(was: Compared, is: Compared): { details: Detail<QuestionAspect>[]; again: boolean } {
  const details: Detail<QuestionAspect>[] = [];
  const compare = (aspect: QuestionAspect, before: string, after: string) =>
    before === after ? undefined : details.push({ aspect, before, after });
  compare('wording', was.label, is.label);
  compare('help', was.help, is.help);
  if (was.kind !== is.kind) details.push({ aspect: 'kind', before: '', after: '' });
  details.push(...changedOptions(was, is));
  if (columnsOf(was) !== columnsOf(is)) details.push({ aspect: 'columns', before: namesOf(was), after: namesOf(is) });
  if (was.required !== is.required) details.push({ aspect: is.required ? 'required' : 'optional', before: '', after: '' });
  if ((was.when?.source ?? '') !== (is.when?.source ?? '')) details.push({ aspect: 'condition', before: '', after: '' });
  if (was.notBefore !== is.notBefore) details.push({ aspect: 'order', before: '', after: '' });
  return { details, again: details.some(({ aspect }) => AGAIN.includes(aspect)) };
}

function changedOptions({ options: were }: Compared, { options: are }: Compared): Detail<QuestionAspect>[] {
  const details: Detail<QuestionAspect>[] = [];
  const labels = (list: Compared['options']) => list.map(({ label }) => label).join(', ');
  const added = are.filter(({ value }) => !were.some((each) => each.value === value));
  const removed = were.filter(({ value }) => !are.some((each) => each.value === value));
  if (added.length > 0) details.push({ aspect: 'options-added', before: '', after: labels(added) });
  if (removed.length > 0) details.push({ aspect: 'options-removed', before: labels(removed), after: '' });
  const reworded = are.flatMap(({ value, label }) => {
    const before = were.find((each) => each.value === value);
    return before === undefined || before.label === label ? [] : [{ before, after: { value, label } }];
  });
  if (reworded.length > 0)
    details.push({
      aspect: 'options-reworded',
      before: labels(reworded.map(({ before }) => before)),
      after: labels(reworded.map(({ after }) => after)),
    });
  return details;
}

const columnsOf = ({ fields = [] }: Compared): string =>
  JSON.stringify(fields.map(({ id, kind, required, options }) => [id, kind, required, options.map(({ value }) => value)]));

const namesOf = ({ fields = [] }: Compared): string => fields.map(({ label }) => label).join(', ');
