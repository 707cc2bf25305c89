import { changedFacts } from './changed-facts.ts';
import type { FactChange } from './changed-facts.ts';
import { changedQuestion } from './changed-question.ts';
import type { Detail, QuestionAspect } from './changed-question.ts';
import type { FormPage, Question, Requirement, Service } from './service.ts';

/**
 * What a change means for whoever has begun: something is to be answered, or uploaded, anew; something of theirs is not asked any more; or it is only good
 * to know.
 */
type Concern = 'answer' | 'upload' | 'gone' | 'know';

export type DocumentAspect = 'wording' | 'help' | 'required' | 'optional' | 'condition' | 'where-to-get';

/** One difference between two definitions of a service. `name`: as it is called now; of what is gone, as it was called. */
export type Change =
  | { subject: 'question'; how: 'added' | 'removed'; id: string; name: string; concern: Concern }
  | {
      subject: 'question';
      how: 'changed';
      id: string;
      name: string;
      concern: Concern;
      details: readonly Detail<QuestionAspect>[];
    }
  | { subject: 'document'; how: 'added' | 'removed'; id: string; name: string; concern: Concern }
  | {
      subject: 'document';
      how: 'changed';
      id: string;
      name: string;
      concern: Concern;
      details: readonly Detail<DocumentAspect>[];
    }
  | FactChange;

/**
 * Every difference that applicants could notice, in the order of the form: questions, documents, then facts. What only officers see, and where questions
 * stand together, is none. Both services must be in the same language.
 */
export function changesBetween(before: Service, after: Service): readonly Change[] {
  return [
    ...changedQuestions(before.pages, after.pages),
    ...changedDocuments(before.requirements, after.requirements),
    ...changedFacts(before, after),
  ];
}

/** Whether a change asks something of whoever has begun, or takes something of theirs; otherwise it only informs. */
export const concernsApplicant = ({ concern }: Change): boolean => concern !== 'know';

function changedQuestions(before: readonly FormPage[], after: readonly FormPage[]): Change[] {
  const [were, are] = [questionsOf(before), questionsOf(after)];
  const now = are.flatMap((question): Change[] => {
    const { id, label: name } = question;
    const was = were.find((each) => each.id === id);
    if (was === undefined) return [{ subject: 'question', how: 'added', id, name, concern: 'answer' }];
    const { details, again } = changedQuestion(was, question);
    return details.length === 0
      ? []
      : [{ subject: 'question', how: 'changed', id, name, concern: again ? 'answer' : 'know', details }];
  });
  const gone = were.filter(({ id }) => !are.some((each) => each.id === id));
  return [
    ...now,
    ...gone.map(({ id, label }): Change => ({ subject: 'question', how: 'removed', id, name: label, concern: 'gone' })),
  ];
}

function changedDocuments(before: readonly Requirement[], after: readonly Requirement[]): Change[] {
  const now = after.flatMap((document): Change[] => {
    const { id, name } = document;
    const was = before.find((each) => each.id === id);
    if (was === undefined)
      return [{ subject: 'document', how: 'added', id, name, concern: document.mandatory ? 'upload' : 'know' }];
    const details = documentDetails(was, document);
    const again = details.some(({ aspect }) => aspect === 'required' || aspect === 'condition');
    return details.length === 0
      ? []
      : [{ subject: 'document', how: 'changed', id, name, concern: again && document.mandatory ? 'upload' : 'know', details }];
  });
  const gone = before.filter(({ id }) => !after.some((each) => each.id === id));
  return [...now, ...gone.map(({ id, name }): Change => ({ subject: 'document', how: 'removed', id, name, concern: 'gone' }))];
}

function documentDetails(was: Requirement, is: Requirement): Detail<DocumentAspect>[] {
  const details: Detail<DocumentAspect>[] = [];
  const compare = (aspect: DocumentAspect, before: string, after: string) =>
    before === after ? undefined : details.push({ aspect, before, after });
  compare('wording', was.name, is.name);
  compare('help', was.help, is.help);
  if (was.mandatory !== is.mandatory) details.push({ aspect: is.mandatory ? 'required' : 'optional', before: '', after: '' });
  if ((was.when?.source ?? '') !== (is.when?.source ?? '') || was.whenInWords !== is.whenInWords)
    details.push({ aspect: 'condition', before: was.whenInWords ?? '', after: is.whenInWords ?? '' });
  compare('where-to-get', was.whereToGet ?? '', is.whereToGet ?? '');
  return details;
}

const questionsOf = (pages: readonly FormPage[]): Question[] => pages.flatMap(({ questions }) => questions);
