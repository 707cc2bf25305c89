import { createHash, randomUUID } from 'node:crypto';
import { lockForApplicant } from '../applications/store.ts';
import type { Asker } from '../applications/store.ts';
import type { Application } from '../applications/application.ts';
import { recordEvent } from '../database/events.ts';
import type { FileRefusal } from '../files/inspect.ts';
import { addFile } from '../files/store.ts';
import type { NewFile } from '../files/store.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Portal } from '../portal.ts';
import { tellOfWriting } from './notices.ts';
import type { CorrespondingPortal } from './notices.ts';
import { mayObject, objectionDueOn } from './rules.ts';
import type { ObjectionRefusal } from './rules.ts';
import { addObjection, answerObjection, objectionOf } from './store-objections.ts';

type Filing = { person: Asker; reference: string; body: string; upload: File | null };
type Filed =
  | { ok: true }
  | { ok: false; reason: ObjectionRefusal | 'not-found' }
  | { ok: false; reason: 'file'; refused: FileRefusal };

/** Takes an objection with the document that supports it, if there is one; nothing is stored unless everything is in order. */
export async function fileObjection(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'files' | 'virusScan'>,
  { person, reference, body, upload }: Filing,
): Promise<Filed> {
  const taken = upload === null ? null : await take(portal, person, upload);
  if (taken?.ok === false) return { ok: false, reason: 'file', refused: taken.refused };
  const file = taken?.file ?? null;
  let filed: Filed = { ok: false, reason: 'not-found' };
  try {
    filed = await store(portal, { person, reference, body, file });
    return filed;
  } finally {
    if (!filed.ok && file !== null) await portal.files.remove(file.id);
  }
}

async function take({ office, files, virusScan }: Pick<Portal, 'office' | 'files' | 'virusScan'>, person: Asker, upload: File) {
  const sent = { bytes: new Uint8Array(await upload.arrayBuffer()), name: upload.name };
  const taken = await takeUpload([sent], { limits: office.uploads, virusScan });
  if (!taken.ok) return { ok: false, refused: taken } as const;
  const { bytes, contentType, pages, look } = taken;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file: NewFile = { id: randomUUID(), ownerId: person.id, sha256, contentType, bytes: bytes.length, pages, look };
  await files.put(file.id, bytes);
  return { ok: true, file } as const;
}

function store(
  { db, seal, clock, office }: Pick<Portal, 'db' | 'seal' | 'clock' | 'office'>,
  { person, reference, body, file }: Omit<Filing, 'upload'> & { file: NewFile | null },
): Promise<Filed> {
  const filedAt = clock.now();
  return db.transaction(async (tx): Promise<Filed> => {
    const application = await lockForApplicant(tx, seal, person, reference);
    if (application === null) return { ok: false, reason: 'not-found' };
    const applicationId = application.id;
    const objected = (await objectionOf(tx, seal, applicationId)) !== null;
    const may = mayObject(application, { objected, now: filedAt, office });
    if (!may.ok) return may;
    if (file !== null) await addFile(tx, { ...file, createdAt: filedAt });
    const dueOn = objectionDueOn(filedAt, office);
    await addObjection(tx, seal, { applicationId, body, fileId: file?.id ?? null, filedAt, dueOn });
    const subject = { kind: 'application', id: applicationId } as const;
    await recordEvent(tx, { at: filedAt, actor: person, verb: 'object', subject });
    return { ok: true };
  });
}

/** Stores the head's answer to an objection and tells the applicant; false when it was answered already, or there is none. */
export async function answerToObjection(
  portal: CorrespondingPortal,
  { officer, application, answer }: { officer: Asker; application: Application; answer: string },
): Promise<boolean> {
  const at = portal.clock.now();
  const applicationId = application.id;
  return portal.db.transaction(async (tx) => {
    const answered = await answerObjection(tx, portal.seal, { applicationId, officerId: officer.id, answer, at });
    if (!answered) return false;
    const subject = { kind: 'application', id: applicationId } as const;
    await recordEvent(tx, { at, actor: officer, verb: 'answer_objection', subject });
    await tellOfWriting(portal, tx, application, 'objectionAnswer');
    return true;
  });
}
