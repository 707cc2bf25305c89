import { dayInWords, dayWithWeekday, localDay, momentInWords } from '../../catalogue/formats.ts';
import { holderName } from '../../catalogue/holder.ts';
import type { Service } from '../../catalogue/service.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import type { Application } from '../application.ts';
import type { HeldDocument } from '../store-documents.ts';
import { codeOf, onPaper } from './on-paper.ts';
import type { Printing } from './on-paper.ts';
import type { Paper } from './paper.ts';

/** Signs of a hash that stand together, so that two people can compare it by eye. */
const HASH_GROUP = /.{16}/g;

/**
 * "Diterima lengkap": that the office found an application complete, at which moment, and which very files it had before it then. It is a letter of the office, so
 * it is in Indonesian whoever reads it.
 */
export async function completePaper(
  { office, now, baseUrl }: Pick<Printing, 'office' | 'now'> & { baseUrl: string },
  given: { application: Application; number: string; service: Service; documents: readonly HeldDocument[] },
): Promise<Paper> {
  const { application, number, service, documents } = given;
  const words = textsId.deskClock.receipt;
  const nameOf = (requirement: string) => service.requirements.find(({ id }) => id === requirement)?.name ?? requirement;
  const rows = documents.map(({ requirement, file }) => [
    nameOf(requirement),
    (file.sha256.match(HASH_GROUP) ?? [file.sha256]).join(' '),
  ]);
  return onPaper(
    { t: textsId, office, language: 'id', now },
    {
      title: words.title,
      kind: words.kind,
      foot: words.foot(dayInWords(localDay(now, office))),
      blocks: [
        { kind: 'text', text: words.lead(office.name) },
        { kind: 'number', label: words.number, number, qr: await codeOf(textsId, `${baseUrl}${paths.application(number)}`) },
        {
          kind: 'facts',
          rows: [
            { label: words.completeAt, value: momentInWords(now, office) },
            { label: words.receivedBy, value: words.officer(office.shortName) },
            { label: words.service, value: service.name },
            { label: words.applicant, value: holderName(service, application.answers) },
            ...(application.submittedAt === null
              ? []
              : [{ label: words.sentAt, value: momentInWords(application.submittedAt, office) }]),
            { label: words.due, value: application.dueOn === null ? words.noDue : dayWithWeekday(application.dueOn) },
          ],
        },
        { kind: 'text', text: words.counts },
        { kind: 'heading', text: words.documents },
        ...(rows.length === 0
          ? [{ kind: 'text' as const, text: words.noDocuments }]
          : [
              { kind: 'table' as const, head: words.head, widths: [2, 3], rows },
              { kind: 'text' as const, text: words.hashes },
            ]),
      ],
    },
  );
}
