import type { Application } from '../applications/application.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import type { HeldDocument } from '../applications/store-documents.ts';
import type { Asker } from '../applications/store.ts';
import { serviceOf } from '../applications/versions.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import { holderName } from '../catalogue/holder.ts';
import type { Service } from '../catalogue/service.ts';
import { findFirms } from '../firms/store-firms.ts';
import type { Portal } from '../portal.ts';
import { loadRelated } from './load-related.ts';
import type { Duplicate } from './load-related.ts';

/** One of two applications that are seen side by side. */
export type PairSide = {
  application: Application;
  number: string;
  applicant: string;
  service: Service;
  form: FormOutcome;
  documents: readonly HeldDocument[];
};

/** Two applications, and why they may be one; null when the officer may not see both, or they are the same. */
export async function loadPair(
  portal: Portal,
  officer: Asker,
  numbers: readonly [string, string],
): Promise<{ one: PairSide; other: PairSide; found: Duplicate | null } | null> {
  const [one, other] = [await loadSide(portal, officer, numbers[0]), await loadSide(portal, officer, numbers[1])];
  if (one === null || other === null || one.application.id === other.application.id) return null;
  const { firmId } = one.application;
  const firm = firmId === null ? null : ((await findFirms(portal.db, portal.seal, [firmId])).get(firmId) ?? null);
  const { duplicates } = await loadRelated(portal, officer, { ...one, firm });
  return { one, other, found: duplicates.shown.find(({ number }) => number === other.number) ?? null };
}

async function loadSide(portal: Portal, officer: Asker, number: string): Promise<PairSide | null> {
  const { db, seal } = portal;
  const application = await loadForOfficer(db, seal, officer, number);
  if (application === null) return null;
  const service = await serviceOf(portal, db, application);
  return {
    application,
    number,
    service,
    applicant: holderName(service, application.answers),
    form: evaluateForm(service, application.answers),
    documents: await documentsOf(db, application.id),
  };
}
