import { dayInWords, dayWithWeekday, localDay, megabytes, momentShort } from '../../catalogue/formats.ts';
import { failing } from '../../accounts/pages/failing.ts';
import { referenceOf } from '../../applications/application.ts';
import type { Application } from '../../applications/application.ts';
import type { Dossier } from '../../applications/dossier.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FileChooser } from '../../web/components/file-chooser.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { mayObject } from '../rules.ts';
import type { Objection } from '../store-objections.ts';
import { faultInWords, longestInWords } from './text-fault.ts';
import type { WrittenFault } from './text-fault.ts';
import { Quote } from './thread.tsx';

type ObjectionGiven = {
  dossier: Dossier;
  /** Last local day. */
  until: string;
  typed: string;
  faults: { text?: WrittenFault; file?: string };
};

/** Where an objection is written: the reason, a document if there is one, and until when. */
export function objectionPage(c: PortalContext, { dossier, until, typed, faults }: ObjectionGiven) {
  const t = c.get('t');
  const words = t.correspondence.objection;
  const { office } = c.get('portal');
  const reference = referenceOf(dossier.application);
  const text = faults.text === undefined ? undefined : faultInWords(t, faults.text, t.correspondence.faults.objectionMissing);
  const messages = [
    ...(text === undefined ? [] : [{ field: 'f-alasan', message: text }]),
    ...(faults.file === undefined ? [] : [{ field: 'f-dokumen', message: faults.file }]),
  ];
  const fileField = {
    name: 'dokumen',
    label: words.file,
    hint: [words.fileHint(megabytes(office.uploads.bytes)), ...(messages.length === 0 ? [] : [words.fileAgain])].join(' '),
    optional: true,
    ...(faults.file === undefined ? {} : { error: faults.file }),
  };
  return page(
    c,
    { title: words.title, area: 'public', ...failing({}, faults) },
    <>
      <BackLink href={paths.application(reference)}>{dossier.service.shortName}</BackLink>
      <h1>{words.title}</h1>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <p class="hint">{t.applications.number(reference)}</p>
      <p>
        {words.lead(dossier.service.shortName)} <strong>{words.until(dayWithWeekday(until))}</strong>
      </p>
      <p>{words.once}</p>
      <Form c={c} action={paths.objection(reference)} enctype="multipart/form-data">
        <TextArea
          name="alasan"
          label={words.label}
          hint={words.hint(longestInWords())}
          value={typed}
          rows={8}
          {...(text === undefined ? {} : { error: text })}
        />
        <FileChooser {...fileField} accept="image/jpeg,image/png,application/pdf" />
        <Button wide>{words.send}</Button>
      </Form>
    </>,
  );
}

/** How the objection to a refusal stands, or the way to write one while there is time. */
export function ObjectionState({
  c,
  application,
  objection,
}: {
  c: PortalContext;
  application: Application;
  objection: Objection | null;
}) {
  const words = c.get('t').correspondence.objection;
  const { office, clock } = c.get('portal');
  if (objection === null) {
    const may = mayObject(application, { objected: false, now: clock.now(), office });
    if (may.ok) return <LinkButton href={paths.objection(referenceOf(application))}>{words.write}</LinkButton>;
    return null;
  }
  const { answer, body, dueOn, fileId, filedAt } = objection;
  const due = dayWithWeekday(dueOn);
  const late = localDay(clock.now(), office) > dueOn;
  return (
    <>
      {answer === null ? (
        <Notice kind="wait" title={words.sentTitle}>
          <p>{late ? words.late(due) : words.sent(dayInWords(localDay(filedAt, office)), due)}</p>
        </Notice>
      ) : (
        <>
          <Notice kind="info" title={words.answeredTitle} />
          <Quote text={answer.text} by={words.answer(momentShort(answer.at, office))} own="officer" />
        </>
      )}
      <Quote text={body} by={words.yours(momentShort(filedAt, office))} own="applicant" />
      {fileId === null ? null : (
        <ActionLink href={paths.file(fileId)} icon="document">
          {words.openFile}
        </ActionLink>
      )}
    </>
  );
}
