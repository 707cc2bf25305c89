import type { PortalContext } from '../web/environment.ts';
import type { Designed } from './load.ts';
import { saveDraft } from './store-drafts.ts';

/** Saves the text of a draft as who is signed in. False, and nothing is changed, when somebody else saved one since. */
export async function save(c: PortalContext, { slug, draft, live }: Designed, text: string, seen: number): Promise<boolean> {
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  if (person === null) return false;
  const baseVersion = draft === null ? (live?.version ?? null) : draft.baseVersion;
  return saveDraft(db, { slug, text, baseVersion, seen, personId: person.id, at: clock.now() });
}

/** The revision that a form was shown with; what is no number fits no draft. */
export const seenOf = (value: string | undefined): number => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : -1);
