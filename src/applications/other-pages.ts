import { fieldNames } from '../catalogue/parse-answer.ts';
import type { FormPage } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import type { Dossier } from './dossier.ts';
import { otherVersions } from './store-other-versions.ts';

/**
 * Pages of this id that can have posted these fields. That is the page of the draft's own definition; only where there is none, or one of the fields is not on
 * it, others are asked for: a tab may still show one of them after the draft was moved. None of them for what was sent.
 */
export async function pagesThatPost(
  portal: Pick<Portal, 'catalogue' | 'office' | 'db'>,
  { application, service }: Pick<Dossier, 'application' | 'service'>,
  { pageId, posted, own }: { pageId: string; posted: readonly string[]; own: readonly string[] },
): Promise<FormPage[]> {
  const now = service.pages.filter(({ id }) => id === pageId);
  const known = new Set([...fieldsOf(now), ...own]);
  if (now.length > 0 && posted.every((name) => known.has(name))) return now;
  if (application.state !== 'draft') return now;
  const others = await otherVersions(portal, portal.db, application.service, application.definitionVersion);
  return [...now, ...others.flatMap(({ pages }) => pages.find(({ id }) => id === pageId) ?? [])];
}

/** Every field that one of these pages can post. */
export const fieldsOf = (pages: readonly FormPage[]): string[] => pages.flatMap(({ questions }) => questions.flatMap(fieldNames));
