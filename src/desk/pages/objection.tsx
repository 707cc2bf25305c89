import { dayWithWeekday, momentShort } from '../../catalogue/formats.ts';
import { failing } from '../../accounts/pages/failing.ts';
import { faultInWords, longestInWords } from '../../correspondence/pages/text-fault.ts';
import type { WrittenFault } from '../../correspondence/pages/text-fault.ts';
import { Quote } from '../../correspondence/pages/thread.tsx';
import type { Objection } from '../../correspondence/store-objections.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

type ObjectionGiven = {
  found: Case;
  objection: Objection;
  typed: string;
  fault: WrittenFault | null;
  /** Somebody answered while this answer was written. */
  tooLate?: boolean;
};

/** The objection to a refusal, in the applicant's words, and the head's answer. */
export function deskObjectionPage(c: PortalContext, { found, objection, typed, fault, tooLate = false }: ObjectionGiven) {
  const t = c.get('t');
  const words = t.correspondence.desk;
  const { office } = c.get('portal');
  const { answer, body, dueOn, fileId, filedAt } = objection;
  const error = fault === null ? undefined : faultInWords(t, fault, t.correspondence.faults.answerMissing);
  return page(
    c,
    { title: words.objectionTitle, area: 'desk', ...(tooLate ? { error: true, status: 409 } : failing({}, { error })) },
    <>
      <BackLink href={paths.deskCase(found.number)}>{found.number}</BackLink>
      <h1>{words.objectionTitle}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-jawaban', message: error }]} />}
      {tooLate ? (
        <Notice kind="danger" title={words.answerTooLate}>
          <p class="reads-note">{typed}</p>
        </Notice>
      ) : null}
      <p>
        <strong>{found.applicant}</strong> · {found.service.shortName}
      </p>
      {answer === null ? <p>{words.objectionDue(dayWithWeekday(dueOn))}</p> : null}
      <Quote text={body} by={words.objectionBy(momentShort(filedAt, office))} own="applicant" />
      {fileId === null ? null : (
        <ActionLink href={paths.file(fileId)} icon="document">
          {t.correspondence.objection.openFile}
        </ActionLink>
      )}
      {answer !== null ? (
        <Quote text={answer.text} by={t.correspondence.objection.answer(momentShort(answer.at, office))} own="officer" />
      ) : c.get('person')?.role === 'head' ? (
        <Form c={c} action={paths.deskObjection(found.number)}>
          <TextArea
            name="jawaban"
            label={words.answerLabel}
            hint={words.answerHint(longestInWords())}
            value={typed}
            rows={8}
            {...(error === undefined ? {} : { error })}
          />
          <Button>{words.answerSend}</Button>
        </Form>
      ) : (
        <p class="hint">{words.onlyHead}</p>
      )}
    </>,
  );
}
