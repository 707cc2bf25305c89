import { megabytes } from '../../catalogue/formats.ts';
import { isOfficerScreen } from '../../counter/officer-screen.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import type { KeptDocument } from '../../files/store-kept.ts';
import { listenToDocument } from '../../tutorials/listen/listen-on-page.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import { isDoubtful, sameFileAs } from '../document-rules.ts';
import type { Dossier } from '../dossier.ts';
import { partsOf } from '../form-rules.ts';
import { isKeptKind } from '../own-document-rules.ts';
import { stuckAt } from '../stuck-rules.ts';
import type { Tries } from '../stuck-rules.ts';
import { AskUs } from './ask-us.tsx';
import { DocumentCard } from './document-card.tsx';
import { DraftChanged } from './draft-changed.tsx';
import { fileFieldOf } from './document-choice.ts';
import { PageTop } from './page-top.tsx';
import { UploadLead, UploadList } from './upload-list.tsx';

export type DocumentsGiven = {
  dossier: Dossier;
  /** The file that was just sent and is not taken. */
  fault: { requirement: string; refused: FileRefusal } | null;
  /** How often it was refused in a row. */
  tries?: Tries | undefined;
  /** What the person keeps, to be offered again. */
  kept: readonly KeptDocument[];
  help: Help | null;
  /** What the film says of the document that is to be mended. */
  clip: FilmOnPage | null;
};

/** All documents that are asked for in a draft. */
export function documentsPage(c: PortalContext, { dossier, fault, tries = {}, kept, help, clip }: DocumentsGiven) {
  const { application, service, outcome, documents } = dossier;
  const t = c.get('t');
  const words = t.files;
  const reference = referenceOf(application);
  const total = partsOf(outcome).length;
  const asked = outcome.documents.map((requirement) => ({
    requirement,
    kept,
    held: documents.find((each) => each.requirement === requirement.id) ?? null,
    sameAs: nameOfSame(dossier, requirement.id),
    refused: fault?.requirement === requirement.id ? fault.refused : undefined,
  }));
  const again = asked.filter(
    ({ requirement, held, sameAs }) => sameAs === undefined && isDoubtful(requirement, held, c.get('portal').office),
  ).length;
  const done = asked.filter(({ held }) => held !== null).length - again;
  const stuck = stuckAt(
    tries,
    asked.map(({ requirement }) => requirement.id),
  );
  const of = { listening: c.get('portal').listening, t, service };
  const lastPage = outcome.pages.at(-1);
  return page(
    c,
    { title: words.title, area: 'public', error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <PageTop
        c={c}
        application={application}
        back={{
          href: lastPage === undefined ? paths.application(reference) : paths.formPage(reference, lastPage.id),
          words: t.applications.back,
        }}
      />
      <Progress
        done={total - 2}
        current={total - 1}
        total={total}
        label={t.applications.part(total - 1, total, service.shortName)}
      />
      <h1>{words.title}</h1>
      <DraftChanged c={c} dossier={dossier} />
      <DocumentFault c={c} fault={fault} name={asked.find(({ refused }) => refused !== undefined)?.requirement.name} />
      {asked.length === 0 ? (
        <p class="lead">{words.noDocuments}</p>
      ) : (
        <>
          <p class="lead">
            <strong>{words.counted(done, asked.length, again)}</strong> <UploadLead c={c} />
          </p>
          {!isOfficerScreen(c) && asked.some(({ requirement }) => isKeptKind(requirement.id)) ? (
            <p class="hint">
              {t.ownDocuments.kept} <a href={paths.ownDocuments}>{t.ownDocuments.link}</a>.
            </p>
          ) : null}
          {stuck === null ? <StepHelp t={t} help={help} /> : null}
          <UploadList c={c}>
            {asked.map((each) => (
              <li id={`dokumen-${each.requirement.id}`}>
                {each.requirement.id === stuck ? <StepHelp t={t} help={help} about={each.requirement.name} /> : null}
                <DocumentCard
                  c={c}
                  reference={reference}
                  {...each}
                  tries={tries}
                  listening={listenToDocument(of, each.requirement)}
                  clip={each.refused === undefined ? null : clip}
                />
              </li>
            ))}
          </UploadList>
        </>
      )}
      <div>
        <LinkButton href={paths.review(reference)} wide>
          {words.next}
        </LinkButton>
        <p class="hint">{words.nextNote}</p>
      </div>
      {isOfficerScreen(c) ? null : (
        <Panel>
          <AskUs c={c} />
        </Panel>
      )}
    </>,
  );
}

/** The name of the document that the very same file answers already. */
export function nameOfSame(
  { documents, service }: Pick<Dossier, 'documents' | 'service'>,
  requirement: string,
): string | undefined {
  const same = sameFileAs(documents, requirement);
  return service.requirements.find(({ id }) => id === same)?.name;
}

/** The summary of what is wrong, leading to the control where another file is chosen. */
export function DocumentFault({
  c,
  fault,
  name,
}: {
  c: PortalContext;
  fault: { requirement: string; refused: FileRefusal } | null;
  name: string | undefined;
}) {
  if (fault === null || name === undefined) return null;
  const t = c.get('t');
  const message = t.files.summary(name, t.files.refusal(fault.refused, (bytes) => megabytes(bytes, t)).sentence);
  return <ErrorSummary t={t} faults={[{ field: fieldId(fileFieldOf(fault.requirement)), message }]} kept />;
}
