import { findPeople } from '../accounts/store.ts';
import type { Portal } from '../portal.ts';
import { notesOf } from './store.ts';
import type { CaseNote } from './store.ts';

/** A note with the name of its author. */
export type NamedNote = CaseNote & { author: string };

/** Notes about an application with who wrote them, the oldest first. */
export async function loadNotes({ db, seal }: Pick<Portal, 'db' | 'seal'>, applicationId: string): Promise<NamedNote[]> {
  const notes = await notesOf(db, seal, applicationId);
  const authors = await findPeople(db, seal, [...new Set(notes.map(({ officerId }) => officerId))]);
  return notes.map((note) => ({ ...note, author: authors.get(note.officerId)?.profile.name ?? '' }));
}
