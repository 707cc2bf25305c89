import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { editPicture, isPicture } from '../files/edit-picture.ts';
import type { PictureEdit } from '../files/edit-picture.ts';
import type { FileRefusal } from '../files/inspect.ts';
import { turnOf } from '../files/paper-rules.ts';
import { lookOfPicture } from '../files/photo-look.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { keepDocument, keptDocumentsOf } from '../files/store-kept.ts';
import { forgetLook, meanPaper } from '../files/store.ts';
import type { NewFile } from '../files/store.ts';
import { addPages, takeUpload } from '../files/take-upload.ts';
import type { Judges, Taken, Upload } from '../files/take-upload.ts';
import type { Portal } from '../portal.ts';
import { mayRemove, mayUpload } from './document-rules.ts';
import type { DocumentRefusal } from './document-rules.ts';
import { dossierOf } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { isKeptKind } from './own-document-rules.ts';
import { markMended } from './store-corrections.ts';
import { dropDocument, putDocument } from './store-documents.ts';
import type { HeldDocument } from './store-documents.ts';
import { loadForApplicant, lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import { writeApplication } from './write.ts';

type Rooms = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'catalogue' | 'files' | 'log' | 'virusScan' | 'askToRead'>;

/** Which document of which application, and who asks. */
export type DocumentPlace = { person: Asker; reference: string; requirement: string };

/** A change that was made, or why not: there is no such document for this person, the rule says no, or the file is not taken. */
export type DocumentChange =
  | { ok: true; dossier: Dossier }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: DocumentRefusal; dossier: Dossier }
  | { ok: false; reason: 'file'; refused: FileRefusal; dossier: Dossier };

/** Takes a file for a document, or several photographs, in the place of what is there. Nothing is stored unless everything is in order. `asItLooks`: they were told how it looks. */
export const uploadDocument = (
  portal: Rooms,
  place: DocumentPlace,
  files: readonly File[],
  { asItLooks = false } = {},
): Promise<DocumentChange> =>
  replaceDocument(portal, place, async () => {
    const taken = await takeUpload(await Promise.all(files.map(readFile)), judgesOf(portal));
    return taken.ok && asItLooks ? { ...taken, look: null } : taken;
  });

/** Takes photographs as further pages of a document. */
export const addDocumentPages = (
  portal: Rooms,
  place: DocumentPlace,
  files: readonly File[],
  { asItLooks = false } = {},
): Promise<DocumentChange> =>
  replaceDocument(
    portal,
    place,
    async (held) => {
      const bytes = held === null ? null : await portal.files.get(held.file.id);
      const uploads = await Promise.all(files.map(readFile));
      const judges = judgesOf(portal);
      const taken =
        held === null || bytes === null
          ? await takeUpload(uploads, judges)
          : await addPages({ ...held.file, bytes }, uploads, judges);
      return taken.ok && asItLooks ? { ...taken, look: null } : taken;
    },
    { buildsOn: true },
  );

/** Turns a photograph that was handed in, or cuts its edges off. */
export const editDocument = (portal: Rooms, place: DocumentPlace, edit: PictureEdit): Promise<DocumentChange> =>
  replaceDocument(
    portal,
    place,
    async (held) => {
      const bytes = held === null || !isPicture(held.file) ? null : await portal.files.get(held.file.id);
      if (bytes === null) return null;
      const edited = await editPicture(bytes, edit);
      const look = await lookOfPicture(edited);
      // Who cuts a picture along a sheet wants it so.
      const meant = edit.is === 'crop' && look === 'cut-off';
      return { ok: true, bytes: edited, contentType: 'image/jpeg', pages: 1, look: meant ? null : look };
    },
    { buildsOn: true },
  );

/** Turns a photograph that does not lie upright, by as much as was found when it was read. */
export const turnUpright = (portal: Rooms, place: DocumentPlace): Promise<DocumentChange> =>
  replaceDocument(
    portal,
    place,
    async (held) => {
      const degrees = turnOf(held?.file.paper ?? null);
      const bytes = held === null || degrees === null || !isPicture(held.file) ? null : await portal.files.get(held.file.id);
      if (held === null || degrees === null || bytes === null) return null;
      const edited = await editPicture(bytes, { is: 'turn', degrees });
      return { ok: true, bytes: edited, contentType: 'image/jpeg', pages: 1, look: held.file.look };
    },
    { buildsOn: true },
  );

/** Hands in what the person keeps of this kind. */
export const reuseDocument = (portal: Rooms, place: DocumentPlace): Promise<DocumentChange> => {
  const make: Make = async (_held, { application }) => {
    if (application.personId !== place.person.id) return null;
    const kept = (await keptDocumentsOf(portal.db, place.person.id)).find(({ kind }) => kind === place.requirement);
    const bytes = kept === undefined ? null : await portal.files.get(kept.file.id);
    return kept === undefined || bytes === null ? null : { ok: true, ...kept.file, bytes };
  };
  return replaceDocument(portal, place, make, { isKept: true });
};

