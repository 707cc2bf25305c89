import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { inspectUpload } from '../files/inspect.ts';
import type { FileRefusal } from '../files/inspect.ts';
import type { StoredFile } from '../files/store.ts';
import type { Portal } from '../portal.ts';
import { mayRemove, mayUpload } from './document-rules.ts';
import type { DocumentRefusal } from './document-rules.ts';
import { dossierOf } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { markMended } from './store-corrections.ts';
import { dropDocument, putDocument } from './store-documents.ts';
import { loadForApplicant, lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import { writeApplication } from './write.ts';

type Rooms = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'catalogue' | 'files' | 'log'>;

/** Which document of which application, and who asks. */
export type DocumentPlace = { person: Asker; reference: string; requirement: string };

/** A change that was made, or why not: there is no such document for this person, the rule says no, or the file is not taken. */
export type DocumentChange =
  | { ok: true; dossier: Dossier }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: DocumentRefusal; dossier: Dossier }
  | { ok: false; reason: 'file'; refused: FileRefusal; dossier: Dossier };

/** Takes a file for a document, in the place of the one before. Nothing is stored unless everything is in order. */
export async function uploadDocument(portal: Rooms, place: DocumentPlace, upload: File): Promise<DocumentChange> {
  const dossier = await find(portal, portal.db, place, loadForApplicant);
  if (dossier === null) return { ok: false, reason: 'not-found' };
  // Asked once before the file is looked at, which costs much, and once more when nobody else can change the application.
  const may = mayUpload(dossier, place.person.role, place.requirement);
  if (!may.ok) return { ...may, dossier };
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const inspected = await inspectUpload(bytes, upload.name, portal.office.uploads);
  if (!inspected.ok) return { ok: false, reason: 'file', refused: inspected, dossier };

  const { contentType, pages } = inspected;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: randomUUID(), ownerId: place.person.id, sha256, contentType, bytes: bytes.length, pages };
  await portal.files.put(file.id, bytes);
  let taken = false;
  try {
    const changed = await change(portal, place, mayUpload, (tx, found, at) => put(tx, found, place, file, at));
    taken = changed.ok;
    return changed;
  } finally {
    if (!taken) await portal.files.remove(file.id);
  }
}

/** Takes a document out of a draft; what is not there is no fault. */
export function removeDocument(portal: Rooms, place: DocumentPlace): Promise<DocumentChange> {
  return change(portal, place, mayRemove, async (tx, { application }, at) => {
    const dropped = await dropDocument(tx, application.id, place.requirement);
    if (dropped.length > 0) await record(tx, application, place, 'remove_document', at);
    return dropped;
  });
}

/** Answers the files that nobody needs any more: an officer may have decided on what is replaced in a correction, but nobody has seen a draft. */
async function put(tx: Database, { application }: Dossier, place: DocumentPlace, file: StoredFile, at: Date): Promise<string[]> {
  const { requirement } = place;
  const dropped = application.state === 'draft' ? await dropDocument(tx, application.id, requirement) : [];
  await putDocument(tx, { applicationId: application.id, requirement, file, at });
  if (application.state === 'correction') await markMended(tx, application.id, { kind: 'document', item: requirement }, at);
  await record(tx, application, place, 'upload_document', at);
  return dropped;
}

/** Changes one document while nobody else changes the application; files that were dropped lose their bytes when all is committed. */
async function change(
  portal: Rooms,
  place: DocumentPlace,
  may: typeof mayUpload,
  act: (tx: Database, dossier: Dossier, at: Date) => Promise<string[]>,
): Promise<DocumentChange> {
  let dropped: string[] = [];
  const outcome = await portal.db.transaction(async (tx): Promise<DocumentChange> => {
    const dossier = await find(portal, tx, place, lockForApplicant);
    if (dossier === null) return { ok: false, reason: 'not-found' };
    const decided = may(dossier, place.person.role, place.requirement);
    if (!decided.ok) return { ...decided, dossier };
    dropped = await act(tx, dossier, portal.clock.now());
    return { ok: true, dossier };
  });
  // The change stands: bytes that cannot be removed are no reason to take it back.
  const removed = await Promise.allSettled(dropped.map((id) => portal.files.remove(id)));
  const left = removed.filter(({ status }) => status === 'rejected').length;
  if (left > 0) portal.log.warn({ left }, 'files of a replaced document could not be removed');
  return outcome;
}

/** The application through its applicant, if its definition knows the requirement. */
async function find(portal: Rooms, db: Database, place: DocumentPlace, load: typeof loadForApplicant): Promise<Dossier | null> {
  const application = await load(db, portal.seal, place.person, place.reference);
  if (application === null) return null;
  const dossier = await dossierOf(portal, db, application);
  return dossier.service.requirements.some(({ id }) => id === place.requirement) ? dossier : null;
}

async function record(
  tx: Database,
  application: Dossier['application'],
  { person: actor, requirement }: DocumentPlace,
  verb: string,
  at: Date,
): Promise<void> {
  const revision = await writeApplication(tx, { application, change: {}, actor, verb, at, detail: { requirement } });
  if (revision === null) throw new Error('an application changed although it was locked');
}
