import { failing } from '../../accounts/pages/failing.ts';
import { referenceOf } from '../../applications/application.ts';
import type { Dossier } from '../../applications/dossier.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { CaseMessage } from '../store-messages.ts';
import { faultInWords, longestInWords } from './text-fault.ts';
import type { WrittenFault } from './text-fault.ts';
import { Thread } from './thread.tsx';

type MessagesGiven = {
  dossier: Dossier;
  messages: readonly CaseMessage[];
  typed: string;
  fault: WrittenFault | null;
  /** Wrote too often: until when to wait, in words. */
  until?: string | null;
};

/** The applicant's side of the thread: the field to write, and under it what was written, the newest first. */
export function messagesPage(c: PortalContext, { dossier, messages, typed, fault, until = null }: MessagesGiven) {
  const t = c.get('t');
  const words = t.correspondence.messages;
  const { application, service } = dossier;
  const reference = referenceOf(application);
  const error = fault === null ? undefined : faultInWords(t, fault, t.correspondence.faults.missing);
  return page(
    c,
    { title: words.title, area: 'public', ...failing({ until }, { error }) },
    <>
      <BackLink href={paths.application(reference)}>{service.shortName}</BackLink>
      <h1>{words.title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-pesan', message: error }]} />}
      {until === null ? null : (
        <Notice kind="danger" title={t.correspondence.tooOften.title}>
          <p>{t.correspondence.tooOften.text(until)}</p>
        </Notice>
      )}
      <p class="hint">{t.applications.number(reference)}</p>
      <p>{words.lead}</p>
      <Form c={c} action={paths.caseMessages(reference)}>
        <TextArea
          name="pesan"
          label={words.label}
          hint={words.hint(longestInWords())}
          value={typed}
          rows={5}
          {...(error === undefined ? {} : { error })}
        />
        <Button wide>{words.send}</Button>
      </Form>
      <section>
        <h2>{words.thread}</h2>
        <Thread c={c} messages={messages} nameOf={({ author }) => (author === 'applicant' ? words.you : words.office)} />
      </section>
    </>,
  );
}
