import { feeWith } from '../../catalogue/course.ts';
import { dayWithWeekday, momentInWords } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Answers } from '../../web/components/answers.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { PrintButton } from '../../web/components/print-button.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Dossier } from '../dossier.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import { transactionRows } from './transaction-rows.tsx';

type ReceiptGiven = {
  dossier: Dossier;
  number: string;
  sentAt: Date;
  applicant: string;
  /** The form on paper that it began with. */
  form: Pick<PaperForm, 'number'> | null;
};

/** Proof that the office has it: to be printed, or shown at the counter. */
export function receiptPage(c: PortalContext, { dossier, number, sentAt, applicant, form }: ReceiptGiven) {
  const { application, service } = dossier;
  const t = c.get('t').applications;
  const words = t.receipt;
  const { office, config } = c.get('portal');
  const fee = feeWith(service, application.answers);
  const due = application.dueOn === null ? words.noDue : dayWithWeekday(application.dueOn, office);
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={paths.application(number)}>{t.back}</BackLink>
      <h1>{words.title}</h1>
      <p>{words.lead(office.name)}</p>
      <Panel>
        <p class="hint">{words.number}</p>
        <p class="number">{number}</p>
        <Answers
          rows={[
            ...(form === null ? [] : [{ question: c.get('t').papers.form.number, answer: form.number }]),
            { question: words.service, answer: service.name },
            ...transactionRows(c, dossier),
            { question: words.applicant, answer: applicant },
            { question: words.sentAt, answer: momentInWords(sentAt, office) },
            { question: words.due, answer: due },
            { question: words.cost, answer: fee.free ? c.get('t').publicPages.free : fee.text },
          ]}
        />
      </Panel>
      <section>
        <h2>{words.documents}</h2>
        <Documents c={c} dossier={dossier} />
      </section>
      <p>
        {words.follow(`${config.url}${paths.application(number)}`)} {words.noPermit}
      </p>
      <div class="acts">
        <ActionLink href={paths.receiptPdf(number)} icon="download">
          {c.get('t').papers.receipt.save}
        </ActionLink>
        <PrintButton />
      </div>
    </>,
  );
}

function Documents({ c, dossier }: { c: PortalContext; dossier: Dossier }) {
  const { documents, service } = dossier;
  if (documents.length === 0) return <p>{c.get('t').applications.receipt.noDocuments}</p>;
  return (
    <ul class="bullets">
      {service.requirements
        .filter(({ id }) => documents.some(({ requirement }) => requirement === id))
        .map(({ name }) => (
          <li>{name}</li>
        ))}
    </ul>
  );
}
