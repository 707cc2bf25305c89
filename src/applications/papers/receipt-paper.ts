import { feeWith } from '../../catalogue/course.ts';
import { dayInWords, dayWithWeekday, localDay, momentInWords } from '../../catalogue/formats.ts';
import { paths } from '../../web/paths.ts';
import { codeInWords } from '../paper-form-rules.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import type { Dossier } from '../dossier.ts';
import { codeOf, onPaper } from './on-paper.ts';
import type { Printing } from './on-paper.ts';
import type { Paper } from './paper.ts';

/** Proof that the office has an application, to be kept and shown. */
export async function receiptPaper(
  printing: Printing & { baseUrl: string },
  given: {
    dossier: Dossier;
    number: string;
    sentAt: Date;
    applicant: string;
    form: Pick<PaperForm, 'number'> | null;
    asks?: Pick<PaperForm, 'number' | 'code'> | null;
  },
): Promise<Paper> {
  const { dossier, number, sentAt, applicant, form, asks = null } = given;
  const { t, office, baseUrl, now } = printing;
  const { application, service, documents } = dossier;
  const words = t.applications.receipt;
  const fee = feeWith(service, application.answers);
  // Who has no phone cannot sign in: the page of the application would ask them to.
  const follow = `${baseUrl}${asks === null ? paths.application(number) : paths.publicStatus}`;
  const held = service.requirements.filter(({ id }) => documents.some(({ requirement }) => requirement === id));
  return onPaper(printing, {
    title: words.title,
    kind: t.papers.receipt.kind,
    foot: t.papers.receipt.foot(dayInWords(localDay(now, office))),
    blocks: [
      { kind: 'text', text: words.lead(office.name) },
      { kind: 'number', label: words.number, number, qr: await codeOf(t, follow) },
      {
        kind: 'facts',
        rows: [
          ...(form === null ? [] : [{ label: t.papers.form.number, value: form.number }]),
          ...(asks === null
            ? []
            : [
                {
                  label: t.counter.receipt.status,
                  value: t.counter.receipt.statusText({
                    address: follow,
                    choice: t.counter.status.summary,
                    number: asks.number,
                    code: codeInWords(asks.code),
                  }),
                },
              ]),
          { label: words.service, value: service.name },
          { label: words.applicant, value: applicant },
          { label: words.sentAt, value: momentInWords(sentAt, office) },
          { label: words.due, value: application.dueOn === null ? words.noDue : dayWithWeekday(application.dueOn) },
          { label: words.cost, value: fee.free ? t.publicPages.free : fee.text },
        ],
      },
      { kind: 'heading', text: words.documents },
      held.length === 0 ? { kind: 'text', text: words.noDocuments } : { kind: 'bullets', items: held.map(({ name }) => name) },
    ],
  });
}
