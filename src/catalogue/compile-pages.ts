import type { PageDefinition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './fault.ts';
import { pageTitle } from './page-title.ts';
import type { FormPage, Question, QuestionKind } from './service.ts';
import { form } from '../web/texts/id/form.ts';

/** Kinds that need a page for themselves when nobody says otherwise. */
const ALONE: readonly QuestionKind[] = ['map', 'schedule', 'repeat', 'textarea'];
const MOST_QUESTIONS = 4;

/** The last parts of a form's addresses that are no pages of questions. */
const TAKEN = ['data-anda', 'dokumen', 'periksa'];

/**
 * Pages as the definition groups them, or in the order of the file: at most four questions, long ones alone, a question never on the page of the answers that its
 * condition asks for. Questions that labels ask, when no page names them, stand last.
 */
export function compilePages(
  questions: readonly Question[],
  asked: readonly Question[],
  pages: readonly PageDefinition[] | undefined,
  report: (path: readonly (string | number)[], problem: Problem) => void,
): FormPage[] {
  const made = pages === undefined ? byOrder(questions) : byHand([...questions, ...asked], pages, report);
  const placed = new Set(made.flatMap((page) => page.questions.map(({ id }) => id)));
  for (const [at, { id }] of questions.entries())
    if (!placed.has(id)) report(['form_fields', at], { kind: 'on-no-page', found: id });
  const rest = chunks(asked.filter(({ id }) => !placed.has(id)));
  const last = rest.map((group, at) => ({
    id: at === 0 ? 'keadaan' : `keadaan-${at + 1}`,
    title: form.circumstances(at + 1),
    questions: group,
  }));
  return withOwnIds([...made, ...last]);
}

function byOrder(questions: readonly Question[]): FormPage[] {
  const pages: Question[][] = [];
  let open: Question[] = [];
  for (const question of questions) {
    const alone = ALONE.includes(question.kind);
    const needs = question.when?.questions ?? [];
    const full =
      open.length === MOST_QUESTIONS || open.some(({ id, chosenAtStart }) => chosenAtStart !== true && needs.includes(id));
    if (alone || full) open = [];
    if (open.length === 0) pages.push(open);
    open.push(question);
    if (alone) open = [];
  }
  return pages.map((group) => ({
    id: idFrom(group[0]?.id ?? ''),
    title: pageTitle(group.map(({ label }) => label)),
    questions: group,
  }));
}

function byHand(
  questions: readonly Question[],
  pages: readonly PageDefinition[],
  report: (path: readonly (string | number)[], problem: Problem) => void,
): FormPage[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  const placed = new Set<string>();
  const titles = new Set<string>();
  return pages.map((page, at) => {
    const id = page.id ?? idFrom(page.title);
    if (titles.has(id) || TAKEN.includes(id)) report(['pages', at, 'id'], { kind: 'twice', what: 'pages', found: id });
    titles.add(id);
    const here = page.questions.flatMap((name, place) => {
      const question = known.get(name);
      const path = ['pages', at, 'questions', place];
      if (question === undefined)
        report(path, { kind: 'unknown-name', what: 'question', found: name, meant: didYouMean(name, [...known.keys()]) });
      else if (placed.has(name)) report(path, { kind: 'twice', what: 'places on pages', found: name });
      placed.add(name);
      return question === undefined ? [] : [question];
    });
    return { id, title: page.title, questions: here };
  });
}

/** A condition may only ask what was answered on an earlier page. */
export function checkOrder(pages: readonly FormPage[], report: (question: Question, problem: Problem) => void): void {
  // What is chosen at the start is known before the first page.
  const chosen = pages.flatMap(({ questions }) => questions).filter(({ chosenAtStart }) => chosenAtStart === true);
  const answered = new Set<string>(chosen.map(({ id }) => id));
  for (const page of pages) {
    for (const question of page.questions)
      for (const needed of question.when?.questions ?? [])
        if (!answered.has(needed)) report(question, { kind: 'looks-ahead', source: question.when?.source ?? '', found: needed });
    for (const { id } of page.questions) answered.add(id);
  }
}

const chunks = (questions: readonly Question[]): Question[][] =>
  Array.from({ length: Math.ceil(questions.length / MOST_QUESTIONS) }, (_, at) =>
    questions.slice(at * MOST_QUESTIONS, (at + 1) * MOST_QUESTIONS),
  );

/** Pages stand in addresses: no two of one name, and none that is taken. */
function withOwnIds(pages: readonly FormPage[]): FormPage[] {
  const seen = new Set(TAKEN);
  return pages.map((page) => {
    let id = page.id === '' ? 'isian' : page.id;
    for (let number = 2; seen.has(id); number++) id = `${page.id}-${number}`;
    seen.add(id);
    return { ...page, id };
  });
}

const idFrom = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
