import type { FieldFault, FieldWarning } from '../../catalogue/field-fault.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { isOfficerScreen } from '../../counter/officer-screen.ts';
import { listenToQuestion } from '../../tutorials/listen/listen-on-page.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { Answers } from '../../web/components/answers.tsx';
import { Button } from '../../web/components/button.tsx';
import { EnterSaves } from '../../web/components/entry-buttons.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { ListenLine } from '../../web/components/listen-line.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page as respond } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { hasEntries } from '../form-entries.ts';
import { pageBefore, partsOf, wasAnswered } from '../form-rules.ts';
import { fieldsInWords } from '../fields-in-words.ts';
import { shownFields } from '../shown-page.ts';
import { stuckAt, TRIES_FIELD, writeTries } from '../stuck-rules.ts';
import type { Tries } from '../stuck-rules.ts';
import { AskUs } from './ask-us.tsx';
import { AutosaveLine } from './autosave-line.tsx';
import { DraftChanged } from './draft-changed.tsx';
import { PageTop } from './page-top.tsx';
import { QuestionField } from './question-field.tsx';
import { sentencesAt, summaryOf } from './question-faults.ts';
import { ToldFacts } from './told-facts.tsx';

export type QuestionPageGiven = {
  dossier: Dossier;
  /** With only the questions that may be changed now. */
  page: FormPage;
  /** What stands in the fields, by field name. */
  values: Readonly<Record<string, string>>;
  /** Goes back with the form; see `pageMark`. */
  mark: string;
  fromReview: boolean;
  faults?: readonly FieldFault[];
  /** What may be a slip on this page or the one before; never blocks. */
  warnings: readonly { warning: FieldWarning; page: FormPage }[];
  /** It was saved elsewhere since: what was typed here is not stored. */
  stale?: boolean;
  /** How often each question was refused in a row. */
  tries?: Tries | undefined;
  help: Help | null;
  /** The question to which one more entry was added: the entry gets the focus. */
  added?: string;
};

/** One page of a form: one subject, at most a few questions. */
export function questionPage(c: PortalContext, given: QuestionPageGiven) {
  const { dossier, page, values, faults = [], stale = false, tries = {}, help } = given;
  const t = c.get('t');
  const words = t.applications.form;
  const reference = referenceOf(dossier.application);
  const inCorrection = dossier.application.state === 'correction';
  const sentences = sentencesAt(t, page, faults);
  const stuck = stuckAt(
    tries,
    page.questions.map(({ id }) => id),
  );
  const of = { listening: c.get('portal').listening, t, service: dossier.service };
  return respond(
    c,
    {
      title: page.title,
      area: 'public',
      form: 'isian',
      error: faults.length > 0 || stale,
      status: stale ? 409 : faults.length > 0 ? 422 : 200,
    },
    <>
      <PageTop c={c} application={dossier.application} back={backFrom(t, given)} />
      {inCorrection ? null : <FormProgress c={c} given={given} />}
      <h1>{page.title}</h1>
      {page.questions.length > 1 && sentences.size === 0 ? <p class="hint">{words.questions(page.questions.length)}</p> : null}
      {sentences.size > 0 ? <ErrorSummary t={t} kept faults={summaryOf(t, page, sentences)} /> : null}
      {stale ? <Stale c={c} given={given} /> : null}
      <DraftChanged c={c} dossier={dossier} />
      <Warnings t={t} given={given} />
      <ToldFacts c={c} dossier={dossier} page={page} />
      {stuck === null ? <StepHelp t={t} help={help} /> : null}
      <Form c={c} id="isian" action={paths.formPage(reference, page.id)}>
        {page.questions.some(hasEntries) ? <EnterSaves /> : null}
        <input type="hidden" name="_versi" value={given.mark} />
        {Object.keys(tries).length === 0 ? null : <input type="hidden" name={TRIES_FIELD} value={writeTries(tries)} />}
        {given.fromReview ? <input type="hidden" name="_dari" value="periksa" /> : null}
        {page.questions.map((question) => (
          <>
            {question.id === stuck ? <StepHelp t={t} help={help} about={question.label} /> : null}
            <QuestionField
              c={c}
              question={question}
              values={values}
              error={sentences.get(question.id)}
              added={question.id === given.added}
              help={<ListenLine t={t} listening={listenToQuestion(of, question)} />}
            />
          </>
        ))}
        <Button wide>{inCorrection ? words.saveCorrection : t.applications.save}</Button>
        <AutosaveLine c={c} dossier={dossier} page={page} />
      </Form>
      {isOfficerScreen(c) ? null : <Alone c={c} />}
    </>,
  );
}

/** For who fills in by themselves: who helps, and that they may stop. */
function Alone({ c }: { c: PortalContext }) {
  const t = c.get('t');
  return (
    <>
      <Panel>
        <h2>{t.applications.form.confused}</h2>
        <AskUs c={c} />
      </Panel>
      <p class="hint without-js">{t.applications.form.leave}</p>
      <p class="hint with-js">{t.autosave.leave}</p>
    </>
  );
}

function FormProgress({ c, given }: { c: PortalContext; given: QuestionPageGiven }) {
  const { outcome, application, service } = given.dossier;
  const parts = partsOf(outcome);
  const current = parts.findIndex((part) => part.kind === 'page' && part.page.id === given.page.id) + 1;
  const done = outcome.pages.filter((page) => wasAnswered(page, application.answers)).length;
  const label = c.get('t').applications.part(current, parts.length, service.shortName);
  return <Progress done={Math.max(done, current - 1)} current={current} total={parts.length} label={label} />;
}

function backFrom(t: Texts, { dossier, page, fromReview }: QuestionPageGiven) {
  const { application, outcome } = dossier;
  const reference = referenceOf(application);
  if (application.state === 'correction') return { href: paths.correction(reference), words: t.applications.backToCorrection };
  const before = pageBefore(outcome, page.id);
  const words = t.applications.back;
  if (fromReview) return { href: paths.review(reference), words };
  return { href: before === null ? paths.application(reference) : paths.formPage(reference, before.id), words };
}

/** What the other tab has stored, beside what was typed here. */
function Stale({ c, given }: { c: PortalContext; given: QuestionPageGiven }) {
  const words = c.get('t').applications.form.stale;
  const { office } = c.get('portal');
  const fields = shownFields(given.dossier, given.page);
  return (
    <Notice kind="danger" title={words.title}>
      <p>{words.text}</p>
      <p>
        <strong>{words.stored}</strong>
      </p>
      <Answers
        rows={given.page.questions.map((question) => ({
          question: question.label,
          answer: fieldsInWords(question, fields, office) || words.nothing,
        }))}
      />
    </Notice>
  );
}

function Warnings({ t, given }: { t: Texts; given: QuestionPageGiven }) {
  const words = t.applications.form;
  const reference = referenceOf(given.dossier.application);
  return (
    <>
      {given.warnings.map(({ warning, page }) => (
        <Notice kind="info" title={words.checkAgain}>
          <p>{t.faults.warning(warning)}</p>
          {page.id === given.page.id ? null : (
            <p>
              <a href={paths.formPage(reference, page.id)}>{words.checkPage(page.title)}</a>
            </p>
          )}
        </Notice>
      ))}
    </>
  );
}
