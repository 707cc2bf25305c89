import type { PortalContext } from '../web/environment.ts';
import type { NewChange } from './change.ts';
import { saveChanges } from './store.ts';

/** Longest reason for a change, in characters. */
export const LONGEST_NOTE = 200;

/** Fields that every form of a change has: the newest change that it knew of, and why. */
export const changeFields = ['dilihat', 'catatan'] as const;

/** Stores changes in the name of who is signed in; answers false when one of their keys was changed since the form was shown. */
export async function save(
  c: PortalContext,
  changes: readonly NewChange[],
  posted: Readonly<Partial<Record<(typeof changeFields)[number], string>>>,
): Promise<boolean> {
  const { db, seal, clock, reloadOffice } = c.get('portal');
  const person = c.get('person');
  if (person === null) throw new Error('the office was changed by nobody');
  const note = (posted.catatan ?? '').trim().slice(0, LONGEST_NOTE);
  const seen = Number.parseInt(posted.dilihat ?? '', 10);
  const saved = await saveChanges(db, seal, { changes, note, person, at: clock.now(), seen: Number.isNaN(seen) ? 0 : seen });
  // The other processes are told by the database.
  if (saved && changes.length > 0) await reloadOffice();
  return saved;
}
