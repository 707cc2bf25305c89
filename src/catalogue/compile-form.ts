import { answerableOf } from './answerable.ts';
import { compileEligibility } from './compile-before-start.ts';
import { compileCourse, withInitials } from './compile-course.ts';
import { compilePages, checkOrder } from './compile-pages.ts';
import { applicantQuestions, checkQuestions, compileQuestion, conditionOf, conditionProblems } from './compile-questions.ts';
import type { Report } from './compile-questions.ts';
import { compileTransactions, conditionOfKinds, transactionQuestionFor } from './compile-transactions.ts';
import { ALWAYS, both } from './conditions.ts';
import type { Condition, KnownQuestions } from './conditions.ts';
import type { Definition } from './definition.ts';
import { firstOffice, isFree } from './describe.ts';
import { didYouMean } from './did-you-mean.ts';
import { form } from '../web/texts/id/form.ts';
import { followUpPages } from './follow-ups.ts';
import { meaningOf } from './labels.ts';
import type { AskedQuestion, Meaning } from './labels.ts';
import { forCitizens, isUnsure } from './marks.ts';
import type { Office } from './office.ts';
import type { ConditionalFee, DeskStage, Eligibility, FormPage, Question, Service } from './service.ts';
import { optionInWords } from './slug-words.ts';

/** Everything of a definition that hangs on answers, with its conditions read. */
export type CompiledForm = {
  pages: FormPage[];
  meanings: ReadonlyMap<string, Meaning>;
  /** Conditions of documents besides their labels, by the place in the list; null = none. */
  conditions: readonly (Condition | null)[];
  transactions: Service['transactions'];
  eligibility: Eligibility[];
  fees: ConditionalFee[];
  course: DeskStage[];
};

/** Reads what of a definition hangs on answers and reports every fault of it. */
export function compileForm(good: Partial<Definition>, office: Office, report: Report): CompiledForm {
  const definitions = good.form_fields ?? [];
  const applicant = applicantQuestions(office.examples);
  const own = definitions.map((definition) => compileQuestion(definition, office));
  const { meanings, asked, all } = knownOf(good, office, [...applicant, ...own], report);
  checkAll(good, applicant, all, report);
  const onPages = pageConditions(good, all, report);
  const questions = own.map((question, at) => ({
    ...question,
    when: both(conditionOf(definitions[at]?.when, all), onPages.get(question.id) ?? null),
  }));
  const askedQuestions = asked.map((one) => ({ ...askedQuestion(one, office), when: onPages.get(one.id) ?? null }));
  const everyTime = [...questions, ...askedQuestions].filter(({ when }) => when === null);
  const transactions = compileTransactions(good, everyTime, report);
  const forKinds = (of: 'form_fields' | 'requirements', at: number): Condition | null =>
    conditionOfKinds(good[of]?.[at]?.for, transactions, all, (kind, known) =>
      report([of, at, 'for'], { kind: 'unknown-value', found: kind, known, meant: null }),
    );
  const marked = (question: Question): Question =>
    question.id === transactions?.question ? { ...question, chosenAtStart: true } : question;
  const whole = questions.map((question, at) => marked({ ...question, when: both(question.when, forKinds('form_fields', at)) }));
  const pages = [
    { id: 'data-anda', title: form.applicant.title, questions: applicant },
    ...compilePages(whole, askedQuestions.map(marked), good.pages, report),
    ...followUpPages(meanings, office, new Set(all.keys())),
  ];
  checkOrder(pages, ({ id }, problem) => report(placeOf(id, good), problem));
  return {
    pages,
    meanings,
    conditions: (good.requirements ?? []).map(({ when }, at) => both(conditionOf(when, all), forKinds('requirements', at))),
    transactions,
    eligibility: compileEligibility(good, transactions, report),
    fees: compileFees(good, all, report),
    course: withInitials(compileCourse(good, firstOffice(good.technical_team ?? ''), all, report), office.initials.required),
  };
}

function knownOf(good: Partial<Definition>, office: Office, questions: readonly Question[], report: Report) {
  const generated = transactionQuestionFor(good);
  const known: KnownQuestions = new Map([
    ...questions.map((question) => [question.id, answerableOf(question, office)] as const),
    ...generated.map(({ id, options }) => [id, options] as const),
  ]);
  const labels = readLabels(good, office, known, report);
  const asked = [...generated, ...labels.asked];
  const all: KnownQuestions = new Map([...known, ...asked.map(({ id, options }) => [id, options] as const)]);
  return { meanings: labels.meanings, asked, all };
}

function checkAll(good: Partial<Definition>, applicant: readonly Question[], all: KnownQuestions, report: Report): void {
  const definitions = good.form_fields ?? [];
  checkNames(
    'questions',
    'form_fields',
    applicant.map(({ id }) => id),
    definitions,
    report,
  );
  checkNames('requirements', 'requirements', [], good.requirements ?? [], report);
  checkQuestions(definitions, all, report);
  checkOwnConditions(good, all, report);
  checkValidUntil(good, report);
  for (const [at, { when }] of (good.requirements ?? []).entries())
    if (when !== undefined) for (const problem of conditionProblems(when, all)) report(['requirements', at, 'when'], problem);
}

