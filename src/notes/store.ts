import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { caseNote } from '../database/schema/notes.ts';
import type { Seal } from '../database/seal.ts';
import type { Asker } from '../applications/store.ts';
import { mayEdit, mayRemove } from './rules.ts';

/** A note as officers read it; `body` null = it was taken away. */
export type CaseNote = {
  id: number;
  officerId: string;
  body: string | null;
  label: string | null;
  at: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

type Words = { body: string; label: string | null };

/** Notes about an application, the oldest first. */
export async function notesOf(db: Database, seal: Seal, applicationId: string): Promise<CaseNote[]> {
  const rows = await db.select().from(caseNote).where(eq(caseNote.applicationId, applicationId)).orderBy(asc(caseNote.id));
  return rows.map(({ applicationId: _applicationId, body, ...note }) => ({
    ...note,
    body: body === null ? null : seal.open(body).toString('utf8'),
  }));
}

type Writing = { officer: Asker; applicationId: string; at: Date };

/** Adds a note; the log says that there is one, and none of its words. */
export async function addNote(
  db: Database,
  seal: Seal,
  { officer, applicationId, at, body, label }: Writing & Words,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(caseNote).values({ applicationId, officerId: officer.id, body: seal.close(body), label, at });
    await tell(tx, { officer, applicationId, at }, 'note');
  });
}

/** Changes the words of a note; false = it is not the officer's, or not fresh any more. */
export async function editNote(
  db: Database,
  seal: Seal,
  { officer, applicationId, at, id, body, label }: Writing & Words & { id: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const note = await lockNote(tx, applicationId, id);
    if (note === undefined || !mayEdit(note, officer, at)) return false;
    await tx
      .update(caseNote)
      .set({ body: seal.close(body), label, editedAt: at })
      .where(eq(caseNote.id, id));
    await tell(tx, { officer, applicationId, at }, 'edit_note');
    return true;
  });
}

/** Takes the words of a note away; that there was one, whose and when, stays. */
export async function removeNote(db: Database, { officer, applicationId, at, id }: Writing & { id: number }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const note = await lockNote(tx, applicationId, id);
    if (note === undefined || !mayRemove(note, officer)) return false;
    await tx.update(caseNote).set({ body: null, label: null, removedAt: at }).where(eq(caseNote.id, id));
    await tell(tx, { officer, applicationId, at }, 'remove_note');
    return true;
  });
}

/** Removes all words, when the time of keeping is over. */
export async function forgetNotes(tx: Database, applicationId: string, at: Date): Promise<void> {
  await tx
    .update(caseNote)
    .set({ body: null, label: null, removedAt: at })
    .where(and(eq(caseNote.applicationId, applicationId), isNull(caseNote.removedAt)));
}

async function lockNote(tx: Database, applicationId: string, id: number) {
  const [note] = await tx
    .select({ officerId: caseNote.officerId, at: caseNote.at, removedAt: caseNote.removedAt })
    .from(caseNote)
    .where(and(eq(caseNote.applicationId, applicationId), eq(caseNote.id, id)))
    .for('update');
  return note;
}

/** The revision stays: nobody decides on a note, so no colleague's open page gets old by it. */
const tell = (tx: Database, { officer, applicationId, at }: Writing, verb: 'note' | 'edit_note' | 'remove_note') =>
  recordEvent(tx, { at, actor: officer, verb, subject: { kind: 'application', id: applicationId } });
