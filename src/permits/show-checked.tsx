import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { checkedPage } from './pages/checked.tsx';
import type { Permit } from './permit.ts';
import { findPermit } from './store.ts';

/** What everybody may know of a permit, with the way to the one that took its place. @param given.sameFile the file that was handed in is the one that was issued. */
export async function showChecked(c: PortalContext, permit: Permit, given: { sameFile: boolean }): Promise<Response> {
  const { db, seal } = c.get('portal');
  const newer = permit.replacedBy === null ? null : await findPermit(db, seal, permit.replacedBy);
  return checkedPage(c, permit, { ...given, newer: newer === null ? null : paths.verify(newer.token) });
}
