import type { Requirement } from '../../catalogue/service.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { DocumentCard } from './document-card.tsx';
import { DocumentFault } from './documents.tsx';
import { PageTop } from './page-top.tsx';
import { UploadLead, UploadList } from './upload-list.tsx';

/** One document by itself: for a correction, and for who comes from the review. `refused` = why the file that was just sent is not taken. */
export function documentAlonePage(
  c: PortalContext,
  { application, service, documents, items }: Dossier,
  requirement: Requirement,
  refused: FileRefusal | null,
) {
  const reference = referenceOf(application);
  const inCorrection = application.state === 'correction';
  const item = items.find(
    (each) => inCorrection && each.mendedAt === null && each.kind === 'document' && each.item === requirement.id,
  );
  return page(
    c,
    { title: requirement.name, area: 'public', error: refused !== null, status: refused === null ? 200 : 422 },
    <>
      <PageTop
        c={c}
        application={application}
        back={
          inCorrection
            ? { href: paths.correction(reference), words: c.get('t').applications.backToCorrection }
            : { href: paths.review(reference), words: c.get('t').applications.back }
        }
      />
      <div>
        <p class="hint">{service.shortName}</p>
        <h1>{requirement.name}</h1>
      </div>
      <DocumentFault c={c} fault={refused === null ? null : { requirement: requirement.id, refused }} name={requirement.name} />
      <p class="lead">
        <UploadLead c={c} />
      </p>
      <UploadList c={c}>
        <li>
          <DocumentCard
            c={c}
            reference={reference}
            requirement={requirement}
            held={documents.find((each) => each.requirement === requirement.id) ?? null}
            refused={refused ?? undefined}
            mend={item}
            alone
          />
        </li>
      </UploadList>
    </>,
  );
}
