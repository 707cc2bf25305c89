import { failing } from '../../accounts/pages/failing.ts';
import { faultInWords, longestInWords } from '../../correspondence/pages/text-fault.ts';
import type { WrittenFault } from '../../correspondence/pages/text-fault.ts';
import { Thread } from '../../correspondence/pages/thread.tsx';
import type { CaseMessage } from '../../correspondence/store-messages.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

type MessagesGiven = { messages: readonly CaseMessage[]; typed: string; fault: WrittenFault | null };

/** The office's side of the thread. */
export function deskMessagesPage(c: PortalContext, found: Case, { messages, typed, fault }: MessagesGiven) {
  const t = c.get('t');
  const words = t.correspondence.desk;
  const error = fault === null ? undefined : faultInWords(t, fault, t.correspondence.faults.missing);
  const names = new Map(found.history.map(({ actorId, actor }) => [actorId, actor]));
  const nameOf = ({ author, officerId }: CaseMessage) =>
    author === 'applicant' ? words.applicant : (names.get(officerId ?? '') ?? t.correspondence.messages.office);
  return page(
    c,
    { title: words.title, area: 'desk', ...failing({}, { error }) },
    <>
      <BackLink href={paths.deskCase(found.number)}>{found.number}</BackLink>
      <h1>{words.title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-pesan', message: error }]} />}
      <p>
        <strong>{found.applicant}</strong> · {found.service.shortName}
      </p>
      <Form c={c} action={paths.deskMessages(found.number)}>
        <TextArea
          name="pesan"
          label={words.label}
          hint={words.hint(longestInWords())}
          value={typed}
          rows={5}
          {...(error === undefined ? {} : { error })}
        />
        <Button>{words.send}</Button>
      </Form>
      {messages.some(({ author, readAt }) => author === 'applicant' && readAt === null) ? (
        <Form c={c} action={paths.deskMessagesPutAside(found.number)}>
          <Button kind="secondary">{words.putAside}</Button>
        </Form>
      ) : null}
      <section>
        <h2>{t.correspondence.messages.thread}</h2>
        <Thread c={c} messages={messages} nameOf={nameOf} />
      </section>
    </>,
  );
}
