import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { answerInWords } from '../catalogue/answer-in-words.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { localDay } from '../catalogue/formats.ts';
import { parsePage } from '../catalogue/parse-page.ts';
import type { ParsedPage } from '../catalogue/parse-page.ts';
import type { Answers, FormPage } from '../catalogue/service.ts';
import { noteRefused } from '../insights/experiments/taking-part.ts';
import { listenToQuestion } from '../tutorials/listen/listen-on-page.ts';
import { formScenes } from '../tutorials/listen/step-rules.ts';
import { stepHelpAt } from '../tutorials/step-help.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { postedNames, readPosted } from '../web/posted.ts';
import { mayAct } from './actions.ts';
import { referenceOf } from './application.ts';
import { ADD_ENTRY, REMOVE_ENTRY } from '../web/components/entry-buttons.tsx';
import { whoAsks } from './who-asks.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { fieldsOf, pagesThatPost } from './other-pages.ts';
import { entriesChanged } from './entries-changed.ts';
import { pageBefore, partAfter, resumeAt } from './form-rules.ts';
import { pageMark } from './page-mark.ts';
import { partPath } from './pages/draft.tsx';
import { noticeStep, questionStep } from './notice-step.ts';
import { movedOnPage } from './pages/moved-on.tsx';
import { questionPage } from './pages/question-page.tsx';
import type { QuestionPageGiven } from './pages/question-page.tsx';
import { withoutTold } from './told-rules.ts';
import { markedQuestions, shownFields, shownPage, storedFields, storedWarnings } from './shown-page.ts';
import { saveAnswers } from './store-answers.ts';
import { readTyped, typedOn } from './typed-rules.ts';
import { countTries, readTries, stuckAt, TRIES_FIELD } from './stuck-rules.ts';

/** The questions of an application, a page at a time. */
export const formRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

/** What a page of the form posts besides its answers. */
const OWN_FIELDS = ['_versi', '_dari', '_tampilan', '_urutan', TRIES_FIELD, ADD_ENTRY, REMOVE_ENTRY];

/** The film's stage in which the form is filled. */
const STAGE = 6;

formRoutes.get('/permohonan/:ref/isian/:page', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const [defined] = await pagesOfAddress(c, dossier, []);
  if (defined === undefined) return c.notFound();
  if (!mayAct('save', 'applicant', dossier.application.state).ok) return movedOnPage(c, { dossier, tried: 'save' });
  const fromReview = c.req.query('dari') === 'periksa';
  const page = askedPage(c, dossier, defined.id, fromReview);
  if (page === null) return c.redirect(placeToGoOn(dossier), 303);
  return show(c, { dossier, page, fromReview });
});

formRoutes.post('/permohonan/:ref/isian/:page', applicant, async (c) => {
  const dossier = await openDossier(c);
  const person = c.get('person');
  if (dossier === null || person === null) return c.notFound();
  const pages = await pagesOfAddress(c, dossier, await postedNames(c));
  const [defined] = pages;
  if (defined === undefined) return c.notFound();
  const { values } = await readPosted(c, { fields: [...OWN_FIELDS, ...fieldsOf(pages)] });
  const fromReview = values['_dari'] === 'periksa';
  const choosesAgain = defined.questions.some(({ id, chosenAtStart }) => chosenAtStart === true && values[id] !== undefined);
  const page = askedPage(c, dossier, defined.id, fromReview || choosesAgain);
  if (!mayAct('save', 'applicant', dossier.application.state).ok || page === null)
    return tooLate(c, dossier, { ...defined, questions: page?.questions ?? defined.questions }, values);
  const changed = entriesChanged(page, values);
  if (changed !== null) return show(c, { dossier, page, fromReview, ...changed, mark: values['_versi'] ?? '' });

  const parsed = parseShown(c, dossier, page, values);
  const saved = await saveAnswers(c.get('portal'), {
    person,
    reference: referenceOf(dossier.application),
    page: markedQuestions(dossier, page),
    answers: parsed.answers,
    mark: values['_versi'] ?? '',
    typed: { ...readTyped(page, values), accepted: parsed.ok },
  });
  if (!saved.ok && saved.reason === 'not-found') return c.notFound();
  const now = await openDossier(c);
  if (now === null) return c.notFound();
  if (!saved.ok && saved.reason !== 'changed-meanwhile') return tooLate(c, now, page, values);
  const before = readTries(values[TRIES_FIELD], questionsOf(page));
  if (!saved.ok) return show(c, { dossier: now, page, fromReview, values, stale: true, tries: before });
  // The other language: what was typed stands in the fields, and what can be kept of it is kept.
  if (c.get('switching')) return show(c, { dossier: now, page, fromReview, values, tries: before });
  if (!parsed.ok) {
    await noteRefused(c);
    const tries = countTries(
      before,
      parsed.faults.map(({ question }) => question),
    );
    return show(c, { dossier: now, page, fromReview, values, faults: parsed.faults, tries });
  }
  const step = questionStep(page.id);
  noticeStep(c, dossier, { kind: 'answered', step }, ...changedByCorrection(dossier, page, saved.answers));
  return c.redirect(placeAfter(now, page.id, saved.answers, fromReview), 303);
});

/** Which answers are others since the office handed the application back. */
const changedByCorrection = ({ application }: Dossier, { id, questions }: FormPage, now: Answers) =>
  application.state === 'correction'
    ? questions
        .filter((question) => (now[question.id] ?? '') !== (application.answers[question.id] ?? ''))
        .map((question) => ({ kind: 'changed' as const, step: questionStep(id), item: question.id }))
    : [];

