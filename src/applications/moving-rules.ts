import { changedQuestion } from '../catalogue/changed-question.ts';
import { evaluateForm, walkedPages } from '../catalogue/form.ts';
import type { Office } from '../catalogue/office.ts';
import { fieldNames } from '../catalogue/parse-answer.ts';
import { parsePage } from '../catalogue/parse-page.ts';
import type { Answers, FormPage, Question, Requirement, Service } from '../catalogue/service.ts';
import { missingDocuments, wasAnswered } from './form-rules.ts';
import { storedFields } from './shown-page.ts';
import type { TypedPage } from './typed-rules.ts';

/** What becomes of a draft under another definition of its service. */
export type Moving = {
  /** What is stored then: everything but answers that the new form could not take. Answers to questions that are gone stay, and are not sent. */
  answers: Answers;
  /** What was typed and not handed in, on the pages where it is asked now. */
  typed: readonly TypedPage[];
  /** What is open because of the change; `was`: the old answer, `''` = there was none. What was open before is not among it. */
  todo: { questions: readonly { question: Question; was: string; asWas: Question }[]; documents: readonly Requirement[] };
  /** What was answered, typed or uploaded and is not asked any more. */
  gone: { questions: readonly { question: Question; answer: string }[]; documents: readonly Requirement[] };
};

type Draft = {
  answers: Answers;
  documents: readonly { requirement: string }[];
  typed: readonly TypedPage[];
};

/** Works out what a draft keeps, lacks and loses. @param given `today`: the local day. */
export function moveDraft(
  before: Pick<Service, 'pages' | 'requirements'>,
  after: Pick<Service, 'pages' | 'requirements'>,
  draft: Draft,
  given: { today: string; office: Pick<Office, 'kelurahan'> },
): Moving {
  const answers = keptAnswers(before, after, draft.answers, given);
  const [was, is] = [evaluateForm(before, draft.answers), evaluateForm(after, answers)];
  const old = new Map(questionsOf(was.pages).map((question) => [question.id, question]));
  const asked = questionsOf(walkedPages(is)).filter((question) => !isAnswered(question, answers));
  const lackingBefore = missingDocuments(was, draft.documents).map(({ id }) => id);
  const askedNow = new Set(questionsOf(is.pages).map(({ id }) => id));
  return {
    answers,
    typed: movedTyped(after.pages, draft.typed),
    todo: {
      questions: asked.flatMap((question) => {
        const before = old.get(question.id);
        if (before !== undefined && !isAnswered(before, draft.answers)) return [];
        return [{ question, was: draft.answers[question.id] ?? '', asWas: before ?? question }];
      }),
      documents: missingDocuments(is, draft.documents).filter(({ id }) => !lackingBefore.includes(id)),
    },
    gone: {
      questions: questionsOf(was.pages).flatMap((question) => {
        if (askedNow.has(question.id)) return [];
        const answer = draft.answers[question.id] ?? '';
        return answer === '' && !wasTyped(question, draft.typed) ? [] : [{ question, answer }];
      }),
      documents: was.documents.filter(
        ({ id }) =>
          draft.documents.some(({ requirement }) => requirement === id) && !is.documents.some((document) => document.id === id),
      ),
    },
  };
}

/** Answers of questions that ask the same as before are not judged again; the others must be such as the question takes now. */
function keptAnswers(
  before: Pick<Service, 'pages'>,
  after: Pick<Service, 'pages'>,
  answers: Answers,
  given: { today: string; office: Pick<Office, 'kelurahan'> },
): Answers {
  const old = new Map(questionsOf(before.pages).map((question) => [question.id, question]));
  const kept: Record<string, string> = { ...answers };
  for (const page of after.pages) {
    const judged = page.questions.filter((question) => {
      const was = old.get(question.id);
      return answers[question.id] !== undefined && (was === undefined || changedQuestion(was, question).again);
    });
    if (judged.length === 0) continue;
    const readable = page.questions.filter(({ id, kind }) => sameKind(old.get(id)?.kind, kind) && (answers[id] ?? '') !== '');
    const read = parsePage({ questions: readable }, storedFields({ questions: readable }, answers), given).answers;
    for (const question of judged) {
      const { id } = question;
      if (answers[id] === '' && !question.required) continue;
      const value = read[id];
      if (value === undefined || !isOffered(question, answers[id] ?? '')) delete kept[id];
      else kept[id] = value;
    }
  }
  return kept;
}

/** Kinds of which an answer of the one is an answer of the other. */
const ALIKE: readonly (readonly Question['kind'][])[] = [
  ['text', 'textarea'],
  ['radio', 'select'],
  ['integer', 'decimal'],
];

const sameKind = (was: Question['kind'] | undefined, is: Question['kind']): boolean =>
  was === is || (was !== undefined && ALIKE.some((kinds) => kinds.includes(was) && kinds.includes(is)));

/** Of several answers none is dropped without a word: one that is not offered any more, and the question is asked again. */
const isOffered = ({ kind, options }: Question, answer: string): boolean =>
  options.length === 0 ||
  (kind === 'checkbox' ? answer.split('\n') : [answer]).every((one) => options.some(({ value }) => value === one));

const questionsOf = (pages: readonly FormPage[]): Question[] => pages.flatMap(({ questions }) => questions);

const isAnswered = (question: Question, answers: Answers): boolean => wasAnswered({ questions: [question] }, answers);

const wasTyped = (question: Question, typed: readonly TypedPage[]): boolean =>
  typed.some(({ values }) => fieldNames(question).some((name) => (values[name] ?? '') !== ''));

/** What was typed goes with its question to the page where that stands now. */
function movedTyped(pages: readonly FormPage[], typed: readonly TypedPage[]): TypedPage[] {
  return pages.flatMap(({ id, questions }) => {
    const names = new Set(questions.flatMap(fieldNames));
    const from = typed.filter(({ values }) => Object.keys(values).some((name) => names.has(name)));
    const first = from.find(({ page }) => page === id) ?? from[0];
    if (first === undefined) return [];
    const values = from.flatMap((each) => Object.entries(each.values).filter(([name]) => names.has(name)));
    return [{ ...first, page: id, values: Object.fromEntries(values) }];
  });
}
