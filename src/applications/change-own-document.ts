import { createHash, randomUUID } from 'node:crypto';
import { recordEvent } from '../database/events.ts';
import type { FileRefusal } from '../files/inspect.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { meanPaper } from '../files/store.ts';
import { dropKept, keepDocument, keptDocumentsOf } from '../files/store-kept.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Portal } from '../portal.ts';
import type { KeptKind } from './own-document-rules.ts';
import type { Asker } from './store.ts';

type Rooms = Pick<Portal, 'db' | 'clock' | 'office' | 'files' | 'log' | 'virusScan' | 'askToRead'>;

/** Whose paper, and which. */
type OwnPlace = { person: Asker; kind: KeptKind };

/** Keeps a paper for later applications in the place of the one before; those that were handed in stay as they are. */
export async function keepOwnDocument(
  portal: Rooms,
  { person, kind }: OwnPlace,
  files: readonly File[],
  { asItLooks = false } = {},
): Promise<{ ok: true } | { ok: false; refused: FileRefusal }> {
  const uploads = await Promise.all(
    files.map(async (each) => ({ bytes: new Uint8Array(await each.arrayBuffer()), name: each.name })),
  );
  const taken = await takeUpload(uploads, { limits: portal.office.uploads, virusScan: portal.virusScan });
  if (!taken.ok) return { ok: false, refused: taken };
  const { bytes, contentType, pages } = taken;
  const look = asItLooks ? null : taken.look;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: randomUUID(), ownerId: person.id, sha256, contentType, bytes: bytes.length, pages, look };
  await portal.files.put(file.id, bytes);
  const at = portal.clock.now();
  let kept = false;
  try {
    const dropped = await portal.db.transaction(async (tx) => {
      await recordEvent(tx, { ...eventOf(person), at, verb: 'keep_document', detail: { kind } });
      const dropped = await keepDocument(tx, { personId: person.id, kind, file, at });
      await portal.askToRead(tx, { fileId: file.id, kept: kind });
      return dropped;
    });
    kept = true;
    await removeBytes(portal, dropped);
    return { ok: true };
  } finally {
    if (!kept) await portal.files.remove(file.id);
  }
}

/** Forgets a paper; what is not there is no fault. */
export async function forgetOwnDocument(portal: Rooms, { person, kind }: OwnPlace): Promise<void> {
  const at = portal.clock.now();
  const dropped = await portal.db.transaction(async (tx) => {
    const ids = await dropKept(tx, person.id, kind);
    if (ids.length > 0) await recordEvent(tx, { ...eventOf(person), at, verb: 'forget_document', detail: { kind } });
    return ids;
  });
  await removeBytes(portal, dropped);
}

/** The person says that a paper is right, whatever was found on it; what is not there is no fault. */
export async function meanOwnDocument({ db }: Pick<Portal, 'db'>, { person, kind }: OwnPlace): Promise<void> {
  const kept = (await keptDocumentsOf(db, person.id)).find((each) => each.kind === kind);
  if (kept !== undefined) await meanPaper(db, kept.file.id);
}

const eventOf = (person: Asker) => ({ actor: person, subject: { kind: 'person', id: person.id } as const });
