import { answerInWords } from '../../catalogue/answer-in-words.ts';
import type { Change } from '../../catalogue/changes.ts';
import type { Eligibility } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ChangeList } from '../../web/components/change-list.tsx';
import { Details } from '../../web/components/details.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import type { Moving } from '../moving-rules.ts';
import type { Standing } from '../standing-rules.ts';
import { eligibilityField } from '../start-rules.ts';
import { AskUs } from './ask-us.tsx';
import { EligibilityQuestions } from './eligibility-questions.tsx';

type ChangesGiven = {
  dossier: Dossier;
  standing: Extract<Standing, { kind: 'changed' }>;
  moving: Moving;
  /** What is asked before the draft is moved, the answers by field name, and the fields that were left out. */
  asked: readonly Eligibility[];
  values?: Readonly<Record<string, string>>;
  missing?: readonly string[];
  /** An answer that ends it. */
  stopped?: Eligibility | null;
  /** It was pressed on a page that is out of date. */
  stale?: boolean;
};

/** What became different since a draft was begun, what it asks of the person, and the button that moves it. */
export function draftChangesPage(c: PortalContext, given: ChangesGiven) {
  const { dossier, standing, moving, asked, values = {}, missing = [], stopped = null, stale = false } = given;
  const t = c.get('t');
  const words = t.draftChanges;
  const { live, changes } = standing;
  const reference = referenceOf(dossier.application);
  const refused = missing.length > 0 || stopped !== null;
  const facts = changes.filter((change) => change.subject !== 'question' && change.subject !== 'document' && !asks(change));
  const others = changes.filter(({ subject }) => subject === 'question' || subject === 'document');
  return page(
    c,
    {
      title: words.title,
      area: 'public',
      error: stale || refused,
      status: stale ? 409 : refused ? 422 : 200,
    },
    <>
      <BackLink href={paths.application(reference)}>{dossier.service.shortName}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {missing.length === 0 ? null : (
        <ErrorSummary
          t={t}
          faults={asked
            .filter(({ id }) => missing.includes(eligibilityField(id)))
            .map(({ id, label }) => ({
              field: fieldId(eligibilityField(id)),
              message: t.applications.form.labelled(label.replace(/[?:.]$/, ''), t.start.notAnswered),
            }))}
        />
      )}
      <Stopped c={c} stopped={stopped} />
      {stale ? (
        <Notice kind="danger" title={words.stale.title}>
          <p>{words.stale.text}</p>
        </Notice>
      ) : null}
      <Todo c={c} moving={moving} />
      <Gone c={c} moving={moving} />
      {facts.length === 0 ? null : <ChangeList changes={facts} />}
      {others.length === 0 ? null : (
        <Details summary={words.all(others.length)} note={words.allNote}>
          <ChangeList changes={others} level="h3" />
        </Details>
      )}
      <Form c={c} action={paths.draftChanges(reference)}>
        <input type="hidden" name="revisi" value={String(dossier.application.revision)} />
        <input type="hidden" name="versi" value={String(live.version)} />
        <EligibilityQuestions c={c} asked={asked} values={values} missing={missing} />
        <Button wide>{t.actions.adopt.button}</Button>
        <p class="hint">{words.afterwards}</p>
      </Form>
      <AskUs c={c} />
    </>,
  );
}

/** What is asked on this page is not told as a change as well; what only others are asked is none for this person. */
const asks = (change: Change): boolean => change.subject === 'eligibility' && change.how !== 'removed';

/** The new requirements are not for this person: why, and what they can do instead. The draft stays as it is. */
function Stopped({ c, stopped }: { c: PortalContext; stopped: Eligibility | null }) {
  const words = c.get('t').start.stopped;
  if (stopped === null) return null;
  return (
    <Notice kind="danger" title={words.title}>
      <p>{stopped.why}</p>
      <p>{stopped.instead}</p>
      {stopped.link === null ? null : (
        <p>
          <a href={stopped.link}>{words.link}</a>
        </p>
      )}
    </Notice>
  );
}

function Todo({ c, moving: { todo } }: { c: PortalContext; moving: Moving }) {
  const words = c.get('t').draftChanges;
  const { office } = c.get('portal');
  const rows = [
    ...todo.questions.map(({ question, was, asWas }) => ({
      icon: 'pencil' as const,
      title: question.label,
      text: was === '' ? words.answer : words.was(answerInWords(asWas, was, office)),
    })),
    ...todo.documents.map(({ name }) => ({ icon: 'document' as const, title: name, text: words.document })),
  ];
  return (
    <section>
      <h2>{words.todo}</h2>
      {rows.length === 0 ? <p>{words.nothingTodo}</p> : <RowList rows={rows} />}
    </section>
  );
}

function Gone({ c, moving: { gone } }: { c: PortalContext; moving: Moving }) {
  const words = c.get('t').draftChanges;
  const { office } = c.get('portal');
  const rows = [
    ...gone.questions.map(({ question, answer }) => ({
      title: question.label,
      text: answer === '' ? words.typedOnly : words.yours(answerInWords(question, answer, office)),
    })),
    ...gone.documents.map(({ name }) => ({ title: name, text: words.document })),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.gone}</h2>
      <p>{words.goneLead}</p>
      <RowList rows={rows} />
    </section>
  );
}

/** The service is not live any more, or not handled here: what becomes of the draft. */
export function draftClosedPage(
  c: PortalContext,
  { application, service }: Dossier,
  { live }: { live: Dossier['service'] | null },
) {
  const words = c.get('t').draftChanges.closed;
  const back = paths.application(referenceOf(application));
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={back}>{service.shortName}</BackLink>
      <h1>{words.title}</h1>
      <ClosedSentences c={c} live={live} />
      {live === null ? null : (
        <ActionLink href={paths.service(live.slug)} icon="arrow-right">
          {words.service}
        </ActionLink>
      )}
      <AskUs c={c} />
      <LinkButton href={back} kind="secondary" wide>
        {words.back}
      </LinkButton>
    </>,
  );
}

function ClosedSentences({ c, live }: { c: PortalContext; live: Dossier['service'] | null }) {
  const words = c.get('t').draftChanges.closed;
  const elsewhere = live?.handOver?.name;
  return (
    <>
      <p class="lead">{elsewhere === undefined ? words.text : words.elsewhere(elsewhere)}</p>
      {elsewhere === undefined ? <p>{words.ask}</p> : null}
    </>
  );
}
