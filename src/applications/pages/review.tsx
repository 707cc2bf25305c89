import { feeWith } from '../../catalogue/course.ts';
import type { FieldWarning } from '../../catalogue/field-fault.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { isOfficerScreen } from '../../counter/officer-screen.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { SendAtCounter } from '../../counter/pages/send-at-counter.tsx';
import { SendWithOwner } from '../../helping/pages/approval.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StatusLine } from '../../web/components/status-line.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { mayDecide } from '../../firms/rules.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { missingDocuments, partsOf } from '../form-rules.ts';
import { AnswerPanels } from './answer-panels.tsx';
import { AskUs } from './ask-us.tsx';
import { Missing } from './missing.tsx';
import type { MissingItem } from './missing.tsx';
import { PageTop } from './page-top.tsx';
import { PaperFindings } from './paper-finding.tsx';
import { Unpressed } from './unpressed.tsx';
import { OpenFiles } from './upload-line.tsx';

export type ReviewGiven = {
  dossier: Dossier;
  warnings: readonly { warning: FieldWarning; page: FormPage }[];
  /** Why it was not sent, when sending was tried. */
  refused?: 'incomplete' | 'not-declared' | 'changed-meanwhile' | 'uploads-open';
  /** Files that are on their way to the portal. */
  openFiles: number;
  declared?: boolean;
  help: Help | null;
};

/** Everything on one page, what is missing named, and the button that sends. */
export function reviewPage(c: PortalContext, given: ReviewGiven) {
  const { dossier, refused } = given;
  const { application, service, outcome } = dossier;
  const t = c.get('t').applications;
  const words = t.review;
  const reference = referenceOf(application);
  const total = partsOf(outcome).length;
  const missing = missingOf(c, dossier);
  return page(
    c,
    {
      title: words.title,
      area: 'public',
      error: refused !== undefined,
      status: refused === undefined ? 200 : refused === 'changed-meanwhile' ? 409 : 422,
    },
    <>
      <PageTop c={c} application={application} back={{ href: paths.documents(reference), words: t.back }} />
      <Progress done={total - 1} current={total} total={total} label={t.part(total, total, service.shortName)} />
      <h1>{words.title}</h1>
      {refused === 'changed-meanwhile' ? (
        <Notice kind="danger" title={words.changed.title}>
          <p>{words.changed.text}</p>
        </Notice>
      ) : null}
      <OpenFiles c={c} reference={reference} count={given.openFiles} tried={refused === 'uploads-open'} />
      {refused === 'not-declared' && missing.length === 0 ? <Missing c={c} tried missing={[declarationOf(c)]} /> : null}
      {missing.length > 0 ? <Missing c={c} tried={refused !== undefined} missing={missing} /> : null}
      <Unpressed c={c} dossier={dossier} />
      <StatusLine
        turn="you"
        whose={words.turn}
        what={words.notSent}
        date={missing.length > 0 ? words.stillMissing : isOfficerScreen(c) ? c.get('t').counter.sending.press : words.press}
      />
      <StepHelp t={c.get('t')} help={given.help} />
      <ReviewWarnings c={c} given={given} />
      <PaperFindings c={c} dossier={dossier} />
      <AnswerPanels
        c={c}
        dossier={dossier}
        change={{ page: (id) => paths.formPageFromReview(reference, id), documents: paths.documents(reference) }}
      />
      <Sending c={c} given={given} />
      <AskUs c={c} />
    </>,
  );
}

function missingOf(c: PortalContext, { application, outcome, documents }: Dossier): MissingItem[] {
  const words = c.get('t').applications.review;
  const reference = referenceOf(application);
  const questions = outcome.missing.map(({ pageId, questionId }) => {
    const question = outcome.pages.flatMap((each) => each.questions).find(({ id }) => id === questionId);
    return {
      href: `${paths.formPageFromReview(reference, pageId)}#${fieldId(questionId)}`,
      message: words.missingQuestion((question?.label ?? '').replace(/[?:.]$/, '')),
    };
  });
  const wanted = missingDocuments(outcome, documents).map(({ id, name }) => ({
    href: paths.document(reference, id),
    message: words.missingDocument(name),
  }));
  return [...questions, ...wanted];
}

const declarationOf = (c: PortalContext): MissingItem => ({
  href: `#${fieldId('pernyataan')}`,
  message: c.get('t').applications.review.declarationMissing,
});

function ReviewWarnings({ c, given }: { c: PortalContext; given: ReviewGiven }) {
  const t = c.get('t');
  const reference = referenceOf(given.dossier.application);
  return (
    <>
      {given.warnings.map(({ warning, page: where }) => (
        <Notice kind="info" title={t.applications.form.checkAgain}>
          <p>{t.faults.warning(warning)}</p>
          <p>
            <a href={paths.formPageFromReview(reference, where.id)}>{t.applications.form.checkPage(where.title)}</a>
          </p>
        </Notice>
      ))}
    </>
  );
}

/** Who fills in for somebody else sends with their code; who only fills in for a firm does not send. */
function Sending({ c, given }: { c: PortalContext; given: ReviewGiven }) {
  const person = c.get('person');
  const { application } = given.dossier;
  if (person?.helping?.counter?.officerId === null) return <SendForm c={c} given={given} />;
  if (person?.helping?.counter !== undefined) return <SendAtCounter c={c} />;
  if (person?.helping !== undefined) return <SendWithOwner c={c} reference={referenceOf(application)} />;
  if (person !== null && !mayDecide(person, application)) return <Notice kind="info" title={c.get('t').firms.fillOnly} />;
  return <SendForm c={c} given={given} />;
}

function SendForm({ c, given }: { c: PortalContext; given: ReviewGiven }) {
  const t = c.get('t');
  const words = t.applications.review;
  const { application, service } = given.dossier;
  const undeclared = given.refused === 'not-declared';
  const fee = feeWith(service, application.answers);
  const cost = fee.free
    ? t.publicPages.free
    : `${t.applications.form.labelled(t.publicPages.service.cost, sentence(fee.text))} ${t.fees.later}`;
  return (
    <Form c={c} action={paths.submission(referenceOf(application))}>
      <input type="hidden" name="kirim" value="permohonan" />
      <input type="hidden" name="revisi" value={String(application.revision)} />
      <Checkbox
        name="pernyataan"
        label={words.declaration}
        checked={given.declared === true}
        error={undeclared ? words.declarationMissing : undefined}
      />
      <Button wide>{t.actions.submit.button}</Button>
      <p class="hint">{words.afterwards(cost)}</p>
    </Form>
  );
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
