import { knownByOf } from '../catalogue/known-by.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { PaperFinding } from '../files/paper-rules.ts';
import type { StoredFile } from '../files/store.ts';
import type { Office } from '../catalogue/office.ts';
import type { Requirement, Service } from '../catalogue/service.ts';
import { mayAct } from './actions.ts';
import type { ApplicationState, Role } from './actions.ts';
import { followingFrom } from './correction-rules.ts';

/**
 * Why a document cannot be changed now.
 * - `sent`: the application is with the office or decided: look at where it is.
 * - `not-asked`: it does not follow from the answers any more: nothing.
 * - `not-named`: a correction is in hand, and this document is not among what is to be mended: mend what is named.
 */
export type DocumentRefusal = 'sent' | 'not-asked' | 'not-named';

/** What these rules look at of an application. */
export type DocumentCase = {
  application: { state: ApplicationState; clockStoppedAt: Date | null };
  service: Pick<Service, 'requirements'>;
  outcome: FormOutcome;
  documents: readonly { requirement: string; uploadedAt: Date }[];
  /** What the last correction names; counts only while it is in hand. */
  items: readonly { kind: 'question' | 'document'; item: string; mendedAt: Date | null }[];
};

/**
 * Documents that can be changed now, in the order of the definition: in a draft all that are asked for; in a correction those named, those that follow from a
 * mended answer, and those added since it began. None in every other state.
 */
export function changeableDocuments({ application, service, outcome, documents, items }: DocumentCase): readonly Requirement[] {
  if (application.state === 'draft') return outcome.documents;
  if (application.state !== 'correction') return [];
  const following = followingFrom(outcome, documents, items).documents;
  return service.requirements.filter(
    ({ id }) =>
      items.some(({ kind, item }) => kind === 'document' && item === id) ||
      following.some((requirement) => requirement.id === id) ||
      documents.some(({ requirement, uploadedAt }) => requirement === id && isSince(application.clockStoppedAt, uploadedAt)),
  );
}

/** Whether a document may be uploaded or replaced. */
export function mayUpload(
  given: DocumentCase,
  role: Role,
  requirement: string,
): { ok: true } | { ok: false; reason: DocumentRefusal } {
  const { state } = given.application;
  if (!mayAct('save', role, state).ok) return { ok: false, reason: 'sent' };
  if (changeableDocuments(given).some(({ id }) => id === requirement)) return { ok: true };
  return { ok: false, reason: state === 'correction' ? 'not-named' : 'not-asked' };
}

/** Whether a document may be taken away again: only from a draft, as what an officer has looked at is replaced and never missing. */
export function mayRemove(
  given: DocumentCase,
  role: Role,
  requirement: string,
): { ok: true } | { ok: false; reason: DocumentRefusal } {
  return given.application.state === 'draft' ? mayUpload(given, role, requirement) : { ok: false, reason: 'sent' };
}

/** The requirement that the very same file answers already; null = none. Of the two only the one that came later is asked about. @param documents the oldest first. */
export function sameFileAs(
  documents: readonly { requirement: string; file: { sha256: string } }[],
  requirement: string,
): string | null {
  const at = documents.findIndex((each) => each.requirement === requirement);
  const before = documents.slice(0, Math.max(0, at));
  return before.find(({ file }) => file.sha256 === documents[at]?.file.sha256)?.requirement ?? null;
}

/** What of a paper its owner should be told: what was found, and a word by which the right one is known; null = nothing, or they say that it is right. */
export function foundOn(
  { paper, paperMeant, look }: Pick<StoredFile, 'paper' | 'paperMeant' | 'look'>,
  knownBy: readonly string[],
): { finding: PaperFinding; word: string } | null {
  const [word] = knownBy;
  // About a photograph one thing is told at a time; and a definition may have changed since the paper was read.
  if (paper === null || paperMeant || look !== null || (paper === 'other' && word === undefined)) return null;
  return { finding: paper, word: word ?? '' };
}

/** Whether a document that was handed in should be looked at again by its owner: it counts, and may be sent. */
export const isDoubtful = (
  requirement: Pick<Requirement, 'id' | 'knownBy'>,
  held: { file: Pick<StoredFile, 'paper' | 'paperMeant' | 'look'> } | null,
  office: Pick<Office, 'knownBy'>,
): boolean => held !== null && foundOn(held.file, knownByOf(requirement, office)) !== null;

const isSince = (begun: Date | null, at: Date): boolean => begun !== null && at >= begun;