/** A page as it is asked of this person: what the national sign-in told of them is not asked again. */
function askedPage(c: PortalContext, dossier: Dossier, id: string, whole: boolean): FormPage | null {
  const page = shownPage(dossier, id, whole);
  return page === null
    ? null
    : withoutTold(page, dossier.application, { person: c.get('person'), office: c.get('portal').office });
}

/** The page of this address as it is defined now, then as other definitions had it: what a tab from before the draft was moved posts is no forgery. */
const pagesOfAddress = (c: PortalContext, dossier: Dossier, posted: readonly string[]): Promise<FormPage[]> =>
  pagesThatPost(c.get('portal'), dossier, { pageId: c.req.param('page') ?? '', posted, own: OWN_FIELDS });

/**
 * Reads what was posted for the questions that may be changed. The others of the page count with their stored answers, because an end must not come before a
 * beginning that is not asked again.
 */
function parseShown(c: PortalContext, dossier: Dossier, page: FormPage, posted: Record<string, string>): ParsedPage {
  const whole = dossier.outcome.pages.find(({ id }) => id === page.id) ?? page;
  const open = new Set(page.questions.map(({ id }) => id));
  const locked = whole.questions.filter(({ id }) => !open.has(id));
  const parsed = parsePage(whole, { ...posted, ...storedFields({ questions: locked }, dossier.application.answers) }, today(c));
  const answers = Object.fromEntries(Object.entries(parsed.answers).filter(([id]) => open.has(id)));
  if (parsed.ok) return { ...parsed, answers };
  const faults = parsed.faults.filter(({ question }) => open.has(question));
  return faults.length === 0 ? { ok: true, answers, warnings: parsed.warnings } : { ...parsed, answers, faults };
}

type Showing = Pick<QuestionPageGiven, 'dossier' | 'page' | 'fromReview' | 'faults' | 'stale' | 'tries' | 'added'> & {
  /** What was typed; without it what is stored is shown. */
  values?: Readonly<Record<string, string>>;
  /** The mark that the page had, where it comes again without having been stored. */
  mark?: string;
};

async function show(c: PortalContext, showing: Showing) {
  const { dossier, page, values } = showing;
  const { answers } = dossier.application;
  const step = questionStep(page.id);
  const refused = (showing.faults ?? []).map(({ question, reason }) => ({
    kind: 'refused' as const,
    step,
    item: question,
    reason,
  }));
  noticeStep(c, dossier, ...refused, { kind: 'shown', step });
  const before = dossier.application.state === 'draft' ? pageBefore(dossier.outcome, page.id) : null;
  return questionPage(c, {
    ...showing,
    values: values ?? shownFields(dossier, page),
    mark: showing.mark ?? markOf(c, dossier, page),
    warnings: storedWarnings(before === null ? [page] : [before, page], answers, today(c)),
    help: await stepHelpAt(c, dossier.service, { ...whoAsks(c, dossier, step), ...placeOf(showing) }, stuckOn(c, showing)),
  });
}

const markOf = (c: PortalContext, dossier: Dossier, page: FormPage): string =>
  pageMark({
    secret: c.get('portal').secret,
    questions: questionsOf(markedQuestions(dossier, page)),
    answers: dossier.application.answers,
    typed: typedOn(dossier.typed, page),
  });

/** Where of the film a page is told; of a question that somebody is stuck at only that. */
function placeOf({ dossier, page, tries = {} }: Showing) {
  const id = stuckAt(tries, questionsOf(page));
  const questions = id === null ? page.questions : page.questions.filter((each) => each.id === id);
  return { stage: STAGE, scenes: formScenes(dossier.service.pages, page.id), labels: questions.map(({ label }) => label) };
}

function stuckOn(c: PortalContext, { dossier, page, tries = {} }: Showing) {
  const id = stuckAt(tries, questionsOf(page));
  const question = page.questions.find((each) => each.id === id);
  if (question === undefined) return null;
  const of = { listening: c.get('portal').listening, t: c.get('t'), service: dossier.service };
  return { label: question.label, listening: listenToQuestion(of, question) };
}

const questionsOf = ({ questions }: FormPage): string[] => questions.map(({ id }) => id);

/** Sent, decided, or not asked any more since the page was shown: what was written is shown once more, because it is stored nowhere. */
function tooLate(c: PortalContext, dossier: Dossier, page: FormPage, values: Record<string, string>) {
  const { office } = c.get('portal');
  const { answers } = parsePage(page, values, today(c));
  const written = page.questions.flatMap((question) => {
    const answer = answerInWords(question, answers[question.id] ?? '', office);
    return answer === '' ? [] : [{ question: question.label, answer }];
  });
  const t = c.get('t').applications;
  const { state } = dossier.application;
  if (state === 'draft')
    return movedOnPage(c, {
      dossier,
      written,
      tried: { sentence: t.movedOn.pageGone, go: { href: placeToGoOn(dossier), words: t.movedOn.goOn } },
    });
  return movedOnPage(c, { dossier, written, tried: state === 'correction' ? { sentence: t.correction.lockedText } : 'save' });
}

function placeAfter(dossier: Dossier, pageId: string, answers: Answers, fromReview: boolean): string {
  const { application, service } = dossier;
  const reference = referenceOf(application);
  if (application.state === 'correction') return paths.correction(reference);
  const outcome = evaluateForm(service, answers);
  const next = partAfter(pageId, { service, outcome, answers, fromReview });
  return fromReview && next.kind === 'page' ? paths.formPageFromReview(reference, next.page.id) : partPath(reference, next);
}

function placeToGoOn({ application, outcome, documents }: Dossier): string {
  const reference = referenceOf(application);
  if (application.state === 'correction') return paths.correction(reference);
  return partPath(reference, resumeAt(outcome, application.answers, documents));
}

const today = (c: PortalContext) => {
  const { office, clock } = c.get('portal');
  return { today: localDay(clock.now(), office), office };
};
