import type { Requirement } from '../../catalogue/service.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import type { KeptDocument } from '../../files/store-kept.ts';
import { listenToDocument } from '../../tutorials/listen/listen-on-page.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { Breakable } from '../../web/components/breakable.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { stuckAt } from '../stuck-rules.ts';
import type { Tries } from '../stuck-rules.ts';
import { DocumentCard } from './document-card.tsx';
import { DocumentFault, nameOfSame } from './documents.tsx';
import { PageTop } from './page-top.tsx';
import { UploadLead, UploadList } from './upload-list.tsx';

type DocumentAloneGiven = {
  dossier: Dossier;
  requirement: Requirement;
  /** Why the file that was just sent is not taken, and how often in a row. */
  refused: FileRefusal | null;
  tries?: Tries | undefined;
  /** What the person keeps, to be offered again. */
  kept: readonly KeptDocument[];
  help: Help | null;
  /** What the film says of the document that is to be mended. */
  clip: FilmOnPage | null;
};

/** One document by itself: for a correction, and for who comes from the review. */
export function documentAlonePage(
  c: PortalContext,
  { dossier, requirement, refused, tries = {}, kept, help, clip }: DocumentAloneGiven,
) {
  const { application, service, documents, items } = dossier;
  const t = c.get('t');
  const stuck = stuckAt(tries, [requirement.id]);
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
        <h1>
          <Breakable>{requirement.name}</Breakable>
        </h1>
      </div>
      <DocumentFault c={c} fault={refused === null ? null : { requirement: requirement.id, refused }} name={requirement.name} />
      <p class="lead">
        <UploadLead c={c} />
      </p>
      {stuck === null ? <StepHelp t={t} help={help} /> : null}
      <UploadList c={c}>
        <li>
          {stuck === null ? null : <StepHelp t={t} help={help} about={requirement.name} />}
          <DocumentCard
            c={c}
            reference={reference}
            requirement={requirement}
            held={documents.find((each) => each.requirement === requirement.id) ?? null}
            sameAs={nameOfSame(dossier, requirement.id)}
            refused={refused ?? undefined}
            mend={item}
            kept={kept}
            tries={tries}
            listening={listenToDocument({ listening: c.get('portal').listening, t, service }, requirement)}
            clip={clip}
            alone
          />
        </li>
      </UploadList>
    </>,
  );
}
