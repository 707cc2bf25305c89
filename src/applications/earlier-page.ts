import type { FormPage } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { findVersion } from './versions.ts';

/** A page that an earlier definition of a draft's service had: a tab may still show it after the draft was moved. Null = there never was one. */
export async function earlierPage(
  portal: Pick<Portal, 'catalogue' | 'office' | 'db'>,
  { service, definitionVersion, state }: Application,
  pageId: string,
): Promise<FormPage | null> {
  if (state !== 'draft') return null;
  for (let version = definitionVersion - 1; version > 0; version--) {
    const earlier = await findVersion(portal, portal.db, service, version);
    const page = earlier?.pages.find(({ id }) => id === pageId);
    if (page !== undefined) return page;
  }
  return null;
}
