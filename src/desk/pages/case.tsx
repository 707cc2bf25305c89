import { momentInWords } from '../../catalogue/formats.ts';
import { mayAct } from '../../applications/actions.ts';
import { KeptUntil } from '../../applications/pages/kept-until.tsx';
import { transactionRows } from '../../applications/pages/transaction-rows.tsx';
import type { TransitionRefusal } from '../../applications/transition.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { viewOf } from '../../viewing/view-rules.ts';
import type { Mark } from '../../viewing/mark-rules.ts';
import type { CheckFault, Looks } from '../check-rules.ts';
import type { Case } from '../load-case.ts';
import { CaseAnswers } from './case-answers.tsx';
import { CaseBackground } from './case-background.tsx';
import { SilencePast } from './case-clock.tsx';
import { CaseBar } from './case-bar.tsx';
import { CaseChanges } from './case-changes.tsx';
import { CaseDocument, DocumentList } from './case-documents.tsx';
import { CaseHands, LastAct } from './case-hands.tsx';
import { CaseMail } from './case-mail.tsx';
import { CaseNotes } from './case-notes.tsx';
import { LikelyDuplicates } from '../../related/pages/related.tsx';
import { Viewer } from './viewer.tsx';
import { DeadlineInWords } from './deadline.tsx';

/** How the page of an application is shown this time. */
export type CaseView = {
  /** Id of the requirement whose document is looked at; null = the first. */
  chosen: string | null;
  /** What of it is seen, as it was asked for. */
  seen: { page: string | undefined; size: string | undefined };
  /** What stands in the fields: what is stored, with what was posted over it when something was not accepted. */
  looks: Looks;
  /** Only what has changed since a correction; not said = all. */
  onlyChanged?: boolean;
  /** The places that are meant on documents, in the same way. */
  marks: ReadonlyMap<string, Mark>;
  faults: readonly CheckFault[];
  /** Why the last thing that was pressed did not happen. */
  refusal: TransitionRefusal | 'nothing-to-mend' | null;
};

/** One application beside its documents, with the check and the decision. */
export function casePage(c: PortalContext, found: Case, given: CaseView) {
  const t = c.get('t').desk;
  const mayCheck = found.verbs.includes('check');
  // Where nothing can be checked any more, only what is stored is true.
  const view = mayCheck ? given : { ...given, looks: found.looks, marks: found.marks };
  const onlyChanged = view.onlyChanged === true && found.changes !== null;
  const shown = onlyChanged ? withChangesOnly(found) : found;
  const chosen = shown.form.documents.find(({ id }) => id === view.chosen) ?? shown.form.documents[0] ?? null;
  const pages = found.documents.find(({ requirement }) => requirement === chosen?.id)?.file.pages ?? 1;
  const viewer = <Viewer c={c} found={{ ...found, marks: view.marks }} chosen={chosen} seen={viewOf(view.seen, pages)} />;
  const body = (
    <>
      {mayCheck ? (
        <CaseChanges c={c} found={found} onlyChanged={onlyChanged} />
      ) : (
        <Form c={c} action={paths.deskLook(found.number)}>
          <CaseChanges c={c} found={found} onlyChanged={onlyChanged} />
        </Form>
      )}
      <div class="case">
        <DocumentList found={shown} looks={view.looks} chosen={chosen?.id ?? null} saving={mayCheck} />
        {mayCheck ? (
          viewer
        ) : (
          <Form c={c} action={paths.deskLook(found.number)}>
            {viewer}
          </Form>
        )}
        <div class="case-side">
          {chosen === null ? null : <CaseDocument c={c} found={found} view={view} chosen={chosen} />}
          <CaseAnswers c={c} found={shown} view={view} />
          <CaseBackground c={c} found={found} />
        </div>
      </div>
      <CaseBar c={c} found={found} looks={view.looks} />
    </>
  );
  const wrong = view.faults.length > 0 || view.refusal !== null;
  return page(
    c,
    {
      title: t.case.title(found.number),
      area: 'desk',
      wide: true,
      error: wrong,
      status: view.faults.length > 0 || view.refusal === 'nothing-to-mend' ? 422 : wrong ? 409 : 200,
    },
    <>
      <CaseHead c={c} found={found} />
      <CaseHands c={c} found={found} />
      <SilencePast c={c} found={found} />
      <Said c={c} found={found} view={view} />
      <SentBack c={c} found={found} />
      {found.service.withFaults ? <Notice kind="wait" title={t.case.withFaults} /> : null}
      {found.otherAccount === null ? null : (
        <Notice kind="wait" title={t.case.otherAccount(found.otherAccount.name, found.otherAccount.fields)}>
          <p>{t.case.otherAccountText}</p>
        </Notice>
      )}
      <div class="case-links">
        <CaseMail c={c} found={found} />
        <CaseNotes c={c} found={found} />
      </div>
      <LikelyDuplicates c={c} number={found.number} related={found.related} />
      {mayCheck ? (
        <Form c={c} action={paths.deskCheck(found.number)}>
          <input type="hidden" name="revision" value={found.application.revision} />
          <input type="hidden" name="terlihat" value={chosen?.id ?? ''} />
          {body}
        </Form>
      ) : (
        body
      )}
    </>,
  );
}

