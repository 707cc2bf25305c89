import { evaluateForm } from '../catalogue/form.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { findFirms } from '../firms/store-firms.ts';
import type { Firm } from '../firms/store-firms.ts';
import type { Portal } from '../portal.ts';
import type { PortalContext } from '../web/environment.ts';
import type { Application } from './application.ts';
import { correctionItemsOf, itemsOfLastRound } from './store-corrections.ts';
import type { CorrectionItem } from './store-corrections.ts';
import { documentsOf } from './store-documents.ts';
import type { HeldDocument } from './store-documents.ts';
import { standingOf } from './standing-rules.ts';
import type { Standing } from './standing-rules.ts';
import { typedPagesOf } from './store-typed.ts';
import { loadForApplicant } from './store.ts';
import type { TypedPage } from './typed-rules.ts';
import { serviceOf } from './versions.ts';

/** One's own application with all that its pages show. */
export type Dossier = {
  application: Application;
  /** The firm that it is for; null = for the person. */
  firm: Pick<Firm, 'name'> | null;
  /** The definition that it was started with. */
  service: Service;
  /** How that stands to the live one. */
  standing: Standing;
  outcome: FormOutcome;
  documents: readonly HeldDocument[];
  /** What the desk asked to mend the last time; empty when it never did. */
  items: readonly CorrectionItem[];
  /** What was typed into pages and not handed in with their button. */
  typed: readonly TypedPage[];
};

/** The application of this address, opened through the person who asks; null when it is not theirs. */
export async function openDossier(c: PortalContext): Promise<Dossier | null> {
  const portal = c.get('portal');
  const person = c.get('person');
  const reference = c.req.param('ref');
  if (person === null || reference === undefined) return null;
  const application = await loadForApplicant(portal.db, portal.seal, person, reference);
  return application === null ? null : dossierOf(portal, portal.db, application);
}

/** The same for an application that is open already, as in a transaction. */
export async function dossierOf(
  portal: Pick<Portal, 'seal' | 'catalogue' | 'office'>,
  db: Database,
  application: Application,
): Promise<Dossier> {
  const service = await serviceOf(portal, db, application);
  const firms = application.firmId === null ? new Map<string, Firm>() : await findFirms(db, portal.seal, [application.firmId]);
  return {
    application,
    firm: firms.get(application.firmId ?? '') ?? null,
    service,
    standing: standingOf(application, service, portal.catalogue.services.get(application.service)),
    outcome: evaluateForm(service, application.answers),
    documents: await documentsOf(db, application.id),
    items: itemsOfLastRound(await correctionItemsOf(db, portal.seal, application.id)),
    typed: await typedPagesOf(db, portal.seal, application.id),
  };
}
