import { findPeople } from '../accounts/store.ts';
import type { Application } from '../applications/application.ts';
import { tracedBy } from '../applications/search-rules.ts';
import { loadForOfficers } from '../applications/store-desk.ts';
import type { HeldDocument } from '../applications/store-documents.ts';
import { documentsOfFiles, sharingTraces } from '../applications/store-related.ts';
import type { Asker } from '../applications/store.ts';
import { numberTraces, personTraces, placeTraces } from '../applications/trace-rules.ts';
import { holderName } from '../catalogue/holder.ts';
import type { Service } from '../catalogue/service.ts';
import { sameBytes } from '../files/store.ts';
import type { Portal } from '../portal.ts';
import { duplicateReasons } from './duplicate-rules.ts';
import type { DuplicateReason } from './duplicate-rules.ts';
import { verdictsOf } from './store.ts';
import type { Verdict } from './store.ts';

/** Another application as a list shows it. */
export type Related = {
  number: string;
  applicant: string;
  service: string;
  state: Application['state'];
  submittedAt: Date | null;
  decidedAt: Date | null;
};

/** One that may be the same, why, and what an officer found of it. */
export type Duplicate = Related & { reasons: readonly DuplicateReason[]; verdict: (Verdict & { officer: string }) | null };

/** Newest first; `hidden`: how many more there are that the officer may not see; `more`: older ones are left out. */
export type RelatedList = { shown: readonly Related[]; hidden: number; more: boolean };

/** What an officer sees beside an application. */
export type RelatedApplications = {
  ofPerson: RelatedList;
  ofPlace: RelatedList;
  duplicates: { shown: readonly Duplicate[]; hidden: number };
};

/** As many of a kind are looked at. */
const MOST = 20;

type Given = {
  application: Application;
  service: Service;
  firm: { nib?: string } | null;
  documents: readonly HeldDocument[];
};

/** Other applications of the same person, of the same place, and those that may be the same one, through the officer who asks. */
export async function loadRelated(
  { db, seal, catalogue }: Pick<Portal, 'db' | 'seal' | 'catalogue'>,
  officer: Asker,
  { application, service, firm, documents }: Given,
): Promise<RelatedApplications> {
  const of = { service, answers: application.answers };
  const group = [...catalogue.services.values()].filter(({ category }) => category === service.category).map(({ slug }) => slug);
  const asked = { except: application.id, most: MOST + 1 };
  const person = await sharingTraces(db, tracedBy(seal, personTraces(of, firm)), asked);
  const place = await sharingTraces(db, tracedBy(seal, placeTraces(of)), { ...asked, services: [...group, service.slug] });
  const number = await sharingTraces(db, tracedBy(seal, numberTraces(of)), asked);
  const twins = await sameBytes(
    db,
    documents.map(({ file }) => file),
    MOST,
  );
  const holders = await documentsOfFiles(
    db,
    twins.map(({ id }) => id),
  );
  const document = [...new Set(holders.map(({ applicationId }) => applicationId))].filter((id) => id !== application.id);
  const all = [...new Set([...person, ...place, ...number, ...document])];
  const visible = await loadForOfficers(db, seal, officer, all);
  const verdicts = await verdictsOf(db, application.id);
  const judges = await findPeople(db, seal, [...new Set([...verdicts.values()].map(({ officerId }) => officerId))]);
  const related = (id: string): Related | null => {
    const other = visible.get(id);
    if (other === undefined) return null;
    const { number: its, state, submittedAt, decidedAt } = other;
    const live = catalogue.services.get(other.service);
    const name = live === undefined ? '' : holderName(live, other.answers);
    return { number: its ?? id, applicant: name, service: live?.shortName ?? other.service, state, submittedAt, decidedAt };
  };
  const listOf = (ids: readonly string[]): RelatedList => {
    const shown = ids.slice(0, MOST).flatMap((id) => related(id) ?? []);
    return { shown, hidden: Math.min(ids.length, MOST) - shown.length, more: ids.length > MOST };
  };
  const duplicates = all.flatMap((id): Duplicate[] => {
    const [other, shown] = [visible.get(id), related(id)];
    if (other === undefined || shown === null) return [];
    const shares = {
      person: person.includes(id),
      place: place.includes(id),
      number: number.includes(id),
      document: document.includes(id),
    };
    const reasons = duplicateReasons(onItsWay(application), onItsWay(other), shares);
    const verdict = verdicts.get(id);
    if (reasons.length === 0 && verdict === undefined) return [];
    const officerName = judges.get(verdict?.officerId ?? '')?.profile.name ?? '';
    return [{ ...shown, reasons, verdict: verdict === undefined ? null : { ...verdict, officer: officerName } }];
  });
  // Of what is not theirs it cannot be said why; files and numbers that strangers share are told of all the same.
  const hidden = new Set([...number, ...document].filter((id) => !visible.has(id) && !person.includes(id)));
  return { ofPerson: listOf(person), ofPlace: listOf(place), duplicates: { shown: duplicates, hidden: hidden.size } };
}

const onItsWay = ({ service, state, submittedAt, decidedAt }: Application) => ({
  service,
  state,
  from: submittedAt,
  until: decidedAt,
});