/** What a page asks for holds for each of its questions. */
function pageConditions({ pages = [] }: Partial<Definition>, known: KnownQuestions, report: Report): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const [at, { when, questions }] of pages.entries()) {
    if (when === undefined) continue;
    for (const problem of conditionProblems(when, known)) report(['pages', at, 'when'], problem);
    const condition = conditionOf(when, known);
    if (condition !== null) for (const id of questions) conditions.set(id, condition);
  }
  return conditions;
}

/** Where the condition of a question stands: at the question itself, else at its page. */
function placeOf(id: string, { form_fields: fields = [], pages = [] }: Partial<Definition>): (string | number)[] {
  const at = fields.findIndex((one) => one.id === id);
  if (at !== -1 && fields[at]?.when !== undefined) return ['form_fields', at, 'when'];
  const page = pages.findIndex(({ questions }) => questions.includes(id));
  return page === -1 ? ['form_fields', at, 'for'] : ['pages', page, 'when'];
}

function compileFees(good: Partial<Definition>, known: KnownQuestions, report: Report): ConditionalFee[] {
  const { fees = [] } = good;
  checkAmount(good.fee ?? '', good.fee_amount, ['fee_amount'], report);
  return fees.map(({ fee, amount, when, words }, at) => {
    for (const problem of conditionProblems(when, known)) report(['fees', at, 'when'], problem);
    checkAmount(fee, amount, ['fees', at, 'amount'], report);
    return {
      free: isFree(fee),
      unsure: isUnsure(fee),
      text: forCitizens(fee),
      amountRupiah: amount ?? null,
      when: conditionOf(when, known) ?? ALWAYS,
      whenInWords: forCitizens(words),
    };
  });
}

/** An amount beside "Gratis" would be asked for and denied at once. */
function checkAmount(fee: string, amount: number | undefined, place: (string | number)[], report: Report): void {
  if (amount !== undefined && isFree(fee))
    report(place, { kind: 'wrong', found: String(amount), expected: { what: 'no-amount-when-free' } });
}

function readLabels(
  good: Partial<Definition>,
  office: Office,
  known: KnownQuestions,
  report: Report,
): { meanings: Map<string, Meaning>; asked: AskedQuestion[] } {
  const meanings = new Map<string, Meaning>();
  const asked: AskedQuestion[] = [];
  for (const [at, { applies_when: label }] of (good.requirements ?? []).entries()) {
    if (!label || meanings.has(label)) continue;
    const withAsked = new Map([...known, ...asked.map(({ id, options }) => [id, options] as const)]);
    const resolved = meaningOf(label, good.conditions, office, withAsked);
    if (!resolved.ok) {
      const problem = {
        kind: 'unknown-value',
        found: label,
        known: [...office.conditions.keys()],
        meant: resolved.meant,
      } as const;
      report(['requirements', at, 'applies_when'], problem);
      continue;
    }
    meanings.set(label, resolved.meaning);
    if (resolved.meaning.asks !== null) asked.push(resolved.meaning.asks);
  }
  return { meanings, asked };
}

function checkOwnConditions(good: Partial<Definition>, known: KnownQuestions, report: Report): void {
  const used = (good.requirements ?? []).map(({ applies_when: label }) => label ?? '').filter((label) => label !== '');
  for (const [label, { when }] of Object.entries(good.conditions ?? {})) {
    if (!used.includes(label))
      report(['conditions', label], { kind: 'unknown-name', what: 'applies_when', found: label, meant: didYouMean(label, used) });
    for (const problem of conditionProblems(when, known)) report(['conditions', label, 'when'], problem);
  }
}

/** Names stand for one thing each. */
function checkNames(what: string, key: string, taken: readonly string[], list: readonly { id: string }[], report: Report): void {
  const seen = new Set(taken);
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id)) report([key, at, 'id'], { kind: 'twice', what, found: id });
    seen.add(id);
  }
}

function checkValidUntil({ valid_until: until, form_fields: fields = [] }: Partial<Definition>, report: Report): void {
  const dates = fields.filter(({ type }) => type === 'date' || type === 'datetime').map(({ id }) => id);
  if (until !== undefined && !dates.includes(until))
    report(['valid_until'], { kind: 'unknown-name', what: 'date question', found: until, meant: didYouMean(until, dates) });
}

const askedQuestion = ({ id, label, help, options }: AskedQuestion, office: Office): Question =>
  compileQuestion(
    {
      id,
      label_id: label,
      type: 'radio',
      required: true,
      help_id: help,
      options: options.map((value) => ({ value, label_id: optionInWords(value, office) })),
    },
    office,
  );