/** The same with the documents and pages of answers alone that have changed since it was handed back. */
function withChangesOnly(found: Case): Case {
  const changed = new Set(found.changes?.changes.map(({ kind, item }) => `${kind}:${item}`));
  const form = {
    ...found.form,
    documents: found.form.documents.filter(({ id }) => changed.has(`document:${id}`)),
    pages: found.form.pages.filter(({ questions }) => questions.some(({ id }) => changed.has(`question:${id}`))),
  };
  return { ...found, form };
}

function CaseHead({ c, found }: { c: PortalContext; found: Case }) {
  const t = c.get('t').desk.case;
  const { helping, firms, deskCounter } = c.get('t');
  const { office } = c.get('portal');
  const { submittedAt, dueOn } = found.application;
  return (
    <div class="case-head">
      <BackLink href={paths.deskBack}>{t.back}</BackLink>
      <div class="case-who">
        <h1>{found.applicant}</h1>
        <p>{found.service.shortName}</p>
        {found.firm === null ? null : (
          <p>
            {firms.of(found.firm.name)} · {firms.nib(found.firm.nib)}
          </p>
        )}
        <p class="muted">
          {found.number}
          {submittedAt === null ? '' : ` · ${t.received(momentInWords(submittedAt, office))}`}
        </p>
        {found.application.clearedAt === null ? null : <KeptUntil c={c} application={found.application} />}
        {transactionRows(c, found).map(({ question, answer }) => (
          <p class="muted">
            {question}: {answer}
          </p>
        ))}
        <p class="muted">{deskCounter.filed(found.application.channel)}</p>
        {found.helpers.length === 0 ? null : (
          <p class="muted">
            {helping.atDesk(found.helpers.map(({ name, relation }) => helping.named(name, relation)).join(', '))}
          </p>
        )}
      </div>
      <div class="case-due">
        <DeadlineInWords deadline={found.deadline} warning={found.warning} />
        {dueOn === null || found.deadline.kind === 'over' ? null : (
          <p class="muted">{found.deadline.kind === 'stopped' ? t.duePaused : t.due(dueOn)}</p>
        )}
      </div>
    </div>
  );
}

/** What is said above everything else: what was not accepted, or whose turn it is. */
function Said({ c, found, view }: { c: PortalContext; found: Case; view: CaseView }) {
  const t = c.get('t');
  const { faults, refusal } = view;
  if (faults.length > 0)
    return (
      <ErrorSummary
        t={t}
        title={t.desk.faultsTitle(faults.length)}
        faults={faults.map(({ key, name, reason }) => ({ field: fieldId(key), message: t.desk.faults[reason](name) }))}
      />
    );
  if (refusal === 'nothing-to-mend') return <Notice kind="danger" title={t.desk.nothingToMend} />;
  if (refusal !== null)
    return (
      <Notice kind="danger" title={t.desk.refusals[refusal].title}>
        <p>{t.desk.refusals[refusal].text}</p>
        <LastAct c={c} found={found} />
      </Notice>
    );
  if (found.ownFiling && mayAct('check', 'front_desk', found.application.state, found.course).ok)
    return <Notice kind="info" title={t.deskCounter.ownFiling} />;
  return found.verbs.length > 0 ? null : <Notice kind="info" title={t.desk.case.notYours[found.application.state]} />;
}

/** Why the head did not sign, for who looks again and for who signs then. */
function SentBack({ c, found }: { c: PortalContext; found: Case }) {
  const t = c.get('t').desk.case;
  const { office } = c.get('portal');
  const { application, sentBack } = found;
  if (sentBack === null || !['technical', 'review', 'signing'].includes(application.state)) return null;
  const reason = office.reasons.corrections.find(({ code }) => code === sentBack.reason)?.label ?? '';
  return (
    <Notice kind="wait" title={t.sentBack(reason)}>
      {sentBack.note === null ? null : <p class="reads-note">{sentBack.note}</p>}
      <p class="muted">{momentInWords(sentBack.at, office)}</p>
    </Notice>
  );
}