/** The person uses a photograph as it looks: nobody warns them of it any more. Which paper it is was not looked at until now. */
export const useAsItLooks = (portal: Rooms, place: DocumentPlace): Promise<DocumentChange> =>
  change(portal, place, mayUpload, async (tx, dossier) => {
    const held = heldOf(dossier, place);
    if (held === null || held.file.look === null) return [];
    await forgetLook(tx, held.file.id);
    await ask(portal, tx, dossier, place, held.file.id);
    return [];
  });

/** The person says that a paper is right, whatever was found on it: they are not told any more, and the office sees that they were. */
export const meanDocument = (portal: Rooms, place: DocumentPlace): Promise<DocumentChange> =>
  change(portal, place, mayUpload, async (tx, dossier) => {
    const held = heldOf(dossier, place);
    if (held !== null) await meanPaper(tx, held.file.id);
    return [];
  });

const judgesOf = ({ office, virusScan }: Rooms): Judges => ({ limits: office.uploads, virusScan });

const readFile = async (file: File): Promise<Upload> => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });

/** What comes in the place of a document; null = there is nothing that it could be made of. */
type Make = (
  held: HeldDocument | null,
  dossier: Dossier,
) => Promise<({ ok: true } & Taken) | ({ ok: false } & FileRefusal) | null>;

/** `buildsOn`: it is made of what is there. `isKept`: it is one that the person keeps. */
type Making = { buildsOn?: boolean; isKept?: boolean };

/**
 * Puts what is made in the place of what is there. A person's own paper is kept for their next application too, unless it comes from there. What was made of a file
 * that was replaced meanwhile is made again of the one that is there now: of two pages that are added at the same time none is lost.
 */
async function replaceDocument(portal: Rooms, place: DocumentPlace, make: Make, making: Making = {}): Promise<DocumentChange> {
  const dossier = await find(portal, portal.db, place, loadForApplicant);
  if (dossier === null) return { ok: false, reason: 'not-found' };
  // Asked once before the file is looked at, which costs much, and once more when nobody else can change the application.
  const may = mayUpload(dossier, place.person.role, place.requirement);
  if (!may.ok) return { ...may, dossier };
  const held = heldOf(dossier, place);
  const made = await make(held, dossier);
  if (made === null) return { ok: false, reason: 'not-found' };
  if (!made.ok) return { ok: false, reason: 'file', refused: made, dossier };

  const { bytes, contentType, pages, look } = made;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: randomUUID(), ownerId: place.person.id, sha256, contentType, bytes: bytes.length, pages, look };
  // Papers of a firm's staff that they hand in for its owner are not their own.
  const isOwn = place.person.id === dossier.application.personId;
  const copy = isOwn && isKeptKind(place.requirement) && making.isKept !== true ? { ...file, id: randomUUID() } : null;
  const own = copy === null ? [file] : [file, copy];
  for (const { id } of own) await portal.files.put(id, bytes);
  let [taken, overtaken] = [false, false];
  try {
    const changed = await change(portal, place, mayUpload, async (tx, found, at) => {
      overtaken = making.buildsOn === true && heldOf(found, place)?.file.id !== held?.file.id;
      if (overtaken) return [];
      const dropped = await put(tx, found, place, file, at);
      await ask(portal, tx, found, place, file.id);
      if (copy === null) return dropped;
      const kept = { personId: place.person.id, kind: place.requirement, file: copy, at };
      return [...dropped, ...(await keepDocument(tx, kept))];
    });
    taken = changed.ok && !overtaken;
    if (!overtaken) return changed;
  } finally {
    if (!taken) for (const { id } of own) await portal.files.remove(id);
  }
  return replaceDocument(portal, place, make, making);
}

/** Asks that a file is read by what the application's own definition says of its paper. */
function ask(
  portal: Rooms,
  tx: Database,
  { application }: Dossier,
  { requirement }: DocumentPlace,
  fileId: string,
): Promise<void> {
  const { service, definitionVersion: version } = application;
  return portal.askToRead(tx, { fileId, service, version, requirement });
}

const heldOf = ({ documents }: Dossier, { requirement }: DocumentPlace): HeldDocument | null =>
  documents.find((each) => each.requirement === requirement) ?? null;

/** Takes a document out of a draft; what is not there is no fault. */
export function removeDocument(portal: Rooms, place: DocumentPlace): Promise<DocumentChange> {
  return change(portal, place, mayRemove, async (tx, { application }, at) => {
    const dropped = await dropDocument(tx, application.id, place.requirement);
    if (dropped.length > 0) await record(tx, application, place, 'remove_document', at);
    return dropped;
  });
}

/** Answers the files that nobody needs any more: an officer may have decided on what is replaced in a correction, but nobody has seen a draft. */
async function put(tx: Database, { application }: Dossier, place: DocumentPlace, file: NewFile, at: Date): Promise<string[]> {
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
  await removeBytes(portal, dropped);
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
